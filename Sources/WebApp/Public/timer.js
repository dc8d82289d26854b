// The clock and the counter of a self-test.
//
// Without this file the form works just the same; nothing here is needed to keep a result.
// Time is read from performance.now(), so a page that was put to sleep still tells the true time.

const READY_SECONDS = 3;

const words = {
  idle: "not started",
  ready: "get ready",
  count: "tap for each one",
  hold: "tap when you stop",
  over: "done",
};

let current = null;
let audio = null;

class Clock {
  constructor(element) {
    this.element = element;
    this.mode = element.dataset.mode;
    this.seconds = Number(element.dataset.seconds) || null;
    this.cap = Number(element.dataset.cap) || null;
    this.field = document.getElementById(element.dataset.target);
    this.parts = Object.fromEntries(
      [...element.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
    this.counts = this.mode !== "hold";
    this.state = "idle";
    this.count = 0;
    this.parts.start.addEventListener("click", () => this.start());
    this.parts.stop.addEventListener("click", () => this.stop());
    this.parts.less?.addEventListener("click", () => this.change(-1));
    this.parts.face.addEventListener("pointerdown", (event) => this.tapped(event));
    // A click without a pointer comes from the keyboard or from a screen reader.
    this.parts.face.addEventListener("click", (event) => event.detail === 0 && this.tap());
    this.enable();
  }

  get elapsed() { return (performance.now() - this.startedAt) / 1000; }

  start() {
    if (current && current !== this) current.stop();
    current = this;
    this.count = 0;
    this.state = "ready";
    wakeSound();
    keepAwake();
    this.startedAt = performance.now() + READY_SECONDS * 1000;
    this.say("Get ready.");
    this.enable();
    this.tick();
    this.timer = setInterval(() => this.tick(), 50);
    this.parts.face.focus({ preventScroll: true });
    this.parts.face.scrollIntoView({ block: "center", behavior: "auto" });
  }

  tick() {
    if (this.state === "ready" && this.elapsed >= 0) {
      this.state = "running";
      tone(880, 0.25);
      // From the moment the person is told, even if a busy machine tells it late.
      this.startedAt = performance.now();
      this.say("Go.");
      this.enable();
    }
    if (this.state === "running") {
      if (this.mode === "fixed" && this.elapsed >= this.seconds) return this.finish("Time is up.");
      if (this.mode === "hold" && this.cap && this.elapsed >= this.cap) {
        return this.finish("That is the longest this test measures.");
      }
    }
    this.show();
  }

  tapped(event) {
    if (event.button > 0) return;
    this.tap();
  }

  tap() {
    if (this.state !== "running") return;
    if (this.counts) this.change(1); else this.stop();
  }

  change(by) {
    this.count = Math.max(0, this.count + by);
    if (by > 0 && this.mode === "count" && this.cap && this.count >= this.cap) {
      return this.finish("That is the most this test counts.");
    }
    if (this.state === "over") this.write();
    this.show();
  }

  stop() {
    if (this.state === "ready") return this.cancel();
    if (this.state !== "running") return;
    this.finish("Stopped.");
  }

  cancel() {
    this.end("idle");
    this.parts.start.focus({ preventScroll: true });
    this.say("Stopped before it began. Nothing was measured.");
  }

  finish(why) {
    const limit = this.mode === "hold" ? this.cap : this.seconds;
    this.measured = Math.min(this.elapsed, limit ?? Infinity);
    this.end("over");
    tone(440, 0.6);
    this.write();
    this.say(`${why} ${this.result()}`);
    // Not the start button: one tap too many would begin again.
    this.parts.face.focus({ preventScroll: true });
  }

  end(state) {
    clearInterval(this.timer);
    this.state = state;
    if (current === this) current = null;
    letSleep();
    this.enable();
    this.show();
  }

  write() {
    if (!this.field) return;
    // Nobody tapped: then the person counted alone, and nothing may be written for them.
    if (this.counts && this.count === 0) return;
    this.field.value = this.counts ? String(this.count) : tenths(this.measured);
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  result() {
    if (!this.counts) return `${tenths(this.measured)} seconds are in the box below.`;
    if (this.count === 0) return "Write in the box below how many you did.";
    return `${this.count} is in the box below.`;
  }

  show() {
    this.element.dataset.state = this.state;
    this.parts.digits.textContent = this.digits();
    this.parts.words.textContent = this.words();
  }

  digits() {
    if (this.state === "ready") return String(Math.max(1, Math.ceil(-this.elapsed)));
    if (this.state === "idle") return this.mode === "fixed" ? String(this.seconds) : "0";
    if (this.mode === "count") return String(this.count);
    const time = this.state === "over" ? this.measured : this.elapsed;
    if (this.mode === "fixed") return String(Math.max(0, Math.ceil(this.seconds - time)));
    return this.state === "over" ? tenths(time) : String(Math.floor(time));
  }

  words() {
    if (this.state === "idle" || this.state === "ready") return words[this.state];
    if (this.mode === "fixed" && this.count > 0) return `${this.count} counted`;
    if (this.state === "over") return words.over;
    return this.counts ? words.count : words.hold;
  }

  enable() {
    const isOn = this.state === "ready" || this.state === "running";
    this.parts.start.disabled = isOn;
    this.parts.stop.disabled = !isOn;
    this.parts.face.disabled = this.state === "idle";
    if (this.parts.less) this.parts.less.disabled = this.state === "idle" || this.state === "ready";
  }

  say(sentence) { this.parts.said.textContent = sentence; }
}

const tenths = (seconds) => (Math.round(seconds * 10) / 10).toFixed(1).replace(/\.0$/, "");

// Sound and a lit screen are a help, never a condition: where they are not allowed, all else works.

function wakeSound() {
  try {
    audio ??= new AudioContext();
    audio.resume?.();
  } catch { audio = null; }
}

function tone(frequency, length) {
  if (!audio) return;
  const oscillator = audio.createOscillator();
  const volume = audio.createGain();
  oscillator.frequency.value = frequency;
  volume.gain.setValueAtTime(0.25, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + length);
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start();
  oscillator.stop(audio.currentTime + length);
}

let light = null;

async function keepAwake() {
  try { light = await navigator.wakeLock?.request("screen"); } catch { light = null; }
}

function letSleep() {
  light?.release?.();
  light = null;
}

// The space bar works from anywhere on the page while a clock runs, except where it has work to do.
document.addEventListener("keydown", (event) => {
  if (event.code !== "Space" || event.repeat || !current || current.state !== "running") return;
  if (event.target.closest?.("input, textarea, select, summary, a, button")) return;
  event.preventDefault();
  current.tap();
});

for (const element of document.querySelectorAll(".clock")) new Clock(element);
