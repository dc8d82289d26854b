// What a clock says of itself under its digits, by what it is doing.

export const words = {
  idle: "not started",
  ready: "get ready",
  count: "tap for each one",
  hold: "tap when you stop",
  over: "done",
  broken: "broken off",
  written: "in the box below, not kept yet",
};
