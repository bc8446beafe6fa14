// What was shown before it is confirmed holds for what was asked then. When somebody changes the question, it must be shown anew.
document.addEventListener("input", (event) => {
  const answer = document.querySelector("[data-answer]");
  if (!answer || answer.hidden || !event.target.closest?.('main form[method="get"]')) return;
  answer.hidden = true;
  document.querySelector("[data-stale]").hidden = false;
});
