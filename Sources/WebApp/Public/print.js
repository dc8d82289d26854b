// Shows the button that opens the browser's own print window; without scripts the words above it do.
const button = document.querySelector(".print-button");
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
