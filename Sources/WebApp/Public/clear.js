// Takes an answer away that was tapped by mistake: one of several choices cannot be untapped by itself.
//
// Where a question has no answer yet the button is not seen (style.css).

for (const question of document.querySelectorAll("fieldset:has(> .scale), #attempt fieldset:has(> .choices)")) {
  const choices = [...question.querySelectorAll("input[type=radio]")];
  if (choices.length === 0) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain clear";
  button.textContent = "Take this answer away";
  const about = document.createElement("span");
  about.className = "hidden-word";
  about.textContent = `: ${question.querySelector("legend").textContent}`;
  button.append(about);
  button.addEventListener("click", () => {
    for (const choice of choices) choice.checked = false;
    choices[0].dispatchEvent(new Event("change", { bubbles: true }));
    choices[0].focus();
  });
  question.append(button);
}
