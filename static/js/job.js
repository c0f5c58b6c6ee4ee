// The page of a file being made. Without this file the page asks again by itself every two seconds.
"use strict";

const bar = document.getElementById("job-progress");
const ready = document.getElementById("job-file");
const awaited = "awaited-file"; // the file this tab waited for, given once when it is ready

const look = async () => {
  const answer = await fetch(bar.dataset.state, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(answer.statusText);
  const job = await answer.json();
  bar.value = job.percent;
  bar.textContent = `${job.percent} %`;
  document.getElementById("job-percent").textContent = `${job.percent} %`;
  const message = document.getElementById("job-message");
  if (message.textContent !== job.message) message.textContent = job.message;
  return job.live;
};

const follow = async () => {
  let live = true;
  try {
    live = await look();
  } catch {
    // The portal is out of reach for a moment: ask again.
  }
  if (live) setTimeout(follow, 1000);
  else location.reload();
};

if (bar) {
  sessionStorage.setItem(awaited, bar.dataset.job);
  setTimeout(follow, 500);
}
if (ready && sessionStorage.getItem(awaited) === ready.dataset.job) {
  sessionStorage.removeItem(awaited);
  ready.click();
}
