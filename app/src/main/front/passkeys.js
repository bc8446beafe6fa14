// Makes and shows passkeys. Where a browser has none, or the page is reached by a bare address, nothing appears.
const able =
  typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === "function" && !/^[0-9.]+$|^\[/.test(location.hostname);

function reveal() {
  for (const place of document.querySelectorAll("[data-passkeys]")) place.hidden = !able;
}

async function options(button) {
  const answer = await fetch(button.dataset.options, { method: "POST" });
  if (!answer.ok) throw new Error(`no options: ${answer.status}`);
  return answer.json();
}

async function credential(button) {
  const asked = await options(button);
  return button.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
}

// What the device gave goes into the form, which is sent as if somebody had typed it.
async function show(button) {
  const form = button.form;
  const trouble = form.querySelector("[data-trouble]");
  trouble.hidden = true;
  if (!form.reportValidity()) return;
  button.disabled = true;
  try {
    const given = (await credential(button)).toJSON();
    for (const field of form.querySelectorAll("[data-from]"))
      field.value = field.dataset.from.split(".").reduce((part, name) => part?.[name] ?? "", given);
    form.dataset.shown = "true";
    form.requestSubmit();
  } catch {
    trouble.hidden = false;
  } finally {
    button.disabled = false;
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-passkey]");
  if (button) show(button);
});

// Enter in a field means the button: without a passkey there is nothing to send.
document.addEventListener(
  "submit",
  (event) => {
    const button = event.target.querySelector("[data-passkey]");
    if (!button || event.target.dataset.shown) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    show(button);
  },
  true,
);

document.addEventListener("htmx:afterSettle", reveal);
reveal();
