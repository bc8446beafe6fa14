// Shows what the shares of a new building's lots add up to while they are typed. The server counts again.
document.addEventListener("input", (event) => {
  const form = event.target.closest?.("form");
  const table = form?.querySelector("[data-shares]");
  if (!table) return;
  const number = (field) => (/^\d{1,12}$/.test(field.value.trim()) ? Number(field.value.trim()) : 0);
  const written = (value) => new Intl.NumberFormat(document.documentElement.lang).format(value);
  const typed = [...table.querySelectorAll('input[name$=".shares"]')].reduce((sum, field) => sum + number(field), 0);
  const place = table.querySelector("[data-out-of]");
  place.textContent = place.dataset.outOf.replace("{0}", written(typed)).replace("{1}", written(number(form.elements.sharesTotal)));
  table.tFoot.hidden = false;
});
