// As the server reads amounts: the last of point and comma is the decimal sign unless three digits follow it.
export function cents(typed, thousands) {
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

export function written(amount, language) {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, "0");
  const decimal = `${amount < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(decimal);
}

// What groups thousands in a language, which decides where a number ends in three digits.
export function grouping(language) {
  return language === "en" ? "," : ".";
}
