// What was given on a page of questions and kept in this tab (kept-form.js) is stale as soon as the record has
// grown: it was stored, or something newer was. It goes with the next page, whichever that is.
//
// A page that could not say where the record stands, as after an error, takes nothing away.

const PREFIX = "plumbline.kept.form.";
const record = Number(document.body.dataset.record);

if (record > 0) {
  try {
    for (const key of Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX))) {
      const stamp = JSON.parse(sessionStorage.getItem(key))?.stamp ?? "";
      if (Number(stamp.split(" ").at(-1)) !== record) sessionStorage.removeItem(key);
    }
  } catch { /* not allowed, or not ours: there is nothing to take away */ }
}
