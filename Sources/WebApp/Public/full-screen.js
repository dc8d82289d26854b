// The clock on the whole screen, to be read across the room; the whole screen is the button then.

export const fillsScreen = (clock) => document.fullscreenElement === clock.element;

/// Shown only by a browser that can.
export function offerFullScreen(clock) {
  const { fill, fills } = clock.parts;
  fill.addEventListener("click", () => toggle(clock));
  fill.hidden = !document.fullscreenEnabled;
  if (fills) fills.hidden = fill.hidden;
  clock.element.addEventListener("fullscreenchange", () => changed(clock));
}

async function toggle(clock) {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await clock.element.requestFullscreen();
  } catch { clock.parts.fill.hidden = true; }
}

/// The full screen was entered, or left: by its button, by Escape, or by the browser.
function changed(clock) {
  const isFull = fillsScreen(clock);
  clock.parts.fill.setAttribute("aria-pressed", String(isFull));
  clock.parts.fill.firstChild.textContent = isFull ? "Back to the page" : "Fill the screen";
  if (clock.state !== "running" && clock.state !== "ready") return;
  // The space bar belongs to the clock again, not to the button that was pressed.
  clock.parts.face.focus({ preventScroll: true });
  if (isFull) return;
  clock.say("You are back on the page. The clock runs on, and nothing was lost.");
  clock.parts.face.scrollIntoView({ block: "center", behavior: "auto" });
}
