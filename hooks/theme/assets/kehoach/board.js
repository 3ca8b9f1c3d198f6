/* What was not yet due when the site was built and is past by the reader's day says so. */
(() => {
  "use strict";

  /* Today in Vietnam (UTC+7), as 2027-06-30. */
  const today = new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);
  const past = [...document.querySelectorAll("[data-due]")].filter((one) => one.dataset.due < today);

  for (const cell of past.filter((one) => one.tagName === "TD")) {
    cell.classList.replace("kh-cell--due", "kh-cell--missing");
    cell.querySelector("[data-kh=state]").hidden = false;
    for (const words of cell.querySelectorAll("span")) words.remove();
    count("due-count", -1);
    count("missing-count", 1);
  }

  for (const item of past.filter((one) => one.tagName === "LI")) {
    item.hidden = false;
    item.closest("section").hidden = false;
  }

  function count(name, by) {
    const place = document.querySelector(`[data-kh=${name}]`);
    if (place) place.textContent = Number(place.textContent) + by;
  }
})();
