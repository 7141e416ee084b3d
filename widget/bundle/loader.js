// The last part of the bundle, after the code that wasm-bindgen generates. It starts the
// self-check on the page that contains one, and provides the functions that are much smaller in
// JavaScript. All files come from the page's own site. After the start nothing is fetched, and
// nothing is stored unless the person ticks the box for it.
const mount = document.getElementById("self-check");

/** The key under which answers are stored in this tab, once the person allows it. */
const STORAGE_KEY = "homeward.self-check";

const stored = () => {
  try {
    return sessionStorage.getItem(STORAGE_KEY);
  } catch {
    // Storage is switched off.
    return null;
  }
};

/** The number of our steps in the history before the present one: Back stays within them. */
let depth = history.state?.depth ?? 0;
/** The answers, for the same page in another language. */
let held = "";
let running = false;

/** The time when the present step appeared. */
let arrival = 0;
// The second click of a double click would hit a button of the new step.
addEventListener(
  "click",
  (event) => {
    if (event.detail < 2 || performance.now() - arrival > 500) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  true,
);

/** After the start the page shows the question alone, without its explanation. */
const arrive = (step) => {
  arrival = performance.now();
  mount.closest("main")?.classList.toggle("sc-running", step !== ".start");
};

/** The look of a saved file, which is opened without this site. */
const SAVED_STYLE =
  "body{font:1.0625rem/1.55 system-ui,sans-serif;max-width:42rem;margin:1rem auto;padding:0 1rem}" +
  "ul{list-style:none;padding:0}li,section{margin-block:.5rem}section,details{border-top:1px solid #999;padding-block:.5rem}";

/** The title of the page before the self-check starts. */
const title = document.title;
/** Sets the title of the page, which screen readers read first: an error, then the step. */
const entitle = () => {
  const parts = ["sc-errors-title", "sc-heading"].map((id) => document.getElementById(id)?.textContent);
  document.title = [parts.filter(Boolean).join(": "), title].join(" · ");
};

const device = {
  focus(id) {
    const element = document.getElementById(id);
    entitle();
    element?.focus({ preventScroll: true });
    // A new step starts at its top; a field or an error is shown in the middle.
    if (id === "sc-heading") mount.scrollIntoView();
    else element?.scrollIntoView({ block: "center" });
  },
  reveal() {
    mount.querySelector(".sc-active")?.scrollIntoView({ block: "nearest" });
  },
  step(step) {
    depth += 1;
    history.pushState({ step, depth }, "");
    arrive(step);
  },
  correct(step) {
    history.replaceState({ step, depth }, "");
    arrive(step);
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
    const file = document.implementation.createHTMLDocument(title);
    Object.assign(file.documentElement, { lang, dir });
    const add = (parent, tag, text) => parent.appendChild(Object.assign(file.createElement(tag), { textContent: text }));
    file.head.insertAdjacentHTML("afterbegin", '<meta charset="utf-8"><meta name="viewport" content="width=device-width">');
    add(file.body, "p", [title, new Date().toLocaleDateString(lang, { dateStyle: "long" })].join(" · "));
    file.body.append(file.adoptNode(copy));
    add(file.body, "p", location.origin + location.pathname);
    // As text: in a document of this page its policy would refuse the style.
    const html = file.documentElement.outerHTML.replace("</head>", `<style>${SAVED_STYLE}</style></head>`);
    const page = `<!DOCTYPE html>${html}`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([page], { type: "text/html" }));
    link.download = "self-check.html";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  },
  hold(answers) {
    held = answers;
  },
  store(answers) {
    try {
      if (answers === undefined) sessionStorage.removeItem(STORAGE_KEY);
      else sessionStorage.setItem(STORAGE_KEY, answers);
    } catch {
      // Storage is full or switched off: the self-check works without it.
    }
  },
  address(fragment) {
    return new URL(`#${fragment}`, location.href).href;
  },
};

/** What the page asks for, and what was saved by the page in another language or by this tab. */
const before = () => {
  const saved = stored();
  return {
    programme: mount.dataset.programme ?? "",
    answers: history.state?.answers ?? saved ?? "",
    step: history.state?.step ?? ".start",
    remember: saved !== null,
    fragment: location.hash.slice(1),
  };
};

