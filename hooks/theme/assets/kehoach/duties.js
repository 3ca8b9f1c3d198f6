/* Whose duties are wanted: chosen once, remembered on this phone and sent to nobody. The page is whole without it. */
(() => {
  "use strict";

  const sections = [...document.querySelectorAll(".kh-duties")];
  const nav = document.querySelector(".kh-people");
  if (!sections.length || !nav) return;

  /* Each site has its own memory, though several may stand on one host. */
  const KEY = `kehoach:nguoi:${new URL("../", location.href).pathname}`;
  const today = new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);
  const nameOf = (section) => section.querySelector("h2").firstChild.textContent;
  const known = new Map(sections.map((section) => [section.dataset.person, section]));

  function remembered() {
    try {
      const stored = JSON.parse(localStorage.getItem(KEY) || "[]");
      return Array.isArray(stored) ? stored.filter((code) => known.has(code)) : [];
    } catch {
      return [];
    }
  }

  /** @param {string[]} codes */
  function remember(codes) {
    try {
      localStorage.setItem(KEY, JSON.stringify(codes));
    } catch {
      // A browser that keeps nothing still shows what was chosen.
    }
  }

  /** What is over today is folded, whenever the page was built. */
  function fold() {
    for (const section of sections) {
      const [coming, past] = ["coming", "past"].map((name) => section.querySelector(`[data-part=${name}]`));
      for (const item of section.querySelectorAll("li[data-date]")) {
        const days = [item, ...item.querySelectorAll("[data-date]")];
        const isOver = days.every((day) => (day.dataset.end || day.dataset.date) < today);
        (isOver ? past : coming).querySelector("ol").append(item);
        item.classList.toggle("kh-gone", isOver);
      }
      const count = past.querySelectorAll("li[data-date]").length;
      past.hidden = !count;
      past.querySelector("summary").textContent = `Đã qua: ${count} việc`;
      coming.hidden = !coming.querySelector("li");
    }
  }

  let chosen = remembered();

  const box = document.createElement("div");
  const label = document.createElement("label");
  const select = document.createElement("select");
  const list = document.createElement("ul");
  const status = document.createElement("p");
  box.className = "kh-choose";
  list.className = "kh-chips";
  status.className = "kh-note";
  status.setAttribute("role", "status");
  label.append("Tôi là, hoặc thuộc ", select);
  select.append(new Option("– chọn tên –", ""), ...sections.map((one) => new Option(nameOf(one), one.dataset.person)));
  box.append(label, list, status);
  nav.before(box);

  function show() {
    const wanted = new Set(chosen);
    for (const code of chosen) for (const group of known.get(code).dataset.groups.split(" ")) wanted.add(group);
    for (const section of sections) section.hidden = chosen.length > 0 && !wanted.has(section.dataset.person);
    nav.hidden = chosen.length > 0;
    list.replaceChildren(
      ...chosen.map((code) => {
        const item = document.createElement("li");
        const button = document.createElement("button");
        button.type = "button";
        button.className = "kh-copy";
        button.textContent = `${nameOf(known.get(code))} ✕`;
        button.setAttribute("aria-label", `Bỏ ${nameOf(known.get(code))}`);
        button.addEventListener("click", () => {
          choose(chosen.filter((one) => one !== code));
          select.focus();
        });
        item.append(button);
        return item;
      }),
    );
    list.hidden = !chosen.length;
    const shown = sections.filter((section) => !section.hidden).length;
    status.textContent = chosen.length
      ? `Đang xem ${shown} mục: tên đã chọn và các nhóm có tên ấy. Máy này nhớ cho lần sau.`
      : "Chọn một hay nhiều tên để chỉ xem việc của mình; máy này nhớ, không gửi đi đâu.";
  }

  /** @param {string[]} codes */
  function choose(codes) {
    chosen = codes;
    remember(codes);
    show();
  }

  select.addEventListener("change", () => {
    if (select.value && !chosen.includes(select.value)) choose([...chosen, select.value]);
    select.value = "";
  });

  fold();
  show();
})();
