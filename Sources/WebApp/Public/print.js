// Shows the buttons that open the browser's own print window; without scripts the words beside them do.
const buttons = [...document.querySelectorAll("[data-print]")];

for (const button of buttons) {
  button.hidden = false;
  button.addEventListener("click", () => {
    document.body.classList.toggle("only-sheets", button.dataset.print === "sheets");
    window.print();
  });
}
// The browser's own command prints everything again.
window.addEventListener("afterprint", () => document.body.classList.remove("only-sheets"));

for (const words of document.querySelectorAll("[data-part=by-hand]")) words.hidden = buttons.length > 0;
