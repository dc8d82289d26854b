// Why a try ended. That the time was up is the clock’s to know; everything else the person says.

/// Chooses what a clock of a fixed time knows when it ends, and takes it back where it is not so.
export function sayWhy(clock) {
  const own = clock.ending[0];
  if (clock.mode !== "fixed" || !own) return;
  const isSaid = clock.ending.some((choice) => choice.checked);
  if (clock.measured >= clock.limit) {
    if (!isSaid) choose(own, true);
    return;
  }
  if (own.checked) choose(own, false);
  else if (isSaid) return;
  clock.say(`${clock.parts.said.textContent} Say below why you stopped.`);
}

function choose(choice, isChosen) {
  choice.checked = isChosen;
  choice.dispatchEvent(new Event("change", { bubbles: true }));
}

/// Whether the person still has to say why a try ended; the question then says so.
export function lacksWhy(clock) {
  const own = clock.ending[0];
  if (!own || !clock.field.value || clock.ending.some((choice) => choice.checked)) return false;
  const question = own.closest("fieldset");
  if (!question.querySelector(".trouble")) {
    const trouble = document.createElement("p");
    trouble.className = "trouble";
    trouble.id = `${own.name}-why`;
    trouble.textContent = "Choose why you stopped.";
    question.querySelector(".hint").after(trouble);
    question.classList.add("wrong");
    const help = question.getAttribute("aria-describedby");
    question.setAttribute("aria-describedby", `${help} ${trouble.id}`);
    question.addEventListener("change", () => {
      trouble.remove();
      question.classList.remove("wrong");
      question.setAttribute("aria-describedby", help);
    }, { once: true });
  }
  own.focus();
  return true;
}
