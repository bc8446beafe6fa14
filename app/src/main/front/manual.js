// Tries an operation of the API from its page, under the name of who is signed in.
function target(form) {
  const query = new URLSearchParams();
  let path = form.dataset.path;
  for (const field of form.querySelectorAll("[data-in]")) {
    if (field.dataset.in === "path") path = path.replace(`{${field.name}}`, encodeURIComponent(field.value));
    if (field.dataset.in === "query" && field.value !== "") query.set(field.name, field.value);
  }
  return `/api/v1${path}${query.size > 0 ? `?${query}` : ""}`;
}

async function tried(form) {
  const headers = {};
  for (const field of form.querySelectorAll('[data-in="header"]')) if (field.value !== "") headers[field.name] = field.value;
  const body = form.querySelector('[data-in="body"]')?.value;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const answer = await fetch(target(form), { method: form.dataset.method, headers, body });
  const text = await answer.text();
  const etag = answer.headers.get("ETag");
  let shown = text;
  try {
    shown = JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // Not JSON: it is shown as it came.
  }
  return `${answer.status} ${answer.statusText}${etag ? `\nETag: ${etag}` : ""}\n\n${shown}`;
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches("[data-try]")) return;
  event.preventDefault();
  const place = form.querySelector(".answer");
  place.hidden = false;
  place.textContent = "…";
  try {
    place.textContent = await tried(form);
  } catch (failure) {
    place.textContent = String(failure);
  }
});
document.documentElement.classList.add("scripted");
