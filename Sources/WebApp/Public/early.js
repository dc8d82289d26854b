// A clock that was stopped before the time was up: the page may not say for the person that it was.

/// “The time was up” is not so: the person says why.
export function askWhy(clock) {
  const own = clock.ending[0];
  if (!own?.checked) return;
  own.checked = false;
  own.dispatchEvent(new Event("change", { bubbles: true }));
  clock.say(`${clock.parts.said.textContent} Say below why you stopped.`);
}

/// Whether the person still has to say why it stopped; the question then says so.
export function lacksWhy(clock) {
  if (clock.mode !== "fixed" || !clock.field?.value) return false;
  if (clock.ending.some((choice) => choice.checked)) return false;
  const question = clock.ending[0].closest("fieldset");
  if (!question.querySelector(".trouble")) {
    const trouble = document.createElement("p");
    trouble.className = "trouble";
    trouble.id = `${clock.ending[0].name}-why`;
    trouble.textContent = "The clock was stopped before the time was up. Choose why.";
    question.querySelector(".hint").after(trouble);
    question.classList.add("wrong");
    question.setAttribute("aria-describedby", trouble.id);
  }
  clock.ending[0].focus();
  return true;
}
