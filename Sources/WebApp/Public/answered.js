// A page that answers a form which was sent: back, forward and reload load it anew by its address, instead
// of asking whether the form shall be sent again, or finding nothing. What was given stands in kept-form.js.

history.replaceState(history.state, "", location.href);

// The box at the top counts the questions without an answer; each that gets one leaves it.

const box = document.querySelector(".summary");

function forget(line) {
  const question = document.getElementById(line.firstChild.hash.slice(1))?.closest("fieldset");
  if (!question?.querySelector("input:checked")) return;
  line.remove();
  question.classList.remove("wrong");
  question.querySelector(".trouble")?.remove();
}

document.addEventListener("change", () => {
  const open = box?.querySelectorAll("li.unanswered") ?? [];
  if (!open.length) return;
  open.forEach(forget);
  const left = box.querySelectorAll("li").length;
  const title = box.querySelector("h2");
  if (left) {
    title.textContent = title.textContent
      .replace(/^\d+ questions? ha(ve|s)/, left === 1 ? "1 question has" : `${left} questions have`);
    return;
  }
  title.textContent = "Every question has an answer now";
  for (const rest of box.querySelectorAll("p, ul")) rest.remove();
  box.classList.add("settled");
});
