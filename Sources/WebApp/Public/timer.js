// The clock and the counter of a self-test.
//
// Without this file the form works just the same; nothing here is needed to keep a result.
// Time is read from performance.now(), so a page that was put to sleep still tells the true time.
// Tones are planned ahead (sound.js), and a worker ticks (ticker.js), so that the end comes at its
// moment in a tab in the background too.

import { offerBefore, putBack, remember } from "./before.js";
import { canGoOn, findAgain, keep, offer, tenths } from "./again.js";
import {
  canBeHeard, choice, cue, forgetPlan, hush, isSilent, keepPlan, planTone, prepareCues, stopReading,
  tone, wakeSound,
} from "./sound.js";
import { fillsScreen, offerFullScreen } from "./full-screen.js";
import { words } from "./states.js";
import { lacksWhy, sayWhy } from "./why.js";
import { agree, follow, stillHolds } from "./written.js";
import { keepAwake, letSleep, startTicks, stopTicks } from "./ticks.js";

const REST_SECONDS = 60;
// A cue that comes later than this would mislead.
const LATEST_CUE = 0.8;
// The computer's own date and the page's clock differ by more only when the computer slept.
const SLEPT_SECONDS = 1;

// A finger that shakes taps twice within this; nobody counts five a second.
const SHAKE_MS = 200;

const clocks = [];
let current = null;
let resting = null;

