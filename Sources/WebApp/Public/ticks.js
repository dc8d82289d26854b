// Ticks: the page's own, and those of a worker, which a browser does not slow down.

let interval = null;
let worker = null;

export function startTicks(tickAll) {
  stopTicks();
  interval = setInterval(tickAll, 50);
  try {
    worker = new Worker("/assets/ticker.js");
    worker.onmessage = tickAll;
  } catch { worker = null; }
}

export function stopTicks() {
  clearInterval(interval);
  worker?.terminate();
  [interval, worker] = [null, null];
}

// A lit screen is a help, never a condition: where it is not allowed, all else works.

let light = null;

export async function keepAwake() {
  try { light = await navigator.wakeLock?.request("screen"); } catch { light = null; }
}

export function letSleep() {
  light?.release?.();
  light = null;
}
