// A result that was stored needs no copy in this tab (see keeping.js), and after everything was erased
// nothing does.
//
// Only a page that says what was stored takes a copy away, and only that which was sent last: an error,
// a clash or “Not today” stores nothing, and what was written waits.

const PREFIX = "plumbline.kept.";

try {
  const keys = Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
  const sentAt = (key) => JSON.parse(sessionStorage.getItem(key))?.sentAt ?? 0;
  if (location.pathname === "/yours/erased") {
    for (const key of keys) sessionStorage.removeItem(key);
  } else if (new URLSearchParams(location.search).has("said")) {
    const last = keys.filter(sentAt).sort((one, other) => sentAt(other) - sentAt(one))[0];
    if (last) sessionStorage.removeItem(last);
  }
} catch { /* not allowed, or not ours: there is nothing to take away */ }
