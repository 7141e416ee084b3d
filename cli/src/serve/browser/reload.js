// Reloads the page when its bytes have changed. The server sends an event for each new state
// of the site; then the page asks for its own digest.
const SCROLL = "homeward.preview.scroll";
const { digest } = document.currentScript.dataset;
const here = location.pathname + location.search;

// The place of the reader on the page that was reloaded.
const kept = JSON.parse(sessionStorage.getItem(SCROLL) ?? "null");
sessionStorage.removeItem(SCROLL);
if (kept?.here === here) {
  history.scrollRestoration = "manual";
  const restore = () => scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
  restore();
  // Pictures may have moved the text since.
  addEventListener("load", () => {
    restore();
    history.scrollRestoration = "auto";
  });
}

const reload = () => {
  sessionStorage.setItem(SCROLL, JSON.stringify({ here, x: scrollX, y: scrollY }));
  location.reload();
};

let checking = false;
let again = false;
const check = async () => {
  again = checking;
  if (checking) return;
  checking = true;
  try {
    const page = await fetch(here, { method: "HEAD" });
    if (page.headers.get("ETag") !== `"${digest}"`) return reload();
    const mistakes = await fetch("/.homeward/mistakes");
    show(await mistakes.json());
  } catch {
    // The server has ended. When it is back, it sends an event.
  }
  checking = false;
  if (again) check();
};

// A browser opens few connections to one server, and each open page would keep one: so only
// pages that are seen are connected. The first event after that says what they have missed.
let events;
const connect = () => {
  events?.close();
  if (document.hidden) return;
  events = new EventSource("/.homeward/events");
  events.onmessage = check;
  events.onerror = () => {
    // Some browsers give up when no server answers.
    if (events.readyState === EventSource.CLOSED) setTimeout(connect, 1000);
  };
};
document.addEventListener("visibilitychange", connect);
connect();
