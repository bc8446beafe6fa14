// Shows at once what typed amounts leave of a movement. The server counts again before anything is booked.
import { cents, grouping, written } from "./amounts.js";

document.addEventListener("input", (event) => {
  const form = event.target.closest?.("[data-allocate]");
  if (!form) return;
  const language = document.documentElement.lang;
  const typed = [...form.querySelectorAll('input[name^="part-"]')].map((field) => cents(field.value, grouping(language)));
  const place = form.querySelector("[data-left]");
  if (typed.includes(null)) {
    place.textContent = "…";
    return;
  }
  place.textContent = written(typed.reduce((left, part) => left - part, cents(form.dataset.allocate, ",")), language);
});
