// What was sent clashed with something stored and was not stored itself: the form it came from waits with
// what was written (see keeping.js), also when the test is opened anew. Once it is kept as one more try,
// its copy goes as any that was sent.

const form = document.querySelector("form[data-unsent]");
const KEY = `plumbline.kept.${form?.dataset.unsent}`;

function change(what) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY));
    if (!kept) return;
    what(kept);
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch { /* not allowed, or not ours: the numbers stand on the page */ }
}

if (form) {
  change((kept) => { delete kept.sentAfter; });
  form.addEventListener("submit", () => {
    change((kept) => { kept.sentAfter = form.elements.after.value; });
  });
}
