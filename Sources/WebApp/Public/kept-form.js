// Keeps what was given on a page of questions until it is sent: a page that is loaded again, or found again
// by “back”, has lost nothing.
//
// It is kept in this tab (sessionStorage), for this day, this person, and only as long as the record stands
// where it stood: nothing is ever put over an answer that was stored since. Without this file the forms
// work just the same, but forget with the page.

import { owner } from "./owner.js";

const PREFIX = "plumbline.kept.form.";

const key = (form) => `${PREFIX}${form.getAttribute("action")} ${form.elements.concern?.value ?? ""}`;
const stamp = (form) => `${owner(form)} ${new Date().toDateString()} ${form.dataset.after}`;
const isChoice = (field) => field.type === "radio" || field.type === "checkbox";
const givenIn = (form) =>
  [...form.elements].filter((field) => field.name && !["hidden", "submit"].includes(field.type));

function write(form) {
  const given = givenIn(form).filter((field) => isChoice(field) ? field.checked : field.value)
    .map((field) => [field.name, field.value]);
  try {
    sessionStorage.setItem(key(form), JSON.stringify({ stamp: stamp(form), given }));
  } catch { /* not allowed: it holds for this page only */ }
}

function read(form) {
  try {
    const found = JSON.parse(sessionStorage.getItem(key(form)));
    if (found?.stamp === stamp(form)) return found.given;
    sessionStorage.removeItem(key(form));
  } catch { /* not allowed, or not ours: as if nothing were kept */ }
  return null;
}

/// Puts back what is not there already; whether anything was.
function restore(form, given) {
  const changed = givenIn(form).filter((field) => {
    if (isChoice(field)) {
      const was = given.some(([name, value]) => name === field.name && value === field.value);
      if (field.checked === was) return false;
      field.checked = was;
    } else {
      const was = given.find(([name]) => name === field.name)?.[1] ?? "";
      if (field.value === was) return false;
      field.value = was;
    }
    return true;
  });
  for (const field of changed) {
    field.closest("details")?.setAttribute("open", "");
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  return changed.length > 0;
}

function note(form) {
  const line = document.createElement("p");
  line.className = "panel is-back";
  line.setAttribute("role", "status");
  form.before(line);
  line.textContent = "What you had given is here again. It is not stored yet.";
}

for (const form of document.querySelectorAll("form[data-after]")) {
  const given = read(form);
  // What the server sent back stands in the form already.
  if (form.querySelector(".wrong")) write(form);
  else if (given && restore(form, given)) note(form);
  for (const event of ["input", "change"]) form.addEventListener(event, () => write(form));
}
