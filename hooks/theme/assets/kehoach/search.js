/* The search box: a form that leads to the page of results becomes a dialog that answers while one types.
   What answers is fetched when the box is opened, never before. */
((tim) => {
  "use strict";

  const form = document.querySelector("form[data-kh=search]");
  if (!form) return;
  const folder = document.currentScript.src.replace(/[^/]*$/, "");
  const PARTS = ["tokens", "query", "store", "match", "rank", "spelling", "engine", "excerpt", "results"];
  const PAUSE = 60; // milliseconds without a key before the index is asked
  const AT_ONCE = 40; // milliseconds that a list waits for its lines
  const SHOWN = 6;
  const isFile = location.protocol === "file:";
  const site = form.dataset.site;
  /** A link of the page; from a folder it names the file. */
  const linked = (link) => (isFile ? link.replace(/(^|\/)(?=$|#|\?)/, "$1index.html") : link);
  const placeOf = (address) => site + linked(address);
  const forms = [form, ...document.querySelectorAll("form[data-kh=search-home]")];
  const results = linked(form.getAttribute("action"));
  const index = new URL(form.dataset.index, location.href).href;
  forms.forEach((one) => (one.action = results));

  /** Runs a script of the site. */
  const fetched = (address) =>
    new Promise((resolve, reject) => {
      const tag = document.createElement("script");
      tag.src = address;
      tag.charset = "utf-8";
      tag.onload = () => {
        tag.remove();
        resolve(received);
      };
      tag.onerror = () => reject(new Error(address));
      document.head.append(tag);
    });

  /* A file of the index calls this while it runs, and its tag's "load" follows at once. */
  let received;
  globalThis.kehoachTim = (data) => {
    received = data;
  };
  const files = new Map();
  /** A file of the index, fetched once; a <script> also works from file://. */
  const load = (name) => {
    if (!files.has(name)) files.set(name, fetched(`${index}${name}.js`));
    files.get(name).catch(() => files.delete(name));
    return files.get(name);
  };

  let engine;
  /** What answers; the current year's plans come with it. */
  const ready = () => {
    if (!engine) {
      load("manifest").then(({ segments }) => segments.length && load(segments[0].base), () => {});
      engine = Promise.all(PARTS.map((part) => fetched(`${folder}search-${part}.js`))).then(async () => {
        const found = new tim.Engine(new tim.Store(load));
        await found.ready();
        return found;
      });
      engine.catch(() => (engine = undefined));
    }
    return engine;
  };

  const made = (tag, className, words) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (words) element.textContent = words;
    return element;
  };

  /* The dialog */

  let box;
  const boxOf = () => {
    const dialog = made("dialog", "kh-find");
    dialog.setAttribute("aria-label", "Tìm trong kế hoạch");
    const field = made("form", "kh-find__form");
    field.setAttribute("role", "search");
    field.action = form.action;
    const input = made("input", "kh-find__input");
    Object.assign(input, { type: "text", name: "q", maxLength: 200, autocomplete: "off", placeholder: form.q.placeholder });
    input.setAttribute("aria-label", "Tìm trong kế hoạch");
    input.setAttribute("aria-controls", "kh-find-hits");
    input.setAttribute("enterkeyhint", "search");
    input.setAttribute("autocapitalize", "off");
    input.spellcheck = false;
    const close = made("button", "kh-find__close", "Đóng");
    close.type = "button";
    field.append(input, close);
    const status = made("p", "kh-find__status");
    status.setAttribute("role", "status");
    const list = made("ol", "kh-hits");
    list.id = "kh-find-hits";
    list.setAttribute("aria-label", "Kết quả");
    const more = made("p", "kh-find__more");
    dialog.append(field, status, list, more);
    document.body.append(dialog);
    return { dialog, field, input, close, status, list, more };
  };

  const open = (text) => {
    if (!box) {
      box = boxOf();
      listen();
    }
    if (!box.dialog.open) box.dialog.showModal();
    if (text !== undefined) box.input.value = text;
    box.input.focus();
    ready().then(() => answer(), () => say("Không tải được phần tìm kiếm; kiểm tra mạng rồi thử lại."));
    if (!box.status.textContent) say("Gõ có dấu hay không dấu đều được. Ví dụ: hoi thao, 20/11, 12/KH-CĐCS.");
  };

  const say = (words) => {
    if (box.status.textContent !== words) box.status.textContent = words;
  };

  /** Lists hits; a link that has the focus keeps it. */
  const list = (hits, { query }) => {
    const links = [...box.list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    box.list.replaceChildren(...hits.map((hit) => tim.hitOf(hit, query, placeOf)));
    if (at >= 0) (box.list.querySelectorAll("a")[at] || box.input).focus();
  };

  let asked = "";
  let turn = 0;
  /** Answers what stands in the box; an answer that comes late is dropped. */
  const answer = async () => {
    const text = box.input.value.trim() ? box.input.value : "";
    if (text === asked) return;
    asked = text;
    const own = ++turn;
    if (!text) {
      box.list.replaceChildren();
      box.more.replaceChildren();
      say("");
      return;
    }
    try {
      const answering = await ready();
      const found = await answering.search(text);
      if (own !== turn) return;
      const hits = found.hits.slice(0, SHOWN);
      const lines = answering.shown(hits);
      const isThere = await Promise.race([lines.then(() => true), new Promise((done) => setTimeout(done, AT_ONCE))]);
      if (own !== turn) return;
      if (!isThere) list(hits.map((hit) => answering.outline(hit)), found);
      say(tim.countOf(found, text));
      const all = made("a", "", found.left.length ? "Mọi kết quả, cả các năm khác" : "Mọi kết quả");
      const asked = { q: text.trim(), ...(found.left.length ? { nam: "tat-ca" } : {}) };
      all.href = `${results}?${new URLSearchParams(asked)}`;
      box.more.replaceChildren(...(found.hits.length > hits.length || found.left.length ? [all] : []));
      const whole = await lines;
      if (own === turn) list(whole, found);
    } catch {
      if (own === turn) {
        asked = "";
        say("Không tải được kết quả; kiểm tra mạng rồi thử lại.");
      }
    }
  };

  const listen = () => {
    const { dialog, input, close, list, more } = box;
    let waiting;
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(answer, PAUSE);
      ready().then((answering) => answering.prepare(input.value)).catch(() => {});
    });
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest("a")) dialog.close();
    });
    dialog.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || event.isComposing) return;
      const stops = [input, ...list.querySelectorAll("a"), ...more.querySelectorAll("a")];
      const at = stops.indexOf(document.activeElement);
      event.preventDefault();
      stops[Math.min(stops.length - 1, Math.max(0, at + step))].focus();
    });
  };

  for (const one of forms) {
    one.addEventListener("submit", (event) => {
      if (one.q.value.trim()) return;
      event.preventDefault();
      open();
    });
    one.q.addEventListener("click", () => open(one.q.value));
    one.q.addEventListener("input", () => {
      open(one.q.value);
      one.q.value = "";
    });
  }
  document.addEventListener("keydown", (event) => {
    const at = event.target;
    // A dialog that was just closed may still hold the focus for a moment.
    const isTyping =
      (at.isContentEditable || /^(input|textarea|select)$/i.test(at.tagName)) && !at.closest("dialog:not([open])");
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    open();
  });

  Object.assign(tim, { ready, placeOf, made });
  if (document.querySelector("[data-kh=search-page]")) fetched(`${folder}search-page.js`);
})((globalThis.KeHoachTim ??= {}));
