// A worker that only ticks: in a tab in the background the page's own timers come once a second or
// once a minute, a worker's do not.
setInterval(() => postMessage(0), 50);
