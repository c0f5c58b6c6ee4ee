// The layout editor: the preview follows what one types, and columns move without a new page.
// Without this file the buttons do the same with a new page each, and "Show a preview" shows the preview.
"use strict";

const editor = document.querySelector("form[data-preview]");

if (editor) {
  const DELAY = 400; // milliseconds after the last key
  const columns = document.getElementById("layout-columns");
  const preview = document.getElementById("layout-preview");
  const status = document.querySelector("[data-status]");
  const failed = document.querySelector("[data-failed]");
  let waiting = 0;
  let asked = null;

  for (const button of document.querySelectorAll("[data-without-script]")) button.hidden = true;

  // A fragment of the page for what stands in the form now; a sign-in page or an error is no fragment.
  const ask = async (address, data, headers, signal) => {
    const answer = await fetch(address, { method: "POST", body: data, headers, signal });
    if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
    return answer.text();
  };

  const show = async () => {
    asked?.abort();
    asked = new AbortController();
    const mine = asked;
    preview.setAttribute("aria-busy", "true");
    try {
      preview.innerHTML = await ask(editor.dataset.preview, new FormData(editor), {}, mine.signal);
      failed.hidden = true;
      status.textContent = status.dataset.shown;
    } catch (error) {
      if (error.name === "AbortError") return;
      failed.hidden = false;
    }
    preview.removeAttribute("aria-busy");
  };

  editor.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, DELAY);
  });

  // A column moves, goes or comes: the server puts the columns in order, as it does without this file.
  let moving = false;
  editor.addEventListener("submit", async (event) => {
    const button = event.submitter;
    if (!button?.hasAttribute("data-step")) return;
    event.preventDefault();
    if (moving) return;
    moving = true;
    try {
      columns.innerHTML = await ask(location.href, new FormData(editor, button), { "X-Fragment": "columns" });
      columns.querySelector("[autofocus]")?.focus();
      status.textContent = columns.querySelector("[data-said]")?.textContent ?? "";
      failed.hidden = true;
      editor.dispatchEvent(new Event("input", { bubbles: true }));
    } catch {
      failed.hidden = false;
    }
    moving = false;
  });
}
