// A page that answers a form which was sent: back, forward and reload load it anew by its address, instead
// of asking whether the form shall be sent again, or finding nothing. What was given stands in kept-form.js.

history.replaceState(history.state, "", location.href);
