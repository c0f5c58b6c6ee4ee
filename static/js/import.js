// Importing a table. Without this file the plain text of the box is used and every button still works.
"use strict";

const pasteForm = document.querySelector("form[data-paste]");

if (pasteForm) {
  const box = pasteForm.querySelector("textarea");
  const kept = pasteForm.querySelector("input[name=html]");
  const fileInput = pasteForm.querySelector("input[type=file]");
  const preview = document.getElementById("paste-preview");
  const clear = document.getElementById("paste-clear");
  const words = preview.dataset;
  const limit = Number(words.limit);

  const fill = (sentence, numbers) => sentence.replace(/\{(\w+)\}/g, (_, name) => numbers[name].toLocaleString("en"));

  // The clipboard's page is never built here: its inline styles would offend the Content-Security-Policy.
  // Word carries along style sheets and whole pictures, which tell nothing about a table.
  const withoutBallast = (html) => html
    .replace(/<(style|script|object)\b[^]*?<\/\1\s*>/gi, "")
    .replace(/\ssrc\s*=\s*("data:[^"]*"|'data:[^']*')/gi, "");

  const countHtml = (html) => ({
    tables: (html.match(/<table\b/gi) || []).length,
    rows: (html.match(/<tr\b/gi) || []).length,
  });

  // Tab-separated or Markdown lines; lines that follow one another are one table.
  const countText = (text) => {
    let tables = 0, rows = 0, inTable = false;
    const flat = text.replace(/(^|\t)"(?:[^"]|"")*"(?=\t|\n|$)/gm, "$1…"); // Excel quotes cells of several lines
    for (const line of flat.split("\n")) {
      const isRow = line.includes("\t") || (line.match(/\|/g) || []).length > 1;
      if (isRow && !inTable) tables += 1;
      if (isRow && !/^[\s|:-]+$/.test(line)) rows += 1;
      inTable = isRow;
    }
    return { tables, rows };
  };

  const size = () => new Blob([kept.value, box.value.replaceAll("\n", "\r\n")]).size;

  const show = () => {
    const given = box.value.trim() || kept.value;
    const count = kept.value ? countHtml(kept.value) : countText(box.value);
    let sentence = "";
    if (size() > limit) sentence = words.tooBig;
    else if (given) sentence = count.tables ? fill(words.found, count) : words.none;
    clear.hidden = !given;
    preview.textContent = sentence;
    preview.classList.toggle("is-problem", Boolean(given) && (size() > limit || !count.tables));
  };

  // The clipboard's table counts as long as it stands for everything in the box; otherwise the words do.
  const take = (html) => {
    const replacesAll = box.selectionStart === 0 && box.selectionEnd === box.value.length;
    const addsToTables = kept.value && box.selectionStart === box.selectionEnd;
    if (!/<table/i.test(html) || !(replacesAll || addsToTables)) kept.value = "";
    else kept.value = (replacesAll ? "" : kept.value) + withoutBallast(html);
  };

  box.addEventListener("paste", (event) => {
    take(event.clipboardData.getData("text/html"));
    setTimeout(show); // the browser puts the plain text in afterwards
  });

  // Words changed by hand count as typed: the table of the clipboard no longer says the same.
  box.addEventListener("input", (event) => {
    const pasted = ["insertFromPaste", "insertFromDrop"].includes(event.inputType);
    if (!pasted || !box.value) kept.value = "";
    show();
  });

  box.addEventListener("dragover", (event) => {
    event.preventDefault();
    box.classList.add("is-target");
  });
  for (const end of ["dragleave", "drop"]) box.addEventListener(end, () => box.classList.remove("is-target"));
  box.addEventListener("drop", (event) => {
    const files = event.dataTransfer.files;
    if (files.length) {
      event.preventDefault();
      fileInput.files = files;
      fileInput.focus();
    } else {
      take(event.dataTransfer.getData("text/html"));
    }
  });

  clear.addEventListener("click", () => {
    box.value = kept.value = "";
    show();
    box.focus();
  });

  // Too much to send: say so here, where nothing is lost.
  pasteForm.addEventListener("submit", (event) => {
    if (size() <= limit) return;
    event.preventDefault();
    show();
    box.focus();
  });
  show();
}

// A second press of a button that takes its time must not send twice.
for (const form of document.querySelectorAll("form[data-once]")) {
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    if (sent) event.preventDefault();
    sent = true;
    form.setAttribute("aria-busy", "true");
  });
  window.addEventListener("pageshow", () => { sent = false; form.removeAttribute("aria-busy"); });
}
