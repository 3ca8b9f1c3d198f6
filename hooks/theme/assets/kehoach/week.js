/* The weeks for the reader's day: today is marked; a page of "this week" that was built in another week fetches the
   reader's own. The pages are whole without it. A classic script. */
(() => {
  "use strict";

  const DAY = 864e5;
  const now = new Date(Date.now() + 7 * 3600e3); // Vietnam, UTC+7
  const iso = (time) => new Date(time).toISOString().slice(0, 10);
  const today = iso(now);
  const monday = now.getTime() - ((now.getUTCDay() + 6) % 7) * DAY;

  function markToday() {
    for (const body of document.querySelectorAll(".kh-week tbody")) {
      const { date, end = date } = body.dataset;
      body.classList.toggle("kh-today", date <= today && today <= end);
      body.classList.toggle("kh-gone", end < today);
    }
    for (const item of document.querySelectorAll("li[data-monday]")) {
      const isNow = item.dataset.monday === iso(monday);
      item.classList.toggle("kh-now", isNow);
      if (isNow) item.querySelector("a").setAttribute("aria-current", "date");
    }
  }

  /** The address of a week's page: it belongs to the school year of its Thursday. @param {number} start */
  function addressOf(start, root) {
    const thursday = new Date(start + 3 * DAY);
    const first = thursday.getUTCFullYear() - (thursday.getUTCMonth() < 8 ? 1 : 0);
    return new URL(`${root}${first}-${first + 1}/tuan/${iso(start)}/`, location.href);
  }

  /** Puts the week of a day into a section. @param {Element} section @param {string} name */
  async function take(section, start, name, root) {
    const address = addressOf(start, root);
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector(".kh-weekly");
    for (const link of fresh.querySelectorAll("a[href]")) {
      link.href = new URL(link.getAttribute("href"), address).href;
    }
    const head = document.createElement("h2");
    const link = document.createElement("a");
    link.href = address.href;
    link.textContent = page.querySelector("h1").textContent.replace(/^Lịch công tác t/, "T");
    head.append(`${name}: `, link);
    section.dataset.monday = iso(start);
    section.replaceChildren(head, ...fresh.childNodes);
  }

  async function showThisWeek(box) {
    const [first, second] = box.querySelectorAll(".kh-weekly");
    if (!first || first.dataset.monday === iso(monday)) return;
    const root = box.dataset.root;
    await take(first, monday, "Tuần này", root);
    await take(second, monday + 7 * DAY, "Tuần sau", root);
  }

  const box = document.querySelector(".kh-two-weeks");
  if (box && /^https?:$/.test(location.protocol)) {
    showThisWeek(box).then(markToday, () => {
      /* The year of the reader's week has no pages: what was built stays, under its own dates. */
      for (const head of box.querySelectorAll("h2")) head.firstChild.textContent = "";
      markToday();
    });
  } else markToday();
})();
