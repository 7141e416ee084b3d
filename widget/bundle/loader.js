// Part of the bundle, after what wasm-bindgen made: starts the self-check on the page that
// asks for it, and does for it what only JavaScript can do lightly. Everything comes from
// the page's own site; after the start nothing is fetched, and nothing is stored unless the
// person ticks the box that says so.
const mount = document.getElementById("self-check");

/** The key under which answers are kept in this tab, once that is allowed. */
const KEPT = "homeward.self-check";

const stored = () => {
  try {
    return sessionStorage.getItem(KEPT);
  } catch {
    return null; // Storage is switched off: then nothing is kept.
  }
};

/** How many steps of the history are ours: Back goes through them, and no further. */
let depth = history.state?.depth ?? 0;
/** The answers, for the same page in another language. */
let held = "";
let selfCheck;

/** When the present page came. */
let arrival = 0;
// The second press of a double click is not meant for what has just come under the pointer.
addEventListener(
  "click",
  (event) => {
    if (event.detail < 2 || performance.now() - arrival > 500) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  true,
);

/** Past the start the page shows the question alone, without its explanation. */
const arrive = (place) => {
  arrival = performance.now();
  mount.closest("main")?.classList.toggle("sc-running", place !== ".start");
};

/** What the page is called before it is somewhere in the self-check. */
const title = document.title;
/** Names the tab, and what screen readers say first, after the place; errors come first. */
const entitle = () => {
  const parts = ["sc-errors-title", "sc-heading"].map((id) => document.getElementById(id)?.textContent);
  document.title = [parts.filter(Boolean).join(": "), title].join(" · ");
};

const device = {
  focus(id) {
    const element = document.getElementById(id);
    entitle();
    element?.focus({ preventScroll: true });
    // A new page begins at its top, a field or an error where it stands.
    if (id === "sc-heading") mount.scrollIntoView();
    else element?.scrollIntoView({ block: "center" });
  },
  reveal() {
    mount.querySelector(".sc-active")?.scrollIntoView({ block: "nearest" });
  },
  step(place) {
    depth += 1;
    history.pushState({ place, depth }, "");
    arrive(place);
  },
  correct(place) {
    history.replaceState({ place, depth }, "");
    arrive(place);
  },
  back() {
    if (depth > 0) history.back();
    return depth > 0;
  },
  print() {
    print();
  },
  save() {
    const copy = mount.cloneNode(true);
    for (const part of copy.querySelectorAll("button, .sc-option, .unseen")) part.remove();
    for (const details of copy.querySelectorAll("details")) details.open = true;
    for (const link of copy.querySelectorAll("a")) link.href = new URL(link.getAttribute("href"), document.baseURI);
    const { lang, dir } = document.documentElement;
    const page = `<!DOCTYPE html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title></title>${copy.innerHTML}</html>`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([page], { type: "text/html" }));
    link.download = "self-check.html";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  },
  hold(answers) {
    held = answers;
  },
  keep(answers) {
    try {
      if (answers === undefined) sessionStorage.removeItem(KEPT);
      else sessionStorage.setItem(KEPT, answers);
    } catch {
      // Full or switched off: the self-check works without it.
    }
  },
  address(fragment) {
    return new URL(`#${fragment}`, location.href).href;
  },
};

/** What was there before: from the page in another language, or kept in this tab. */
const before = () => {
  const kept = stored();
  return {
    programme: mount.dataset.programme ?? "",
    answers: history.state?.answers ?? kept ?? "",
    place: history.state?.place ?? ".start",
    remember: kept !== null,
    fragment: location.hash.slice(1),
  };
};

/** Somebody who is on the way through the linked questions already is left there. */
const underway = () => mount.querySelector(":target") !== null;

const begin = (rules, words) => {
  if (underway()) return;
  selfCheck = new SelfCheck(mount, new Uint8Array(rules), words, device, before());
  addEventListener("popstate", (event) => {
    depth = event.state?.depth ?? 0;
    selfCheck.go(event.state?.place ?? ".start");
  });
  // The same page in another language takes the answers along in its history entry, which
  // lives in this tab alone, and takes them out again as it starts.
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[hreflang]");
    if (!link || !held || event.ctrlKey || event.metaKey || event.shiftKey) return;
    try {
      history.pushState({ place: history.state?.place, depth: 0, answers: held }, "", link.href);
    } catch {
      return; // A folder on a disk has no history to speak of: the link does what links do.
    }
    event.preventDefault();
    location.reload();
  });
};

if (mount?.dataset.wasm && !underway()) {
  const get = async (url) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    return response;
  };
  const { wasm, rules, texts } = mount.dataset;
  Promise.all([
    get(wasm).then((response) => __wbg_init({ module_or_path: response })),
    get(rules).then((response) => response.arrayBuffer()),
    get(texts).then((response) => response.text()),
  ])
    .then(([, rules, words]) => begin(rules, words))
    .catch(() => {
      // The page is complete without it; one line says so.
      const line = document.getElementById("self-check-unavailable");
      if (line) line.hidden = false;
    });
}
