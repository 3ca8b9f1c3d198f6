/* The subscribe page: whole addresses where the build did not know them, and a button that copies one. */
(() => {
  "use strict";

  const isOnline = /^https?:$/.test(location.protocol);

  for (const link of document.querySelectorAll("a[data-feed]")) {
    if (isOnline && !link.getAttribute("href").startsWith("webcal:")) {
      link.href = `webcal:${new URL(link.href).href.replace(/^https?:/, "")}`;
    }
  }
  for (const code of document.querySelectorAll("code[data-address]")) {
    const address = code.dataset.address;
    if (isOnline && address) code.textContent = new URL(address, location.href).href;
    if (navigator.clipboard && (isOnline || !address)) addCopy(code);
  }
  /* Google's calendar on Android opens no webcal link: its own way of adding comes first, the others ask Google. */
  if (/Android/.test(navigator.userAgent)) {
    const way = document.querySelector("a[data-android]");
    if (way) way.parentElement.prepend(way, " ");
    for (const link of document.querySelectorAll("a[data-feed]:not(.md-button)")) {
      const feed = link.href.replace(/^https?:/, "webcal:");
      link.href = `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(feed)}`;
    }
  }
  const notice = document.querySelector(".kh-no-host");
  if (notice && isOnline) notice.hidden = true;

  /** @param {HTMLElement} code an address to copy */
  function addCopy(code) {
    const button = document.createElement("button");
    const said = document.createElement("span");
    button.type = "button";
    button.className = "kh-copy";
    button.textContent = "Sao chép địa chỉ";
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
        said.textContent = "Đã sao chép.";
      } catch {
        said.textContent = "Máy không cho sao chép; xin chọn địa chỉ rồi chép tay.";
      }
    });
    code.after(" ", button, " ", said);
  }
})();
