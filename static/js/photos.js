// Sends chosen photos one after the other and shows how far it is. Without this file the form sends them together.
"use strict";

for (const form of document.querySelectorAll("form[data-one-by-one]")) {
  const input = form.querySelector("input[type=file]");
  const button = form.querySelector("button");
  const sending = form.querySelector(".sending");
  const refused = form.querySelector(".refused");
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (match, name) => values[name] ?? match);

  const send = async (file) => {
    const body = new FormData();
    body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    body.append(input.name, file);
    const response = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
    if (!response.ok || response.redirected) throw new Error(response.statusText);
    return response.json();
  };

  const tell = (sentences) => {
    for (const sentence of sentences) {
      const item = document.createElement("li");
      item.textContent = sentence;
      refused.querySelector("ul").append(item);
    }
    refused.hidden = !refused.querySelector("li");
  };

  form.addEventListener("submit", async (event) => {
    const files = [...input.files];
    if (!files.length || files.length > Number(form.dataset.most)) return; // the server says what is wrong
    event.preventDefault();
    button.disabled = true;
    refused.querySelector("ul").replaceChildren();
    refused.hidden = true;
    sending.hidden = false;
    const progress = sending.querySelector("progress");
    progress.max = files.length;
    let added = 0;
    for (const [place, file] of files.entries()) {
      sending.querySelector("p").textContent = fill(form.dataset.sending, { place: place + 1, count: files.length });
      progress.value = place;
      try {
        const answer = await send(file);
        added += answer.added;
        tell(answer.refused);
      } catch {
        tell([fill(form.dataset.failed, { count: files.length - place })]);
        break;
      }
    }
    progress.value = files.length;
    sending.querySelector("p").textContent = fill(form.dataset.added, { count: added });
    input.value = "";
    button.disabled = false;
    if (refused.hidden) location.reload();
  });
}
