/* Filters of the calendar: by plan, issuing body, owner and words. They are made of what stands on the page,
   and stand in the address, so that they survive a reload and can be sent. A classic script. */
(() => {
  "use strict";

  const calendar = document.querySelector(".kh-cal");
  const bar = document.querySelector(".kh-bar");
  const legend = document.querySelector(".kh-legend");
  if (!calendar || !bar || !legend) return;

  const NOBODY = "-"; // the value that stands for "nobody is named"
  const TONE_LAST = /([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])(?!\p{L})/gu;

  /** Lower case, one composition, hoà as hòa, words apart. @param {string} text */
  function plain(text) {
    const moved = text.toLowerCase().normalize("NFD").replace(TONE_LAST, "$1$3$2");
    return ` ${moved.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, " ").trim()}`;
  }

  /** Without marks, đ as d. @param {string} text what `plain` gave */
  function fold(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
  }

  /** The plans of the list below the calendar, by the address that their tasks' links begin with. */
  function readPlans() {
    const plans = new Map();
    for (const item of legend.querySelectorAll("li[data-of]")) {
      const address = item.querySelector("a").getAttribute("href");
      plans.set(address, {
        slug: address.replace(/\/$/, "").split("/").pop(),
        title: item.querySelector("a").textContent,
        bodies: item.dataset.of.split(" "),
      });
    }
    return plans;
  }

  /** Every task on the page, with what it is filtered by. */
  function readTasks() {
    const plans = readPlans();
    const tasks = [];
    for (const item of calendar.querySelectorAll("dd:not(.o)")) {
      const link = item.querySelector("a");
      const plan = link && plans.get(link.getAttribute("href").split("#")[0]);
      if (!plan) continue;
      const owner = [...item.children].find((part) => part.localName === "i");
      const words = plain(`${item.textContent} ${plan.title}`);
      const months = [...item.querySelectorAll("span:not([class]) > a")];
      tasks.push({
        item,
        plan,
        /* What comes in many months is a task in each; what was withdrawn is none. */
        keys: item.classList.contains("kh-off")
          ? []
          : (months.length ? months : [link]).map((one) => one.getAttribute("href")),
        owner: owner ? owner.textContent.trim() : NOBODY,
        words,
        folded: fold(words),
      });
    }
    return tasks;
  }

  const tasks = readTasks();
  const countOf = (some) => new Set(some.flatMap((task) => task.keys)).size;
  const total = countOf(tasks);
  if (!tasks.length) return;

  /* Names, the groups that each belongs to, and whom each list of owners names: "Ban Giám hiệu, BCH Công đoàn" is two. */
  const [names, groups, named] = JSON.parse(legend.dataset.people || "[[],[],{}]");
  const places = new Map(names.map((name, place) => [name, place]));

  /** Whether a person, or a group that has the person, is named for a task. @param {string} name */
  function isFor(task, name) {
    if (name === NOBODY || task.owner === NOBODY) return task.owner === name;
    const place = places.get(name);
    const wanted = [place, ...(groups[place] || [])];
    return (named[task.owner] || []).some((one) => wanted.includes(one));
  }

  const inVietnamese = new Intl.Collator("vi", { numeric: true }).compare;
  const plans = [...new Map(tasks.map((task) => [task.plan.slug, task.plan.title]))];
  const bodies = [...legend.querySelectorAll("[data-code]")].map((one) => [one.dataset.code, one.textContent]);

  /** @param {string} tag @param {Record<string, string>} values @param {(Node | string)[]} parts */
  function made(tag, values, ...parts) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(values)) element.setAttribute(name, value);
    element.append(...parts);
    return element;
  }

  /** @param {string} name @param {string} all @param {string[][]} choices value and words of each */
  function select(name, all, choices) {
    const options = [["", all], ...choices].map(([value, words]) => made("option", { value }, words));
    return made("select", { name }, ...options);
  }

  const fields = {
    tim: made("input", { name: "tim", type: "search", autocomplete: "off", enterkeyhint: "search" }),
    "ke-hoach": select("ke-hoach", "Mọi kế hoạch", plans.sort((a, b) => inVietnamese(a[1], b[1]))),
    "don-vi": select("don-vi", "Mọi đơn vị", bodies),
    nguoi: select("nguoi", "Mọi người", [
      ...[...names].sort(inVietnamese).map((name) => [name, name]),
      [NOBODY, "(chưa có người thực hiện)"],
    ]),
  };
  const labelled = (words, field) => made("label", {}, made("span", {}, words), field);
  const form = made(
    "form",
    { id: "kh-loc", role: "search", "aria-label": "Tìm và lọc việc trong lịch" },
    labelled("Tìm việc", fields.tim),
    labelled("Kế hoạch", fields["ke-hoach"]),
    labelled("Đơn vị ban hành", fields["don-vi"]),
    labelled("Người thực hiện", fields.nguoi),
  );
  const opener = made("button", { type: "button", "aria-controls": "kh-loc", "aria-label": "Tìm và lọc" }, "Lọc");
  const clear = made("button", { type: "button" }, "Bỏ lọc");
  const status = made("span", { role: "status" });
  const result = made("p", { class: "kh-result" }, status, " ", clear);

  /** @param {boolean} isOpen */
  function open(isOpen) {
    form.hidden = !isOpen;
    opener.setAttribute("aria-expanded", String(isOpen));
  }

  const isActive = () => Object.values(fields).some((field) => field.value.trim());

  /** Whether a task answers the words: a mark that is typed must be there, one that is not need not. */
  function answers(task, words) {
    return words.every((word) => (fold(word) === word ? task.folded : task.words).includes(` ${word}`));
  }

  function matching() {
    const words = plain(fields.tim.value).split(" ").filter(Boolean);
    const [slug, body, owner] = ["ke-hoach", "don-vi", "nguoi"].map((name) => fields[name].value);
    return tasks.filter(
      (task) =>
        (!slug || task.plan.slug === slug) &&
        (!body || task.plan.bodies.includes(body)) &&
        (!owner || isFor(task, owner)) &&
        answers(task, words),
    );
  }

  /** Hides what does not match, then the days and months that have nothing left. */
  function apply() {
    const active = isActive();
    const found = active ? matching() : tasks;
    const kept = new Set(found.map((task) => task.item));
    for (const item of calendar.querySelectorAll("dd")) item.hidden = active && !kept.has(item);
    for (const term of calendar.querySelectorAll("dt")) {
      let part = term.nextElementSibling;
      while (part && part.localName === "dd" && part.hidden) part = part.nextElementSibling;
      term.hidden = active && !(part && part.localName === "dd");
    }
    for (const section of calendar.querySelectorAll("section")) {
      section.hidden = active && !section.querySelector("dd:not([hidden])");
    }
    calendar.classList.toggle("kh-filtered", active);
    result.hidden = !active;
    const count = countOf(found);
    status.textContent = active ? (count ? `${count} trong ${total} việc` : "Không có việc nào phù hợp") : "";
    calendar.dispatchEvent(new Event("kh-filtered"));
  }

  function tellAddress() {
    const query = new URLSearchParams(location.search);
    for (const [name, field] of Object.entries(fields)) {
      if (field.value.trim()) query.set(name, field.value.trim());
      else query.delete(name);
    }
    const search = String(query) && `?${query}`;
    try {
      history.replaceState(history.state, "", `${location.pathname}${search}${location.hash}`);
    } catch {
      // A file opened from a disk may not be allowed to; the filter works all the same.
    }
  }

  function changed() {
    apply();
    tellAddress();
    calendar.style.setProperty("--kh-bar", `${bar.offsetHeight}px`);
    if (calendar.getBoundingClientRect().top < bar.getBoundingClientRect().top) {
      calendar.scrollIntoView({ behavior: "instant", block: "start" });
    }
  }

  let waiting = 0;
  form.addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, event.target === fields.tim ? 150 : 0);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    changed();
  });
  opener.addEventListener("click", () => {
    open(form.hidden);
    if (!form.hidden) fields.tim.focus({ preventScroll: true });
  });
  clear.addEventListener("click", () => {
    for (const field of Object.values(fields)) field.value = "";
    changed();
    opener.focus({ preventScroll: true });
  });
  bar.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || form.hidden) return;
    open(false);
    opener.focus({ preventScroll: true });
  });

  const query = new URLSearchParams(location.search);
  for (const [name, field] of Object.entries(fields)) {
    field.value = query.get(name) || "";
    if (field.selectedIndex === -1) field.value = "";
  }
  bar.prepend(opener);
  bar.append(form, result);
  open(isActive());
  apply();
})();
