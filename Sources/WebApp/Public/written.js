// The digits of a clock and the box below it say the same, whoever wrote there: this clock, the person, a
// page that was loaded again, or the server that sent the form back.

const LONGEST = 6;

/// From now on the digits follow the box, unless the clock runs or waits for an answer.
export function agree(clock) {
  if (!clock.field) return;
  clock.field.addEventListener("input", () => follow(clock));
  follow(clock);
}

export function follow(clock) {
  if (!["idle", "over", "written"].includes(clock.state)) return;
  const text = clock.field.value.trim();
  if (clock.state === "over" && text === clock.digits()) return;
  if (text === "") {
    if (clock.state === "idle" || (clock.state === "over" && clock.counts && clock.count === 0)) return;
    clock.count = 0;
    clock.state = "idle";
  } else {
    clock.written = isNumber(text) ? text : "–";
    clock.state = "written";
  }
  clock.enable();
  clock.show();
}

const isNumber = (text) =>
  text.length <= LONGEST && Number.isFinite(Number(text.replace("−", "-").replace(",", ".")));

/// Said when nothing was tapped this time, but an earlier number still stands in the box.
export function stillHolds(clock) {
  const text = clock.field?.value.trim();
  return text ? `The box below still holds ${text}, from before. ` : "";
}
