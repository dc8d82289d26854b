// A page that was loaded again while a clock ran: what it showed is there, and the person says how to go on.

import { keepClock, keptClock } from "./keeping.js";

// A page is here again within seconds: whoever is still holding says so by then. Later, nobody can know.
const AWAY_SECONDS = 10;

export const tenths = (seconds) => (Math.round(seconds * 10) / 10).toFixed(1).replace(/\.0$/, "");

/// What would be lost with the page; called at every change.
export function keep(clock) {
  const isRunning = clock.state === "running";
  clock.keptAt = Date.now();
  if (clock.field) {
    keepClock(clock.field.id, isRunning
      ? { count: clock.count, start: clock.dateAtStart, seen: Date.now() } : null);
  }
}

/// The page went while this clock ran: what it showed is there, and the person says how to go on.
export function findAgain(clock) {
  const before = clock.field && keptClock(clock.field.id);
  if (!before || !clock.parts.kept) return;
  clock.count = before.count;
  clock.dateAtStart = before.start;
  const shown = Math.max(0, (before.seen - clock.dateAtStart) / 1000);
  clock.measured = Math.min(shown, clock.limit ?? Infinity);
  clock.state = "broken";
  offer(clock);
  clock.enable();
  clock.show();
}

/// Time ran on meanwhile; a count without a clock waited.
export function canGoOn(clock) {
  const now = (Date.now() - clock.dateAtStart) / 1000;
  return !clock.limit || now < clock.limit + (clock.mode === "hold" ? AWAY_SECONDS : 0);
}

/// The ways on that there are at this moment.
export function offer(clock) {
  const isOpen = canGoOn(clock);
  const { kept, on, take } = clock.parts;
  kept.hidden = false;
  kept.querySelector("p").textContent = `The page went while the clock ran. ${keptWords(clock, isOpen)}`;
  on.hidden = !isOpen;
  on.textContent = clock.counts ? `Go on from ${clock.count}` : "I am still holding: go on";
  take.hidden = clock.counts && clock.count === 0;
  take.textContent = clock.counts ? `Keep ${clock.count}` : `Keep ${tenths(clock.measured)} seconds`;
}

function keptWords(clock, isOpen) {
  if (clock.mode === "hold") return `It showed ${tenths(clock.measured)} seconds then. Nothing is lost.`;
  if (clock.mode === "count") return `You had counted ${clock.count}. Nothing is lost.`;
  return isOpen
    ? `You had counted ${clock.count}, and there is time left: it runs on.`
    : `You had counted ${clock.count}. Meanwhile the time ran out: keep the number, or start again.`;
}
