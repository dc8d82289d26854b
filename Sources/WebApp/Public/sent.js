// A result that was sent and answered by another page needs no copy in this tab (see keeping.js).

const PREFIX = "plumbline.kept.";

try {
  for (const key of Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX))) {
    if (JSON.parse(sessionStorage.getItem(key))?.isSent) sessionStorage.removeItem(key);
  }
} catch { /* not allowed, or not ours: there is nothing to take away */ }
