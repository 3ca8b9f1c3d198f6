/* The month on the home page as the reader's day sees it: what is next first, what is past folded. A page that was
   built in another month fetches this month's own page. The page is whole without it. A classic script. */
(() => {
  "use strict";

  const section = document.querySelector(".kh-month-now");
  if (!section) return;

  /* Today in Vietnam (UTC+7), as 2022-09-05. */
  const DAY = 864e5;
  const now = new Date(Date.now() + 7 * 3600e3);
  const iso = (time) => new Date(time).toISOString().slice(0, 10);
  const today = iso(now);
  const sunday = iso(now.getTime() + ((7 - now.getUTCDay()) % 7) * DAY);

  /** @param {string} day "2022-09-05" */
  const figures = (day) => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`;

  /** The days of a task: the first on the item, others on spans in it. @param {Element} item */
  function spansOf(item) {
    return [item, ...item.querySelectorAll("[data-date]")].map((one) => [
      one.dataset.date,
      one.dataset.end || one.dataset.date,
    ]);
  }

  /** Where a task belongs today. @param {Element} item @param {boolean} isAhead of the month after */
  function partOf(item, isAhead) {
    const spans = spansOf(item);
    if (spans.some(([first, last]) => first <= sunday && today <= last)) return "now";
    if (isAhead) return "ahead";
    return spans.every(([, last]) => last < today) ? "past" : "later";
  }

  /** @param {Element} item */
  function mark(item) {
    const runs = spansOf(item).find(([first, last]) => first <= today && today <= last);
    if (!runs || item.querySelector(".kh-mark--today")) return;
    const said = document.createElement("span");
    said.className = "kh-mark kh-mark--today";
    said.textContent = runs[0] === today || runs[0] === runs[1] ? "Hôm nay" : "Đang diễn ra";
    item.classList.add("kh-today");
    item.firstElementChild.append(" ", said);
  }

  /** Puts every dated task where it belongs today. */
  function lay() {
    const parts = new Map([...section.querySelectorAll("[data-part]")].map((one) => [one.dataset.part, one]));
    if (!parts.size) return;
    const ahead = new Set(parts.get("ahead").querySelectorAll("li[data-date]"));
    const isHere = section.dataset.month === today.slice(0, 7);
    const items = [...section.querySelectorAll("li[data-date]")].sort((one, other) =>
      one.dataset.date < other.dataset.date ? -1 : one.dataset.date > other.dataset.date ? 1 : 0,
    );
    for (const item of items) {
      const isAhead = ahead.has(item) || item.dataset.ahead === "1";
      if (isAhead) item.dataset.ahead = "1";
      const part = partOf(item, isAhead);
      parts.get(part).querySelector("ol").append(item);
      mark(item);
      item.classList.toggle("kh-gone", part === "past");
    }
    for (const [name, part] of parts) {
      const count = part.querySelectorAll("li[data-date]").length;
      if (name === "now") {
        part.hidden = !isHere && !count;
        part.querySelector("h3").textContent =
          today === sunday ? `Hôm nay, ${figures(today)}` : `Hôm nay và tuần này, ${figures(today)}–${figures(sunday)}`;
        part.querySelector(".kh-note").hidden = count > 0;
      } else part.hidden = name === "ahead" || !count;
      if (name === "past") part.querySelector("summary").textContent = `Đã qua: ${count} việc`;
    }
  }

  /** The page's own words for a month that is no longer this one. */
  function retitle() {
    const head = section.querySelector("h2");
    if (head && section.dataset.title && section.dataset.month < today.slice(0, 7)) {
      head.textContent = section.dataset.title;
    }
  }

  /** Fetches the page of this month and takes its tasks over. */
  async function takeThisMonth() {
    const address = new URL(`${section.dataset.pages}${today.slice(0, 7)}/`, location.href);
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector(".kh-month-now");
    if (!fresh.querySelector("li")) throw new Error("no tasks");
    fresh.querySelector("h2").remove();
    for (const link of fresh.querySelectorAll("a[href]")) {
      link.href = new URL(link.getAttribute("href"), address).href;
    }
    const head = section.querySelector("h2");
    const more = section.querySelector(".kh-more");
    if (head) head.textContent = "Việc tháng này";
    section.dataset.month = fresh.dataset.month;
    section.replaceChildren(...(head ? [head] : []), ...fresh.childNodes);
    if (more) more.remove();
    section.classList.add("kh-now");
  }

  const isStale = section.dataset.pages !== undefined && section.dataset.month !== today.slice(0, 7);
  if (isStale && /^https?:$/.test(location.protocol)) {
    takeThisMonth().then(lay, () => {
      retitle();
      lay();
    });
  } else {
    retitle();
    lay();
  }
})();
