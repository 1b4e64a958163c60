"use strict";
(() => {
  const copy = async (button) => {
    const text = document.getElementById(button.dataset.copy).textContent;
    let done = false;
    try {
      await navigator.clipboard.writeText(text);
      done = true;
    } catch {
      const range = document.createRange();
      range.selectNodeContents(document.getElementById(button.dataset.copy));
      const selection = window.getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      done = document.execCommand("copy");
    }
    const label = button.firstChild;
    const before = label.data;
    label.data = done ? "Copied" : "Selected: copy with the keyboard";
    button.setAttribute("aria-live", "polite");
    setTimeout(() => { label.data = before; }, 2000);
  };
  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }

  const only = document.getElementById("only-look");
  if (only) {
    only.hidden = false;
    const rest = [...document.querySelectorAll(".filters input")].filter((box) => !/contradicted|implausible/.test(box.id));
    only.addEventListener("click", () => {
      const alone = only.getAttribute("aria-pressed") !== "true";
      for (const box of rest) box.checked = !alone;
      only.setAttribute("aria-pressed", String(alone));
    });
  }

  const all = document.getElementById("open-all");
  if (all) {
    all.hidden = false;
    all.addEventListener("click", () => {
      const open = all.getAttribute("aria-pressed") !== "true";
      for (const one of document.querySelectorAll(".claim details")) one.open = open;
      all.setAttribute("aria-pressed", String(open));
    });
  }

  const show = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const details = target && target.querySelector("details");
    if (details) details.open = true;
  };
  window.addEventListener("hashchange", show);
  show();

  const compare = (kind) => (a, b) =>
    kind === "number" ? Number(a) - Number(b) : a.localeCompare(b, undefined, { numeric: true });
  for (const word of document.querySelectorAll("table.index .sort")) {
    const head = word.parentElement;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = word.textContent;
    word.replaceChildren(button);
    button.addEventListener("click", () => {
      const table = head.closest("table");
      const column = [...head.parentElement.children].indexOf(head);
      const first = word.dataset.kind === "number" ? "descending" : "ascending";
      const other = first === "ascending" ? "descending" : "ascending";
      const order = head.getAttribute("aria-sort") === first ? other : first;
      for (const one of head.parentElement.children) one.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", order);
      const by = compare(word.dataset.kind);
      const sign = order === "ascending" ? 1 : -1;
      const rows = [...table.tBodies[0].rows];
      rows.sort((a, b) => sign * by(a.cells[column].dataset.value, b.cells[column].dataset.value));
      table.tBodies[0].append(...rows);
    });
  }
})();
