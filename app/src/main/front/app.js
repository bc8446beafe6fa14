// What makes the pages quick. Nothing here is needed: every page works without it.
import htmx from "htmx.org/dist/htmx.esm.js";
import "./allocate.js";
import "./keys.js";
import "./manual.js";
import "./passkeys.js";
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
