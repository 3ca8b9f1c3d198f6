/* Small helps; every page is whole without them. A classic script, so it also runs from a USB stick. */
(() => {
  "use strict";

  /* Today in Vietnam (UTC+7), as 2022-09-05. */
  const today = new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);
  const month = today.slice(0, 7);

  const said = (className, words) => {
    const mark = document.createElement("span");
    mark.className = className;
    mark.textContent = words;
    return mark;
  };

  /* A task may have several days: the first on the item, others on spans in it. */
  for (const item of document.querySelectorAll("li[data-date]")) {
    const days = [item, ...item.querySelectorAll("[data-date]")];
    const first = (day) => day.dataset.date;
    const last = (day) => day.dataset.end || day.dataset.date;
    if (days.every((day) => last(day) < today)) item.classList.add("kh-gone");
    if (days.some((day) => first(day) <= today && today <= last(day))) {
      item.classList.add("kh-today");
      item.firstElementChild.append(" ", said("kh-mark kh-mark--today", "Hôm nay"));
    }
  }

  for (const part of document.querySelectorAll("[data-month]")) {
    const isNow = part.dataset.month === month;
    part.classList.toggle("kh-now", isNow);
    const link = part.tagName === "LI" && part.querySelector("a");
    if (isNow && link) link.setAttribute("aria-current", "date");
  }

  /* A home page that was built in another month no longer says "this month". */
  const home = document.querySelector(".kh-month-now[data-title]");
  if (home && home.dataset.month < month) {
    home.querySelector("h2").textContent = home.dataset.title;
  }

  /* The month bar shows the month that is now. */
  const bar = document.querySelector(".kh-monthbar ul");
  const now = bar && bar.querySelector(".kh-now");
  if (now) bar.scrollLeft = now.offsetLeft - bar.clientWidth / 2;

  /* The drawer and the switch of years by keyboard: the label becomes a button. */
  const toggle = document.getElementById("__drawer");
  const label = document.querySelector("[data-kh=drawer]");
  if (toggle && label) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.kh = "drawer";
    button.className = `${label.className} kh-drawer-button`;
    button.append(...label.childNodes);
    label.replaceWith(button);
    const tell = () => button.setAttribute("aria-expanded", String(toggle.checked));
    const set = (open) => {
      toggle.checked = open;
      toggle.dispatchEvent(new Event("change", { bubbles: true }));
    };
    tell();
    toggle.addEventListener("change", tell);
    button.addEventListener("click", () => {
      set(!toggle.checked);
      const first = document.querySelector(".kh-nav a");
      if (toggle.checked && first) setTimeout(() => first.focus({ preventScroll: true }), 50);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !toggle.checked) return;
      set(false);
      button.focus();
    });
  }

  const years = document.querySelector("[data-kh=years]");
  if (years) {
    document.addEventListener("click", (event) => {
      if (!years.contains(event.target)) years.open = false;
    });
    years.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !years.open) return;
      years.open = false;
      years.querySelector("summary").focus();
    });
  }
})();
