// Small comforts. Every page and every form works without this file.
"use strict";

// An open switcher closes when one clicks elsewhere or presses Escape.
const openSwitchers = () => document.querySelectorAll("details.switcher[open]");

document.addEventListener("click", (event) => {
  for (const switcher of openSwitchers()) {
    if (!switcher.contains(event.target)) switcher.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const switcher of openSwitchers()) {
    switcher.open = false;
    switcher.querySelector("summary").focus();
  }
});

// Leaving a page with unsaved words asks first.
for (const form of document.querySelectorAll("form[data-unsaved]")) {
  let changed = form.hasAttribute("data-changed");
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { changed = false; });
  window.addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
}

// Text areas grow with their text where the browser does not do it by itself (field-sizing in portal.css).
if (!CSS.supports("field-sizing", "content")) {
  for (const area of document.querySelectorAll("textarea")) {
    const grow = () => { area.style.height = "auto"; area.style.height = `${area.scrollHeight + 2}px`; };
    area.addEventListener("input", grow);
    grow();
  }
}
