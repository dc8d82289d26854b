// A result that was stored needs no copy in this tab (see keeping.js), and after everything was erased
// nothing does.
//
// The page that says what was stored names the form and the number of the entry. Only the copy of that
// form is taken away, and only when it was sent before that entry: an error, a clash or “Not today”
// stores no result, another form's result says nothing of this one, and what was written waits.

const PREFIX = "plumbline.kept.";

try {
  const stored = document.querySelector("[data-stored]")?.dataset;
  if (location.pathname === "/yours/erased") {
    const keys = Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
    for (const key of keys) sessionStorage.removeItem(key);
  } else if (stored) {
    const key = PREFIX + stored.stored;
    const { sentAfter } = JSON.parse(sessionStorage.getItem(key)) ?? {};
    if (sentAfter !== undefined && Number(sentAfter) < Number(stored.number)) {
      sessionStorage.removeItem(key);
    }
  }
} catch { /* not allowed, or not ours: there is nothing to take away */ }
