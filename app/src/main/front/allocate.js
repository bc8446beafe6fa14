// Shows at once what typed amounts leave of a movement. The server counts again before anything is booked.
// As the server reads amounts: the last of point and comma is the decimal sign unless three digits follow it.
function cents(typed, thousands) {
  const text = typed.replace(/[\s\u00a0\u202f€]/g, "");
  if (text === "") return 0n;
  const last = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  const both = text.includes(".") && text.includes(",");
  const grouped = !both && last >= 0 && text.length - last - 1 === 3 && text[last] === thousands;
  const whole = (last < 0 || grouped ? text : text.slice(0, last)).replace(/[.,]/g, "");
  const behind = last < 0 || grouped ? "" : text.slice(last + 1);
  if (!/^\d+$/.test(whole) || !/^\d{0,2}$/.test(behind)) return null;
  return BigInt(whole + behind.padEnd(2, "0"));
}

function written(left, language) {
  const digits = (left < 0n ? -left : left).toString().padStart(3, "0");
  const decimal = `${left < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(decimal);
}

document.addEventListener("input", (event) => {
  const form = event.target.closest?.("[data-allocate]");
  if (!form) return;
  const language = document.documentElement.lang;
  const typed = [...form.querySelectorAll('input[name^="part-"]')].map((field) => cents(field.value, language === "en" ? "," : "."));
  const place = form.querySelector("[data-left]");
  if (typed.includes(null)) {
    place.textContent = "…";
    return;
  }
  place.textContent = written(typed.reduce((left, part) => left - part, cents(form.dataset.allocate, ",")), language);
});
