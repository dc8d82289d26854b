// Tones and a voice for the clock and the steps of a self-test.
//
// Nobody is spoken to who did not ask for it: until something is chosen there are tones only, which
// come only after “Start”. The choice is kept in this browser (localStorage), not with the record and
// not in a cookie: it says something about the room, not about the body, and the server need not know.
//
// Tones are planned ahead on the clock of the sound card, so they come at their moment even when the
// page itself is slowed down. The voice is the browser's, if it has an English one that works without
// the network; else this computer's, as a file from our own address; else there is none.

const KEPT = { sound: ["tones", "voice", "silent"], lead: ["10", "5", "20", "30"] };
const panel = document.getElementById("sound");
// Beside the heading of the steps stands the button that reads them.
const part = (name) =>
  panel && document.querySelector(`#sound [data-part="${name}"], .how-head [data-part="${name}"]`);
const lines = new Map([...document.querySelectorAll("[data-cue], [data-line]")].map((line) =>
  [line.dataset.cue ?? line.dataset.line, line.querySelector(".step-text") ?? line]));

const kept = (key) => {
  let value = null;
  try { value = localStorage.getItem(`plumbline.${key}`); } catch { /* not allowed: the first choice */ }
  return KEPT[key].includes(value) ? value : KEPT[key][0];
};
const keep = (key, value) => {
  try { localStorage.setItem(`plumbline.${key}`, value); } catch { /* holds for this page only */ }
};

export const choice = { sound: kept("sound"), lead: Number(kept("lead")) };
export const isSilent = () => choice.sound === "silent";

// Tones

let audio = null;
const planned = new Set();

/// Allowed only after somebody pressed something, so it is called from there.
export async function wakeSound() {
  if (isSilent()) return;
  try {
    audio ??= new AudioContext();
    await audio.resume?.();
  } catch { audio = null; }
}

/// Whether a tone that is planned is heard at its moment.
export const canBeHeard = () => !isSilent() && audio?.state === "running";

const late = () => audio.outputLatency || audio.baseLatency || 0;
/// The sound card's time at a moment of `performance.now()`, earlier by what it takes to be heard.
const cardTime = (moment) =>
  Math.max(audio.currentTime, audio.currentTime + (moment - performance.now()) / 1000 - late());

function sound(frequency, length, at) {
  const oscillator = audio.createOscillator();
  const volume = audio.createGain();
  oscillator.frequency.value = frequency;
  volume.gain.setValueAtTime(0.25, at);
  volume.gain.exponentialRampToValueAtTime(0.001, at + length);
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + length);
  return oscillator;
}

/// A tone at once.
export function tone(frequency, length) {
  if (!isSilent() && audio) sound(frequency, length, audio.currentTime);
}

/// A tone at a moment of `performance.now()`, however slow the page is by then.
export function planTone(moment, frequency, length) {
  if (isSilent() || !audio) return;
  const at = cardTime(moment);
  planned.add({ moment, frequency, length, at, source: sound(frequency, length, at) });
}

/// The sound card may have been stopped for a while: what is still to come is put right.
export function keepPlan() {
  for (const plan of planned) {
    if (plan.moment <= performance.now()) { planned.delete(plan); continue; }
    const at = cardTime(plan.moment);
    if (Math.abs(at - plan.at) < 0.03) continue;
    plan.source.stop();
    Object.assign(plan, { at, source: sound(plan.frequency, plan.length, at) });
  }
}

/// Takes back every tone that has not come yet.
export function forgetPlan() {
  for (const plan of planned) if (plan.moment > performance.now()) plan.source.stop();
  planned.clear();
}

// The voice

const speech = window.speechSynthesis;
const files = new Map();
let speaking = null;

/// A voice over the network would send the words to another machine, so only local ones are used.
const browserVoice = () => {
  const english = (speech?.getVoices() ?? [])
    .filter((voice) => voice.localService && /^en\b/i.test(voice.lang.replace("_", "-")));
  return english.find((voice) => /GB/i.test(voice.lang)) ?? english[0] ?? null;
};
const hasVoice = () => Boolean(browserVoice() || panel?.dataset.speech);

const file = (name) => {
  if (!files.has(name)) {
    const element = new Audio(`${panel.dataset.speech}/${name}.wav`);
    element.preload = "auto";
    files.set(name, element);
  }
  return files.get(name);
};

