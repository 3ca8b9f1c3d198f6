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