/** A person who has followed a link of the questions without a script stays there. A page that is
 *  not yet shown has no `:target`. */
const underway = () => {
  const id = location.hash.slice(1);
  return id !== "" && mount.contains(document.getElementById(id));
};

const begin = (rules, texts) => {
  if (underway()) return;
  if (!start_self_check(mount, new Uint8Array(rules), texts, device, before())) throw new Error();
  running = true;
  addEventListener("popstate", (event) => {
    depth = event.state?.depth ?? 0;
    go_to_step(event.state?.step ?? ".start");
  });
  // The page in another language gets the answers in its history entry, which exists in this
  // tab only, and removes them from there when it starts.
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[hreflang]");
    if (!link || !held || event.ctrlKey || event.metaKey || event.shiftKey) return;
    try {
      history.pushState({ step: history.state?.step, depth: 0, answers: held }, "", link.href);
    } catch {
      // Pages opened from a folder cannot do this: the link works as usual.
      return;
    }
    event.preventDefault();
    location.reload();
  });
};

/** What follows is hidden until the self-check is there: it would move when that is shown. */
const waiting = (yes) => mount.closest("main")?.classList.toggle("sc-waiting", yes);

/** What the page says while a result is on its way is seen, and does not flash, before the work of
 *  the self-check keeps the page busy. */
const seen = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));

/** The module while it arrives; after it has arrived where the host does not say what it is, or where an
 *  old browser does not know how. */
const instantiate = async (response) => {
  const imports = __wbg_get_imports();
  const copy = response.clone();
  let loaded;
  try {
    loaded = await WebAssembly.instantiateStreaming(response, imports);
  } catch {
    loaded = await WebAssembly.instantiate(await copy.arrayBuffer(), imports);
  }
  __wbg_finalize_init(loaded.instance);
};

/** Loads the self-check and starts it. `ready` is what the start waits for too. */
const load = async (ready) => {
  const get = async (url) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    return response;
  };
  const { wasm, rules, texts } = mount.dataset;
  try {
    const [, ruleBytes, textJson] = await Promise.all([
      get(wasm).then(instantiate),
      get(rules).then((response) => response.arrayBuffer()),
      get(texts).then((response) => response.text()),
      ready,
    ]);
    begin(ruleBytes, textJson);
  } catch {
    // The page is complete without the self-check; one line says that it did not start.
    const line = document.getElementById("self-check-unavailable");
    if (line) line.hidden = false;
    document.getElementById("self-check-arriving")?.remove();
    mount.querySelector(".sc-load")?.remove();
    mount.querySelector(".sc-static")?.setAttribute("open", "");
  } finally {
    waiting(false);
  }
};

/** A fast connection whose data is not counted: only some browsers tell. */
const isFast = ({ saveData, effectiveType, downlink } = {}) => !saveData && effectiveType === "4g" && downlink >= 5;

if (mount?.dataset.wasm && !underway()) {
  const { answers, step, fragment } = before();
  const start = mount.querySelector("[data-start]");
  // A person who opens a link with a result waits for it: there is nothing to start.
  const arriving = document.getElementById("self-check-arriving");
  const isShared = arriving !== null && fragment.startsWith("results=");
  if (isShared) arriving.hidden = false;
  let loading;
  const loadOnce = () => (loading ??= load(isShared && document.visibilityState === "visible" ? seen() : undefined));
  if (start) {
    if (isShared) start.closest(".sc-load")?.remove();
    else start.closest(".sc-load")?.removeAttribute("hidden");
    mount.querySelector(".sc-static")?.removeAttribute("open");
    let pressed = false;
    start.addEventListener("click", async (event) => {
      event.preventDefault();
      if (pressed) return;
      pressed = true;
      start.disabled = true;
      await loadOnce();
      // The questions of one programme work without the self-check, by links.
      if (!running && start.hash) location.hash = start.hash;
      setTimeout(() => mount.querySelector(".sc .sc-actions .button")?.click());
    });
  }
  // 110 KB of paid data are loaded when the person starts, not before.
  const atOnce = !start || answers || step !== ".start" || fragment;
  if (atOnce) waiting(true);
  if (atOnce || isFast(navigator.connection)) loadOnce();
}
