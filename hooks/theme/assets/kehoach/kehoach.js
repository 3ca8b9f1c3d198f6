/* Small helps; every page is whole without them. A classic script, so it also runs from a USB stick. */
(() => {
  "use strict";

  /* Today in Vietnam (UTC+7), as 2022-09-05. */
  const today = new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);
  const month = today.slice(0, 7);

  for (const part of document.querySelectorAll("[data-month]")) {
    const isNow = part.dataset.month === month;
    part.classList.toggle("kh-now", isNow);
    const link = part.tagName === "LI" && part.querySelector("a");
    if (isNow && link) link.setAttribute("aria-current", "date");
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

  /* While one scrolls: the table of contents says where one is, and on the way up a button leads to the top. */
  const links = [...document.querySelectorAll("[data-kh=contents] a")];
  const parts = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const up = document.querySelector("[data-kh=top]");
  const line = 96; // pixels below the top of the window: under the head, which stays there
  let before = scrollY;
  let asked = false;
  const follow = () => {
    asked = false;
    const at = parts.findLastIndex((part) => part && part.getBoundingClientRect().top <= line);
    links.forEach((link, n) => {
      link.classList.toggle("md-nav__link--passed", n < at);
      link.classList.toggle("md-nav__link--active", n === at);
    });
    const box = links.length && links[0].closest(".md-sidebar__scrollwrap");
    if (box && at >= 0 && box.scrollHeight > box.clientHeight) {
      box.scrollTop = links[at].offsetTop - box.clientHeight / 2;
    }
    document.body.classList.toggle("kh-scrolled", scrollY > 0);
    if (up) up.hidden = !(scrollY < before && scrollY > 0);
    before = scrollY;
  };
  addEventListener(
    "scroll",
    () => {
      if (!asked) requestAnimationFrame(follow);
      asked = true;
    },
    { passive: true },
  );
  if (scrollY > 0) follow();
  if (up) {
    up.addEventListener("click", () => {
      scrollTo({ top: 0 });
      document.querySelector(".kh-brand").focus({ preventScroll: true });
    });
  }

  /* On paper nothing stays folded. */
  addEventListener("beforeprint", () => {
    for (const one of document.querySelectorAll("article details")) one.open = true;
  });
})();
