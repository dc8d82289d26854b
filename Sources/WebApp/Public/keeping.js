// Keeps what stands in the form of a self-test until it is sent, so that a page that is loaded again,
// or left and found again, has lost nothing.
//
// It is kept in this tab (sessionStorage), for this day and this person only, and is gone with the tab.
// Without this file the form works just the same, but forgets with the page.

import { owner } from "./owner.js";

const form = document.getElementById("attempt");
const KEY = `plumbline.kept.${location.pathname}`;

const stamp = () => `${owner(form)} ${new Date().toDateString()}`;

function read() {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY));
    if (found?.stamp === stamp()) return found;
  } catch { /* not allowed, or not ours: as if nothing were kept */ }
  return { stamp: stamp(), fields: {}, clocks: {} };
}
function write() {
  try { sessionStorage.setItem(KEY, JSON.stringify(kept)); } catch { /* holds for this page only */ }
}
function forget() {
  try { sessionStorage.removeItem(KEY); } catch { /* nothing was kept */ }
}

const kept = read();

/// What a clock was doing when the page went; `undefined` when nothing.
export const keptClock = (target) => kept.clocks[target];

/// - Parameter state: What the clock is doing; `null` when there is nothing to lose.
export function keepClock(target, state) {
  if (state === null) delete kept.clocks[target];
  else kept.clocks[target] = state;
  write();
}

// What the server sent back with questions holds everything already.
const isAnswered = document.querySelector(".summary, .check-panel") !== null;

function fields() {
  const values = {};
  for (const field of form.elements) {
    if (!field.name || field.type === "hidden" || field.type === "submit") continue;
    if (isAnswered) {
      // The server's own values are what was written; a fresh page does not have them.
      if (field.type !== "radio" || field.checked) values[field.name] = field.value;
      else values[field.name] ??= "";
    } else if (field.type === "radio") {
      // What was chosen from the start and is so no more leaves nothing chosen, or another.
      if (field.checked !== field.defaultChecked) values[field.name] ??= "";
      if (field.checked && !field.defaultChecked) values[field.name] = field.value;
    } else if (field.value !== field.defaultValue) values[field.name] = field.value;
  }
  return values;
}

function restore() {
  let isBack = false;
  for (const field of form.elements) {
    const value = kept.fields[field.name];
    if (value === undefined) continue;
    if (field.type === "radio") {
      if (field.checked === (field.value === value)) continue;
      field.checked = field.value === value;
    } else if (field.type !== "hidden" && field.type !== "submit" && field.value === field.defaultValue) {
      field.value = value;
    } else continue;
    isBack = true;
  }
  return isBack;
}

/// Where the record stood when this page was made.
const after = () => form.elements.after?.value ?? "";

function markSent() {
  kept.sentAfter = after();
  write();
}

/// One sentence above the form, said to all.
function note(sentence, look) {
  const line = document.createElement("p");
  line.className = `panel note-above ${look}`;
  line.setAttribute("role", "status");
  form.before(line);
  line.textContent = sentence;
}

// A page that answers a form is loaded anew by “back” and by reload; what was written is kept here.
if (isAnswered) history.replaceState(history.state, "", location.href);

if (form) {
  // What was sent is stored when this test stored something since; another form's result says nothing.
  const isStored =
    kept.sentAfter !== undefined && Number(form.dataset.stored) > Number(kept.sentAfter);
  delete kept.sentAfter;
  if (isAnswered) {
    kept.fields = fields();
    kept.clocks = {};
    write();
  } else if (isStored) {
    kept.fields = {};
    kept.clocks = {};
    forget();
  } else if (restore()) {
    note("What you had written is here again. It is not stored yet.", "is-back");
  }
  for (const event of ["input", "change"]) {
    form.addEventListener(event, () => { kept.fields = fields(); write(); });
  }
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    // “Not today” stores no result, so that what was written waits.
    if (event.submitter?.name !== "skip") markSent();
    if (!event.submitter?.name) others?.postMessage({ path: location.pathname, owner: owner(form) });
  });
  document.querySelector("form.check-panel")?.addEventListener("submit", markSent);
}

// The same test in a second window: nothing is lost or stored twice without a word.

let others = null;
if (form) {
  try { others = new BroadcastChannel("plumbline.tests"); } catch { others = null; }
  others?.addEventListener("message", ({ data }) => {
    if (data.path !== location.pathname || data.owner !== owner(form)) return;
    if (document.querySelector(".is-sent")) return;
    note(
      "A result of this test was sent in another window. What stands here is not stored. Send it only "
        + "if you did the test once more.", "is-sent");
  });
}
