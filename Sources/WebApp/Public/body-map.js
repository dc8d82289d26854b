// Says in words what is marked on the body, as it is marked, and keeps the page where it is.
//
// Without this file everything can be marked and sent just the same; the words then come with the
// next page, and a tap in the list leads back to the body.

const status = document.querySelector(".body-spots .marked");
const form = status?.closest("form");

function say() {
  const marks = [...form.querySelectorAll(".mark:checked")];
  const words = marks.map((mark) => {
    const isWorst = marks.length > 1 && mark.dataset.worst;
    return mark.dataset.words + (isWorst ? " (the worst)" : "");
  });
  status.textContent = words.length ? `Marked: ${words.join("; ")}.` : "Nothing is marked.";
}

form?.addEventListener("change", (event) => {
  if (event.target.closest(".body-spots")) say();
});

// A label that was tapped leads the browser to its checkbox; here it is marked where the finger is.
form?.addEventListener("click", (event) => {
  const label = event.target.closest(".spot .choice, .spot .on-map");
  if (!label?.control) return;
  event.preventDefault();
  label.control.click();
  label.control.focus({ preventScroll: true });
});
