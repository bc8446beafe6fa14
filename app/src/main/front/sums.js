// Shows the VAT of each line and what a document comes to while it is typed. The server computes again, half up on the cent.
import { cents, grouping, written } from "./amounts.js";

function percent(net, rate) {
  const [whole, behind = ""] = rate.split(".");
  const parts = 100n * 10n ** BigInt(behind.length);
  return (2n * net * BigInt(whole + behind) + parts) / (2n * parts);
}

function count(form) {
  const language = document.documentElement.lang;
  const read = (field) => cents(field?.value ?? "", grouping(language));
  const sums = { net: 0n, vat: 0n };
  let unread = false;
  for (const field of form.querySelectorAll('input[name^="lines."][name$=".net"]')) {
    const line = field.name.slice(0, -"net".length);
    const vatField = form.elements[`${line}vat`];
    const rate = form.elements[`${line}vatRate`].value;
    const net = read(field);
    const typed = read(vatField);
    unread ||= net === null || typed === null;
    const computed = net === null || rate === "" ? 0n : percent(net, rate);
    vatField.placeholder = rate === "" || field.value.trim() === "" || net === null ? "" : written(computed, language);
    sums.net += net ?? 0n;
    sums.vat += vatField.value.trim() === "" ? computed : (typed ?? 0n);
  }
  sums.gross = sums.net + sums.vat;
  const total = form.elements.gross;
  const given = read(total);
  unread ||= given === null;
  sums.off = total.value.trim() === "" || unread ? 0n : given - sums.gross;
  for (const place of form.querySelectorAll("[data-sum]")) place.textContent = unread ? "…" : written(sums[place.dataset.sum], language);
  form.querySelector("[data-off]").hidden = sums.off === 0n;
}

// Debits and credits of an entry, which must be equal before it is posted.
function balance(form) {
  const language = document.documentElement.lang;
  const sums = { DEBIT: 0n, CREDIT: 0n };
  let unread = false;
  for (const field of form.querySelectorAll('input[name^="lines."][name$=".amount"]')) {
    const amount = cents(field.value, grouping(language));
    const side = form.elements[field.name.replace(/amount$/, "side")].value;
    unread ||= amount === null;
    if (side) sums[side] += amount ?? 0n;
  }
  const off = unread ? 0n : sums.DEBIT - sums.CREDIT;
  const told = { debit: sums.DEBIT, credit: sums.CREDIT, off };
  for (const place of form.querySelectorAll("[data-sum]")) place.textContent = unread ? "…" : written(told[place.dataset.sum], language);
  form.querySelector("[data-off]").hidden = off === 0n;
}

export function countAll() {
  for (const place of document.querySelectorAll("[data-balance]")) balance(place.closest("form"));
  for (const place of document.querySelectorAll("[data-sums]")) count(place.closest("form"));
}

document.addEventListener("input", (event) => {
  const form = event.target.closest?.("form");
  if (form?.querySelector("[data-sums]")) count(form);
  if (form?.querySelector("[data-balance]")) balance(form);
});
