// Keys that lead about. What they lead to stands in the page: data-go-key after g, aria-keyshortcuts for the rest. They
// are silent while somebody types in a field, and whoever switched them off has no data-shortcuts.
let going = false;

const find = (selector) => document.querySelector(selector);
const isOn = () => find("[data-shortcuts=on]") != null;
const isTyping = (at) => at instanceof HTMLElement && at.matches("input, textarea, select, [contenteditable]");

function follow(link) {
  link?.click();
  return link != null;
}

// The rows of the page's tables that lead somewhere; the first link of a row is the row's.
const rows = () => [...document.querySelectorAll("main tbody tr")].map((row) => row.querySelector("a[href]")).filter(Boolean);

function step(by) {
  const all = rows();
  const row = document.activeElement?.closest("tr");
  const at = all.findIndex((link) => link.closest("tr") === row);
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
  next?.focus();
  return next != null;
}

async function showList() {
  let list = find("dialog.keys");
  if (!list) {
    const answer = await fetch("/shortcuts");
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    list = document.createElement("dialog");
    list.className = "keys";
    list.append(page.querySelector(".shortcuts"));
    list.setAttribute("aria-label", list.querySelector("h1").textContent);
    // The only heading of its kind stays the page's own.
    const title = list.querySelector("h1");
    const own = document.createElement("h2");
    own.textContent = title.textContent;
    title.replaceWith(own);
    document.body.append(list);
  }
  list.showModal();
}

function pressed(key) {
  if (going) {
    going = false;
    return /^[a-z]$/.test(key) && follow(find(`[data-go-key="${key}"]`));
  }
  switch (key) {
    case "g":
      going = true;
      return true;
    case "/": {
      const box = find("#find");
      box?.focus();
      box?.select();
      return box != null;
    }
    case "n":
      return follow(find('main [aria-keyshortcuts="n"]'));
    case "j":
      return step(1);
    case "k":
      return step(-1);
    case "?":
      showList();
      return true;
    default:
      return false;
  }
}

document.addEventListener("keydown", (event) => {
  if (!isOn() || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (event.key === "Shift" || isTyping(event.target) || find("dialog[open]")) return;
  if (pressed(event.key)) event.preventDefault();
});

// The list under the search: down into it, up out of it, and away with Escape.
function inSearch(event) {
  const box = find("#find");
  const found = find("#find-found");
  if (!box || !found || !event.target.closest?.(".find")) return;
  const links = [...found.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement);
  if (event.key === "Escape") {
    found.replaceChildren();
    box.focus();
  } else if (event.key === "ArrowDown" && links.length > 0) {
    links[Math.min(at + 1, links.length - 1)].focus();
  } else if (event.key === "ArrowUp" && at >= 0) {
    (at === 0 ? box : links[at - 1]).focus();
  } else return;
  event.preventDefault();
}
document.addEventListener("keydown", inSearch);
document.addEventListener("focusin", (event) => {
  if (!event.target.closest?.(".find")) find("#find-found")?.replaceChildren();
});

// Ctrl+Enter saves from any field; Enter in the last row of a form's table asks for one more.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !isTyping(event.target)) return;
  const form = event.target.form;
  if (event.ctrlKey && form?.method === "post") {
    event.preventDefault();
    form.requestSubmit();
    return;
  }
  const table = event.target.closest("[data-rows]");
  const row = event.target.closest("tr");
  if (event.ctrlKey || !table || row?.nextElementSibling) return;
  event.preventDefault();
  form.querySelector(`button[name="_more"][value="${table.dataset.rows}"]`)?.click();
});
