// What stood in the box when a clock was started anew: a second start by mistake takes nothing away.

/// Remembers it; called at every start. What is offered already is what was there first.
export function remember(clock) {
  const { back } = clock.parts;
  if (back?.hidden !== false) clock.before = clock.field?.value.trim() ?? "";
  if (back) back.hidden = true;
}

/// Offers it again, once something else stands in the box.
export function offerBefore(clock) {
  const { back } = clock.parts;
  if (!back || !clock.before || clock.before === clock.field.value.trim()) return;
  back.hidden = false;
  back.firstChild.textContent = `Put ${clock.before} back`;
}

export function putBack(clock) {
  clock.parts.back.hidden = true;
  clock.field.value = clock.before;
  clock.field.dispatchEvent(new Event("input", { bubbles: true }));
  clock.parts.start.focus({ preventScroll: true });
  clock.say(`${clock.before} is in the box below again.`);
}
