/* The calendar for today's reader: what is today, which month is in view, where to open. The page is whole
   without it. A classic script, so it also runs from a USB stick. */
(() => {
  "use strict";

  const calendar = document.querySelector(".kh-cal");
  const bar = document.querySelector(".kh-bar");
  if (!calendar || !bar) return;

  const WEEKDAYS = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

  /* Today in Vietnam (UTC+7); days are compared as 2022-09-05. */
  const now = new Date(Date.now() + 7 * 3600e3);
  const today = now.toISOString().slice(0, 10);
  const sections = [...calendar.querySelectorAll("section[data-month]")];
  const current = sections.find((section) => section.dataset.month === today.slice(0, 7));

  /**
   * A day written without its year, as the page's ids have it.
   * @param {string} words "5-9", or "5-9-2" for a second group of that day
   * @param {string} month the month it is listed under, "2022-09"
   * @returns {string} "2022-09-05": the one nearest to that month
   */
  function dayOf(words, month) {
    const [day, number] = words.split("-").map(Number);
    const [year, listed] = month.split("-").map(Number);
    const years = number - listed > 6 ? -1 : number - listed < -6 ? 1 : 0;
    return `${year + years}-${String(number).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  }

  /**
   * @param {HTMLElement} term the line above the tasks of a day
   * @param {string} month the month it is listed under
   * @returns {string[][]} its days, each as first and last
   */
  function spansOf(term, month) {
    const written = term.dataset.days || [term.id, term.dataset.end].filter(Boolean).join("/");
    return written.split(" ").map((span) => {
      const [first, last = first] = span.split("/").map((day) => dayOf(day, month));
      return [first, last];
    });
  }

  /** @param {HTMLElement} term @param {string} words */
  function mark(term, words) {
    const said = document.createElement("span");
    said.className = "kh-mark kh-mark--today";
    said.textContent = words;
    term.append(" ", said);
    term.classList.add("kh-today");
  }

  /** Marks the days that are over, that run and that are today; true where a line of today's own is there. */
  function markDays() {
    let found = false;
    for (const section of sections) {
      for (const term of section.querySelectorAll("dt[id]")) {
        const spans = spansOf(term, section.dataset.month);
        term.classList.toggle("kh-gone", spans.every(([, last]) => last < today));
        const running = spans.find(([first, last]) => first <= today && today <= last);
        if (!running) continue;
        const isToday = running[0] === today;
        mark(term, isToday ? "Hôm nay" : "Đang diễn ra");
        found = found || (isToday && section === current);
      }
    }
    return found;
  }

  /** Puts a line for today into the list of its month, where no task has the day. */
  function insertToday() {
    const term = document.createElement("dt");
    const none = document.createElement("dd");
    term.textContent = `${WEEKDAYS[now.getUTCDay()]}, ${now.getUTCDate()}/${now.getUTCMonth() + 1}`;
    mark(term, "Hôm nay");
    none.className = "kh-none";
    none.textContent = "Không có việc ghi ngày này.";
    let list = current.querySelector("div > dl");
    if (!list) {
      list = document.createElement("dl");
      const fold = current.querySelector("details.kh-past");
      if (fold) fold.after(list);
      else current.querySelector("div").prepend(list);
    }
    const later = [...list.querySelectorAll("dt")].find(
      (one) => !one.id || spansOf(one, current.dataset.month)[0][0] > today,
    );
    for (const part of [term, none]) list.insertBefore(part, later || null);
  }

  function markSheet() {
    const number = String(now.getUTCDate());
    const cell = [...current.querySelectorAll("td")].find((one) => one.textContent === number);
    if (!cell) return;
    cell.classList.add("kh-today");
    (cell.querySelector("a") || cell).setAttribute("aria-current", "date");
  }

  /** @param {Element} target */
  function show(target) {
    target.scrollIntoView({ behavior: "instant", block: "start" });
  }

  /** The month whose list stands under the bar is marked in the row of months. */
  function followScroll() {
    const months = document.querySelector(".kh-monthbar ul");
    const items = new Map([...months.children].map((item) => [item.dataset.month, item]));
    let seen = null;

    const follow = () => {
      const edge = bar.getBoundingClientRect().bottom + 16;
      const shown = sections.filter((section) => !section.hidden && !section.closest("details:not([open])"));
      const above = shown.filter((section) => section.getBoundingClientRect().top <= edge);
      const item = items.get((above[above.length - 1] || shown[0] || sections[0]).dataset.month);
      if (item === seen) return;
      for (const one of items.values()) {
        one.classList.toggle("kh-seen", one === item);
        const link = one.querySelector("a");
        if (one === item) link.setAttribute("aria-current", "location");
        else if (one.classList.contains("kh-now")) link.setAttribute("aria-current", "date");
        else link.removeAttribute("aria-current");
      }
      seen = item;
      months.scrollLeft = item.offsetLeft - (months.clientWidth - item.clientWidth) / 2;
    };

    let waiting = false;
    const soon = () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        follow();
      });
    };
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon, { passive: true });
    calendar.addEventListener("kh-filtered", soon);
    follow();
  }

  /** What an anchor leads to stands below the bar, however high that is. */
  function measureBar() {
    const tell = () => calendar.style.setProperty("--kh-bar", `${bar.offsetHeight}px`);
    if (typeof ResizeObserver === "function") new ResizeObserver(tell).observe(bar);
    tell();
  }

  function addTodayButton() {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Hôm nay";
    button.addEventListener("click", () => {
      const term = current.querySelector("dt.kh-today:not([hidden])");
      show(term || current);
      if (!term) return;
      term.tabIndex = -1;
      term.focus({ preventScroll: true });
    });
    bar.prepend(button);
  }

  /* What is over is folded: the months before this one, and in this one the days before today. */

  /** Takes the folds of the build's day away; months and days stand in their order again. */
  function unfold() {
    for (const fold of calendar.querySelectorAll("details.kh-past")) {
      const list = fold.querySelector(":scope > dl");
      const following = fold.nextElementSibling;
      fold.querySelector("summary").remove();
      if (list && following && following.localName === "dl") {
        following.prepend(...list.childNodes);
        fold.remove();
      } else fold.replaceWith(...fold.childNodes);
    }
  }

  /** @param {string} words @param {Node[]} parts */
  function folded(words, parts) {
    const fold = document.createElement("details");
    const summary = document.createElement("summary");
    fold.className = "kh-past";
    summary.textContent = words;
    fold.append(summary, ...parts);
    return fold;
  }

  function foldMonths() {
    const past = sections.slice(0, sections.indexOf(current));
    if (!past.length) return;
    const name = (section) => section.querySelector("h2").firstChild.textContent.trim();
    const words = past.length > 1 ? `${name(past[0])} đến ${name(past[past.length - 1])}` : name(past[0]);
    const mark = document.createComment("");
    past[0].before(mark);
    mark.replaceWith(folded(`Các tháng đã qua: ${words}`, past));
  }

  function foldDays() {
    const list = current.querySelector("dl");
    const terms = list ? [...list.querySelectorAll("dt")] : [];
    const first = terms.find((term) => !term.classList.contains("kh-gone"));
    if (!list || !terms.length || first === terms[0]) return;
    const past = document.createElement("dl");
    while (list.firstChild && list.firstChild !== first) past.append(list.firstChild);
    list.before(folded(`Trước ${now.getUTCDate()}/${now.getUTCMonth() + 1}`, [past]));
    if (!first) list.remove();
  }

  /** Whether the folds that stand are already those of today. */
  function isFoldedForToday() {
    const open = calendar.querySelector(":scope > section[data-month]");
    const fold = current.querySelector("details.kh-past > summary");
    const words = `Trước ${now.getUTCDate()}/${now.getUTCMonth() + 1}`;
    return open === current && (fold ? fold.textContent === words : !current.querySelector("dt.kh-gone"));
  }

  /** What an address or a link leads to is not left folded. */
  function openFor(hash) {
    const target = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target || !calendar.contains(target)) return;
    let isChanged = false;
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      isChanged = isChanged || !fold.open;
      fold.open = true;
    }
    if (isChanged) show(target);
  }

  function openWhereLedTo() {
    openFor(location.hash);
    addEventListener("hashchange", () => openFor(location.hash));
    document.addEventListener("click", (event) => {
      const link = event.target instanceof Element && event.target.closest("a[href^='#']");
      if (link) openFor(link.getAttribute("href"));
    });
  }

  /** On paper and under a filter nothing is folded. */
  function openForPaperAndFilter() {
    let closed = [];
    const open = () => {
      closed = [...closed, ...calendar.querySelectorAll("details.kh-past:not([open])")];
      for (const fold of closed) fold.open = true;
    };
    const close = () => {
      for (const fold of closed) fold.open = false;
      closed = [];
    };
    addEventListener("beforeprint", open);
    addEventListener("afterprint", close);
    const follow = () => (calendar.classList.contains("kh-filtered") ? open() : close());
    calendar.addEventListener("kh-filtered", follow);
    if (calendar.classList.contains("kh-filtered")) open();
  }

  const hasToday = markDays();
  if (current) {
    if (!isFoldedForToday()) {
      unfold();
      foldMonths();
      foldDays();
    }
    if (!hasToday) insertToday();
    markSheet();
    addTodayButton();
  }
  measureBar();
  openWhereLedTo();
  openForPaperAndFilter();
  followScroll();
})();
