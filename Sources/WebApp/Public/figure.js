// Whoever once holds a picture still, or lets it move, finds all of them so, here and on the next page.
//
// Without this file each picture has its own choice, which holds until the page is left. The choice is
// kept in this browser (localStorage), not with the record: it says something about the eyes of whoever
// looks, and the server need not know.

const KEY = "plumbline.pictures";
const boxes = [...document.querySelectorAll(".hold-still")];
// Where less motion is asked for, the picture stands and a tick lets it move.
const less = matchMedia("(prefers-reduced-motion: reduce)");

const kept = () => {
  try { return localStorage.getItem(KEY); } catch { return null; }
};
const keep = (value) => {
  try { localStorage.setItem(KEY, value); } catch { /* holds for this page only */ }
};

function show() {
  const choice = kept();
  if (choice === null) return;
  for (const box of boxes) box.checked = choice === (less.matches ? "moving" : "still");
}

for (const box of boxes) {
  box.addEventListener("change", () => {
    keep(box.checked === less.matches ? "moving" : "still");
    for (const other of boxes) other.checked = box.checked;
  });
}
less.addEventListener("change", show);
show();
