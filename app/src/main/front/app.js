// What makes the pages quick. Nothing here is needed: every page works without it.
import htmx from "htmx.org/dist/htmx.esm.js";
import "./allocate.js";
import "./keys.js";
import "./manual.js";
import "./passkeys.js";
import "./shares.js";
import "./stale.js";
import { countAll } from "./sums.js";

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
// Pages of people's money are kept nowhere: going back asks the server again.
htmx.config.historyCacheSize = 0;
htmx.config.refreshOnHistoryMiss = true;
// A refused form comes back with what is wrong, and must be shown.
htmx.config.responseHandling = [
  { code: "204", swap: false },
  { code: "...", swap: true },
];

// A page that is swapped in has a language, a theme and a density of its own, which stand outside of what is swapped.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { boosted, target, xhr } = event.detail;
  if (!boosted || target !== document.body) return;
  const page = new DOMParser().parseFromString(xhr.responseText, "text/html");
  if (!page.documentElement.lang) return;
  document.documentElement.lang = page.documentElement.lang;
  document.documentElement.dataset.bsTheme = page.documentElement.dataset.bsTheme;
  document.body.className = page.body.className;
});

// The menu of the reader closes when he goes elsewhere.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.who[open]")) if (!menu.contains(event.target)) menu.open = false;
});

// What a form holds already is counted too.
htmx.onLoad(countAll);

// Whoever signs in by a provider goes on without pressing the button of each page on the way, once.
htmx.onLoad(() => {
  const next = document.querySelector("[data-go]");
  next?.removeAttribute("data-go");
  next?.click();
});