/// Says a line; resolves to whether it was said to its end.
function speak(name) {
  hush();
  const text = lines.get(name)?.textContent;
  const voice = browserVoice();
  if (!text || !hasVoice()) return Promise.resolve(false);
  return new Promise((resolve) => {
    const end = (well) => {
      if (speaking !== mine) return;
      speaking = null;
      resolve(well);
    };
    const mine = speaking = { stop: () => {}, end };
    if (voice) {
      const utterance = new SpeechSynthesisUtterance(text);
      Object.assign(utterance, { voice, lang: voice.lang, rate: 0.9 });
      utterance.onend = () => end(true);
      utterance.onerror = (event) => {
        if (!["interrupted", "canceled"].includes(event.error)) failed();
        end(false);
      };
      mine.stop = () => speech.cancel();
      speech.speak(utterance);
      return;
    }
    const element = file(name);
    element.currentTime = 0;
    element.onended = () => end(true);
    element.onerror = () => { files.delete(name); failed(); end(false); };
    mine.stop = () => element.pause();
    element.play().catch((error) => {
      if (error.name !== "AbortError" && error.name !== "NotSupportedError") failed();
      end(false);
    });
  });
}

/// Stops whatever is being said.
export function hush() {
  const before = speaking;
  if (!before) return;
  before.stop();
  before.end(false);
}

/// Says a cue of the clock, for those who chose the voice.
export function cue(name) {
  if (choice.sound === "voice" && lines.has(name)) speak(name);
}

/// Fetches the cues before they are needed, so that none comes late.
export function prepareCues() {
  if (choice.sound !== "voice" || browserVoice() || !panel?.dataset.speech) return;
  for (const line of panel.querySelectorAll("[data-cue]")) file(line.dataset.cue).load();
}

function failed() {
  note("The voice did not answer. The words stand on the page, and the tones go on.");
}

function note(sentence) {
  if (part("note")) part("note").textContent = sentence;
}

// The panel

function changeSound(value) {
  choice.sound = value;
  keep("sound", value);
  if (isSilent()) { stopReading(); hush(); forgetPlan(); } else wakeSound();
  showSwitches();
  document.dispatchEvent(new Event("plumbline-sound"));
}

function showSwitches() {
  for (const button of document.querySelectorAll("[data-part=mute]")) {
    button.firstChild.textContent = isSilent() ? "Sound on" : "Sound off";
  }
}

let heardBefore = isSilent() ? "tones" : choice.sound;

/// Off, and on again as it was: for the button beside the clock.
function switchSound() {
  if (!isSilent()) heardBefore = choice.sound;
  changeSound(isSilent() ? heardBefore : "silent");
  showVoice();
}

let reading = false;

async function readSteps() {
  reading = true;
  part("read").textContent = "Stop reading";
  for (const step of document.querySelectorAll("[data-line]")) {
    if (!reading) break;
    step.classList.add("spoken");
    const well = await speak(step.dataset.line);
    step.classList.remove("spoken");
    if (!well) break;
  }
  stopReading();
}

/// Stops reading the steps; a clock that starts needs the quiet.
export function stopReading() {
  if (!reading) return;
  reading = false;
  hush();
  part("read").textContent = "Read the steps aloud";
}

function showVoice() {
  const can = hasVoice();
  part("reading").hidden = !can;
  part("no-voice").hidden = can;
  for (const button of document.querySelectorAll("[data-hear]")) button.hidden = !can;
  const voice = panel.querySelector("input[value=voice]");
  if (!voice) return;
  voice.disabled = !can;
  // What was chosen is kept for a browser that can; here the tones stand in.
  const now = choice.sound === "voice" && !can ? "tones" : choice.sound;
  panel.querySelector(`input[value=${now}]`).checked = true;
}

if (panel) {
  panel.hidden = false;
  showVoice();
  // Some browsers find their voices only after a while.
  speech?.addEventListener?.("voiceschanged", showVoice);
  part("read").addEventListener("click", () => (reading ? stopReading() : readSteps()));
  for (const button of document.querySelectorAll("[data-hear]")) {
    button.addEventListener("click", async () => {
      stopReading();
      const step = button.closest("[data-line]");
      step.classList.add("spoken");
      await speak(button.dataset.hear);
      step.classList.remove("spoken");
    });
  }
  showSwitches();
  for (const button of document.querySelectorAll("[data-part=mute]")) {
    button.addEventListener("click", switchSound);
  }
  for (const radio of panel.querySelectorAll("input[name=sound]")) {
    radio.addEventListener("change", () => changeSound(radio.value));
  }
  const lead = document.getElementById("lead");
  if (lead) {
    lead.value = String(choice.lead);
    lead.addEventListener("change", () => {
      choice.lead = Number(lead.value);
      keep("lead", lead.value);
    });
  }
  addEventListener("pagehide", () => { stopReading(); hush(); });
}
