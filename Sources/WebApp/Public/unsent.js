// What was sent last clashed with something stored and was not stored itself: the form it came from waits
// with what was written (see keeping.js), also when the test is opened anew.

const PREFIX = "plumbline.kept.";

try {
  const sentAt = (key) => JSON.parse(sessionStorage.getItem(key))?.sentAt ?? 0;
  const last = Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX) && sentAt(key))
    .sort((one, other) => sentAt(other) - sentAt(one))[0];
  if (last) {
    const kept = JSON.parse(sessionStorage.getItem(last));
    // Still known as sent last, so that it goes once it is stored.
    delete kept.sentAfter;
    sessionStorage.setItem(last, JSON.stringify(kept));
  }
} catch { /* not allowed, or not ours: the numbers stand on the page */ }
