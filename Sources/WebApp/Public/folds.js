// Opens what a link leads to, and everything on paper; without this file a fold is opened by hand.

function open(target) {
  for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details")) {
    fold.open = true;
  }
}

function follow() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.closest("details")) return;
  open(target);
  target.scrollIntoView();
}

addEventListener("hashchange", follow);
// A link to where the page already is changes nothing that is told.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  if (link) open(document.getElementById(link.hash.slice(1)));
});
if (location.hash) follow();

let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("main details:not([open])")];
  for (const fold of opened) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of opened) fold.open = false;
});