class Clock {
  constructor(element) {
    this.element = element;
    this.mode = element.dataset.mode;
    this.seconds = Number(element.dataset.seconds) || null;
    this.cap = Number(element.dataset.cap) || null;
    this.side = element.dataset.side ?? null;
    this.field = document.getElementById(element.dataset.target);
    this.parts = Object.fromEntries(
      [...element.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
    this.counts = this.mode !== "hold";
    // The seconds at which it ends by itself.
    this.limit = this.mode === "fixed" ? this.seconds : this.mode === "hold" ? this.cap : null;
    this.state = "idle";
    this.count = 0;
    this.tappedAt = -SHAKE_MS;
    this.cues = [];
    this.parts.start.addEventListener("click", () => this.start());
    this.parts.stop.addEventListener("click", () => this.stop());
    this.parts.less?.addEventListener("click", (event) => {
      this.change(-1);
      // The next space bar counts; whoever came by the keyboard stays on the button.
      if (event.detail > 0) this.parts.face.focus({ preventScroll: true });
    });
    offerFullScreen(this);
    this.parts.on?.addEventListener("click", () => this.goOn());
    this.parts.take?.addEventListener("click", () => this.take());
    this.parts.back?.addEventListener("click", () => putBack(this));
    this.ending = [...document.getElementsByName(this.field?.name.replace("value", "ending") ?? "")];
    element.addEventListener("pointerdown", (event) => this.tappedBeside(event));
    this.parts.face.addEventListener("pointerdown", (event) => this.tapped(event));
    // A click without a pointer comes from the keyboard or from a screen reader.
    this.parts.face.addEventListener("click", (event) => event.detail === 0 && this.tap());
    this.enable();
    this.show();
    findAgain(this);
    agree(this);
  }

  get elapsed() { return (performance.now() - this.startedAt) / 1000; }

  start() {
    if (current && current !== this) current.stop();
    endRest();
    stopReading();
    hush();
    current = this;
    this.count = 0;
    this.state = "ready";
    this.startedAt = performance.now() + choice.lead * 1000;
    this.letGo();
    remember(this);
    this.planTones();
    this.planCues();
    prepareCues();
    keepAwake();
    this.say("Get ready.");
    this.enable();
    startTicks(tickAll);
    this.tick();
    this.parts.face.focus({ preventScroll: true });
    this.parts.face.scrollIntoView({ block: "center", behavior: "auto" });
  }

  /// The tones that are still to come.
  planTones() {
    const start = this.startedAt;
    wakeSound().then(() => {
      if (current !== this || this.startedAt !== start) return;
      forgetPlan();
      if (start > performance.now()) planTone(start, 880, 0.25);
      if (this.limit) planTone(start + this.limit * 1000, 440, 0.6);
    });
  }

  planCues() {
    const lead = -choice.lead;
    this.cues = [[lead, "ready"], [-3, "three"], [-2, "two"], [-1, "one"], [0, "go"]];
    if (!this.limit) return;
    this.cues.push([this.limit / 2, "half"], [this.limit - 10, "ten"]);
    // The last three seconds of what one only has to bear; whoever counts aloud is not disturbed.
    if (this.mode === "hold") {
      this.cues.push([this.limit - 3, "three"], [this.limit - 2, "two"], [this.limit - 1, "one"]);
    }
  }

  tick() {
    keepPlan();
    if (this.state === "ready" && this.elapsed >= 0) {
      this.state = "running";
      // From the moment the person is told. A planned tone came at its time; else it is this moment,
      // even if a busy machine tells it late.
      if (!canBeHeard()) this.startedAt = performance.now();
      this.dateAtStart = Date.now() - this.elapsed * 1000;
      keep(this);
      this.say("Go.");
      this.enable();
    }
    this.sayCues();
    // A browser that breaks down says no goodbye.
    if (this.state === "running" && Date.now() - this.keptAt > 1000) keep(this);
    if (this.state === "running" && this.limit && this.elapsed >= this.limit) {
      return this.finish(
        this.mode === "fixed" ? "Time is up." : "That is the longest this test measures.", "end");
    }
    this.show();
  }

  sayCues() {
    const due = this.cues.filter(([at]) => at <= this.elapsed);
    this.cues = this.cues.filter(([at]) => at > this.elapsed);
    const last = due.filter(([at]) => this.elapsed - at <= LATEST_CUE).pop();
    if (last) cue(last[1]);
  }

  tapped(event) {
    if (event.button > 0 || performance.now() - this.tappedAt < SHAKE_MS) return;
    this.tappedAt = performance.now();
    this.tap();
  }

  /// With the full screen the whole screen is the button.
  tappedBeside(event) {
    if (!fillsScreen(this) || event.target.closest("button")) return;
    this.tapped(event);
  }

  tap() {
    if (this.state !== "running") return;
    if (!this.counts) return this.stop();
    tone(1320, 0.05);
    this.change(1);
  }

  change(by) {
    this.count = Math.max(0, this.count + by);
    if (by > 0 && this.mode === "count" && this.cap && this.count >= this.cap) {
      tone(440, 0.6);
      return this.finish("That is the most this test counts.", "end");
    }
    if (this.state === "over") this.write();
    else keep(this);
    this.show();
  }

  stop() {
    if (this.state === "ready") return this.cancel();
    if (this.state !== "running") return;
    forgetPlan();
    tone(440, 0.6);
    this.finish(this.mode === "fixed" ? "Stopped before the time was up." : "Stopped.", "stopped");
  }

  cancel() {
    this.end("idle");
    hush();
    follow(this);
    offerBefore(this);
    this.parts.start.focus({ preventScroll: true });
    this.say(`Stopped before it began. Nothing was measured. ${stillHolds(this)}`.trim());
  }

  finish(why, spoken) {
    const elapsed = this.elapsed;
    this.measured = Math.min(elapsed, this.limit ?? Infinity);
    const slept = Math.abs((Date.now() - this.dateAtStart) / 1000 - elapsed) > SLEPT_SECONDS;
    this.end("over");
    this.write();
    offerBefore(this);
    cue(spoken);
    this.say(slept ? `${why} ${this.result()} ${SLEPT}` : `${why} ${this.result()}`);
    sayWhy(this);
    // Not the start button: one tap too many would begin again.
    this.parts.face.focus({ preventScroll: true });
    beginRest(clocks[clocks.indexOf(this) + 1]);
  }

  end(state) {
    stopTicks();
    forgetPlan();
    this.cues = [];
    this.state = state;
    if (current === this) current = null;
    keep(this);
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
    if (this.count === 0) return `${stillHolds(this)}Write in the box below how many you did.`;
    return `${this.count} is in the box below.`;
  }

  show() {
    this.element.dataset.state = this.state;
    this.element.toggleAttribute("data-resting", resting?.clock === this);
    const digits = this.digits();
    this.parts.digits.textContent = digits;
    this.parts.digits.toggleAttribute("data-short", digits.length <= 2);
    this.parts.words.textContent = this.words();
  }

  digits() {
    if (resting?.clock === this) return String(resting.left);
    if (this.state === "ready") return String(Math.max(1, Math.ceil(-this.elapsed)));
    if (this.state === "written") return this.written;
    // What is measured is what is large: the count, where one counts.
    if (this.counts) return this.state === "over" && this.count === 0 ? "–" : String(this.count);
    if (this.state === "idle") return "0";
    if (this.state === "broken") return tenths(this.measured);
    return this.state === "over" ? tenths(this.measured) : String(Math.floor(this.elapsed));
  }

  words() {
    if (resting?.clock === this) return "rest, then switch sides";
    if (this.state === "idle" && this.mode === "fixed") return `${this.seconds} seconds, not started`;
    if (this.state !== "running") return words[this.state];
    if (this.mode === "fixed") {
      const left = Math.max(0, Math.ceil(this.seconds - this.elapsed));
      return `${left} ${left === 1 ? "second" : "seconds"} left`;
    }
    return this.counts ? words.count : words.hold;
  }

  enable() {
    const isOn = this.state === "ready" || this.state === "running";
    this.parts.start.disabled = isOn;
    this.parts.stop.disabled = !isOn;
    const hasCount = this.state === "running" || this.state === "over";
    this.parts.face.disabled = ["idle", "broken", "written"].includes(this.state);
    if (this.parts.less) this.parts.less.disabled = !hasCount;
  }

  // A page that was loaded again in the middle: again.js

  goOn() {
    // The page may have lain open since: too late is too late at the press too.
    if (!canGoOn(this)) {
      offer(this);
      (this.parts.take.hidden ? this.parts.start : this.parts.take).focus();
      return;
    }
    if (current && current !== this) current.stop();
    endRest();
    this.letGo();
    current = this;
    const gone = this.mode === "count" ? this.measured : (Date.now() - this.dateAtStart) / 1000;
    this.startedAt = performance.now() - gone * 1000;
    this.dateAtStart = Date.now() - gone * 1000;
    this.state = "running";
    this.planTones();
    this.planCues();
    this.cues = this.cues.filter(([at]) => at > gone);
    keepAwake();
    this.say("The clock runs on.");
    this.enable();
    startTicks(tickAll);
    keep(this);
    this.tick();
    this.parts.face.focus({ preventScroll: true });
  }

  take() {
    this.letGo();
    this.startedAt = performance.now() - this.measured * 1000;
    this.dateAtStart = Date.now() - this.measured * 1000;
    this.finish("Kept.", "stopped");
  }

  /// The question is answered, or a new start answers it.
  letGo() {
    if (this.parts.kept) this.parts.kept.hidden = true;
  }

  say(sentence) { this.parts.said.textContent = sentence; }
}

const SLEPT = "The computer slept, or its date was changed, while the clock ran: do not trust this "
  + "number. Rest, then do it again.";

// The minute of rest before the other side: shown on the next clock, which may be started any time.

function beginRest(clock) {
  if (!clock || clock.state !== "idle") return;
  resting = { clock, until: performance.now() + REST_SECONDS * 1000, left: REST_SECONDS };
  const until = resting.until;
  wakeSound().then(() => resting?.until === until && planTone(until, 660, 0.4));
  clock.show();
  startTicks(tickAll);
}

function tickRest() {
  if (!resting) return;
  keepPlan();
  resting.left = Math.max(0, Math.ceil((resting.until - performance.now()) / 1000));
  if (resting.left > 0) return resting.clock.show();
  const { clock } = resting;
  endRest();
  clock.say(`The minute is over. Switch sides: now your ${clock.side} side, when you are ready.`);
  cue(`switch-${clock.side}`);
}

function endRest() {
  if (!resting) return;
  const { clock } = resting;
  resting = null;
  forgetPlan();
  stopTicks();
  clock.show();
}

function tickAll() {
  current?.tick();
  tickRest();
}

// The space bar works from anywhere on the page while a clock runs, except where it has work to do.
document.addEventListener("keydown", (event) => {
  if (event.code !== "Space" || event.repeat || !current || current.state !== "running") return;
  if (event.target.closest?.("input, textarea, select, summary, a, button")) return;
  event.preventDefault();
  current.tap();
});

// The moment at which a page goes is what its clock showed last.
addEventListener("pagehide", () => current && keep(current));

document.addEventListener("plumbline-sound", () => {
  if (!isSilent() && current) current.planTones();
});

// A result is sent while its clock still runs: it is stopped and written first, and nothing is guessed.
document.getElementById("attempt")?.addEventListener("submit", (event) => {
  if (event.submitter?.name) return;
  current?.stop();
  if (clocks.some((clock) => lacksWhy(clock))) event.preventDefault();
}, { capture: true });

// Whoever comes back to a tab sees the clock as it is at once.
document.addEventListener("visibilitychange", () => document.hidden || tickAll());

for (const element of document.querySelectorAll(".clock")) clocks.push(new Clock(element));
