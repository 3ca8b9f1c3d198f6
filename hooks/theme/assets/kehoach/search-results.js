/* Hits as a reader sees them, in the box and on the page of results. */
((tim) => {
  "use strict";

  const WHAT = ["Văn bản", "Mục", "Việc", "Nội dung"];
  const MANY = 100;

  const piece = (tag, className, parts) => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...parts);
    return element;
  };

  /** What a hit is: "Việc tháng 11/2026", "Công khai". */
  const whatOf = (hit) => {
    if (hit.kind === 2 && hit.month) return `Việc ${hit.month.toLowerCase()}`;
    return hit.kind === 0 && hit.isDisclosure ? "Công khai" : WHAT[hit.kind];
  };

  /**
   * A hit as an item of a list.
   * @param {object} hit what `Engine.shown` gave
   * @param {object} query
   * @param {(address: string) => string} placeOf a link to an address of the site
   * @returns {HTMLLIElement}
   */
  const hitOf = (hit, query, placeOf) => {
    const item = piece("li", `kh-hit${hit.isWithdrawn ? " kh-hit--withdrawn" : ""}`, []);
    const link = document.createElement("a");
    link.href = placeOf(hit.address) + (hit.anchor ? `#${encodeURIComponent(hit.anchor)}` : "");
    if (hit.isWaiting) item.classList.add("kh-hit--waiting");
    const own = hit.kind === 0 ? hit.title : hit.text || "…";
    link.append(piece("span", "kh-hit__words", tim.marked(own, query, hit.kind < 2)));
    if (hit.kind === 0 && hit.text) link.append(piece("span", "kh-hit__line", tim.marked(hit.text, query, false)));
    if (hit.kind !== 0) link.append(piece("span", "kh-hit__line", [hit.title]));
    const number = hit.kind === 0 && hit.number && !hit.text ? [`Số ${hit.number}`] : [];
    const facts = [whatOf(hit), `Năm học ${hit.year}`, hit.issuers.join(", "), ...number];
    const about = piece("small", "kh-hit__about", [facts.join(" · ")]);
    if (hit.isWithdrawn) about.prepend(piece("span", "kh-mark kh-mark--withdrawn", ["Đã thu hồi"]), " ");
    link.append(about);
    item.append(link);
    return item;
  };

  /** How many results there are, in words for everybody and for a screen reader. */
  const countOf = ({ hits, instead, left }, text) => {
    const number = hits.length > MANY ? `Hơn ${MANY} kết quả` : `${hits.length} kết quả`;
    const count = number + (hits.length && left.length ? ", chưa kể các năm khác" : "");
    if (instead) return `Không thấy “${text.trim()}”. ${count} cho “${instead}”.`;
    return hits.length ? `${count}.` : `Không thấy “${text.trim()}”. Thử ít chữ hơn, hoặc bỏ dấu.`;
  };

  Object.assign(tim, { hitOf, countOf });
})((globalThis.KeHoachTim ??= {}));
