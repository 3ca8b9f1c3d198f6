/* /tim/: the results at an address that can be sent, with filters that stand in it. */
((tim) => {
  "use strict";

  const part = (name) => document.querySelector(`[data-kh=search-${name}]`);
  const form = part("page");
  const [filters, status, list, more, index] = ["filters", "status", "hits", "more", "index"].map(part);
  const STEP = 10;
  const NAMES = { nam: "year", "co-quan": "issuer", loai: "kind" };
  let turn = 0;

  filters.hidden = false;
  filters.open = matchMedia("(min-width: 60em)").matches;

  /** What the address asks for. */
  const asked = () => {
    const given = new URLSearchParams(location.search);
    const options = {};
    for (const [name, key] of Object.entries(NAMES)) if (given.get(name)) options[key] = given.get(name);
    if (options.year === "tat-ca") Object.assign(options, { year: undefined, all: true });
    return { text: given.get("q") || "", options, exact: given.get("dung") === "1" };
  };

  const fill = ({ text }) => {
    const given = new URLSearchParams(location.search);
    if (form.q.value !== text) form.q.value = text;
    for (const name of Object.keys(NAMES)) {
      const wanted = given.get(name) || "";
      const known = [...form.elements[name].options].some((option) => option.value === wanted);
      form.elements[name].value = known ? wanted : "";
      if (known && wanted) filters.open = true;
    }
  };

  const button = (words, act) => {
    const element = tim.made("button", "kh-button", words);
    element.type = "button";
    element.addEventListener("click", act);
    return element;
  };

  /** Puts the form into the address. */
  const address = (changes = {}) => {
    const given = { q: form.q.value.trim() };
    for (const name of Object.keys(NAMES)) given[name] = form.elements[name].value;
    const kept = Object.entries({ ...given, ...changes }).filter(([, value]) => value);
    return `${location.pathname}${kept.length ? `?${new URLSearchParams(kept)}` : ""}`;
  };
  const go = (changes) => {
    history.pushState(null, "", address(changes));
    show();
  };

  const show = async () => {
    const own = ++turn;
    const { text, options, exact } = asked();
    fill({ text });
    index.hidden = !!text.trim();
    list.replaceChildren();
    more.replaceChildren();
    status.textContent = "";
    if (!text.trim()) return;
    status.textContent = "Đang tìm…";
    try {
      const engine = await tim.ready();
      const found = await engine.search(text, { ...options, spell: !exact });
      if (own !== turn) return;
      await extend(engine, found, own);
      if (own !== turn) return;
      status.textContent = tim.countOf(found, text);
      if (found.instead) status.append(" ", button(`Tìm đúng “${text.trim()}”`, () => go({ dung: "1" })));
    } catch {
      if (own !== turn) return;
      index.hidden = false;
      status.textContent = "Không tải được kết quả; kiểm tra mạng rồi tải lại trang, hoặc xem danh mục dưới đây.";
    }
  };

  /** Shows the next hits and what can be done after them. */
  const extend = async (engine, found, own) => {
    const from = list.childElementCount;
    const hits = await engine.shown(found.hits.slice(from, from + STEP));
    if (own !== turn) return;
    const items = hits.map((hit) => tim.hitOf(hit, found.query, tim.placeOf));
    list.append(...items);
    if (from && items.length) items[0].querySelector("a").focus();
    const buttons = [];
    if (found.hits.length > from + STEP) buttons.push(button("Xem thêm kết quả", () => extend(engine, found, own)));
    if (found.left.length) {
      const years = found.left.length > 1 ? "các năm khác" : `năm học ${found.left[0]}`;
      buttons.push(button(`Tìm cả ${years}`, () => go({ nam: "tat-ca" })));
    }
    more.replaceChildren(...buttons);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (address() !== location.pathname + location.search) go();
  });
  filters.addEventListener("change", () => go());
  addEventListener("popstate", show);
  show();
})(globalThis.KeHoachTim);
