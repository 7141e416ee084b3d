// The page for searching. The words stay in this page: they are not stored, they are in no
// request, and an address that came with them loses them at once. The index is read by
// Pagefind, which is loaded with the first key, or earlier on a fast connection.
const root = document.getElementById("search");
const { dataset } = root;
const [form, field, status, none, unavailable, list, more, found, hint] = [
  "form", "input", ".search-status", ".search-none", ".search-unavailable",
  ".search-results", ".search-more", ".search-found", "#search-hint",
].map((selector) => root.querySelector(selector));
const address = (path, base = document.baseURI) => new URL(path, base).href;
const step = 8; // results that are shown at once: each loads a small file
const pause = 150; // milliseconds without a key before a search

let engine;
const load = async () => {
  engine ??= import(address(dataset.module)).then(async ({ createInstance }) => {
    const made = createInstance({ basePath: address(dataset.index), excerptLength: 24, excerptEllipsis: "…", noWorker: true });
    await made.init();
    return made;
  });
  // The next search tries again: on a train the connection comes back.
  engine.catch(() => (engine = undefined));
  return engine;
};

/** A fast connection whose data is not counted: only some browsers tell. */
const isFast = ({ saveData, effectiveType, downlink } = {}) => !saveData && effectiveType === "4g" && downlink >= 5;

// One number of each plural form is on the page, with its words.
const samples = [100, 11, 3, 2, 1, 0];
const plural = new Intl.PluralRules(document.documentElement.lang);
const count = (number) => {
  const same = (it) => plural.select(it) === plural.select(number);
  const sample = samples.includes(number) ? number : samples.find(same);
  return dataset[`count-${sample}`].replace(/\u2068\d+\u2069/, `\u2068${number}\u2069`);
};

const element = (name, className, ...content) => {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
};

// Pagefind marks words by tags in a text in which only < and > are escaped: we read it as
// text, so nothing in it can become an element.
const marked = (excerpt) =>
  excerpt.split(/<\/?mark>/).map((part, at) => {
    const text = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return at % 2 ? element("mark", "", text) : text;
  });

const result = ({ raw_url, meta, excerpt }) => {
  const link = element("a", "", meta.title);
  link.href = address(raw_url, address(dataset.root));
  const item = element("li", "", element("h2", "", link));
  if (meta.kind) item.append(element("p", "search-kind", meta.kind));
  item.append(element("p", "search-excerpt", ...marked(excerpt)));
  return item;
};

let turn = 0;
let rest = [];
const show = async (mine) => {
  const pages = await Promise.all(rest.slice(0, step).map((it) => it.data()));
  if (mine !== turn) return [];
  rest = rest.slice(step);
  more.hidden = rest.length === 0;
  return pages.map(result);
};

const search = async () => {
  const mine = ++turn;
  const words = field.value.trim();
  let answer = { results: [] };
  try {
    if (words) answer = await (await load()).search(words);
    if (mine !== turn) return;
    rest = answer.results;
    const items = await show(mine);
    if (mine !== turn) return;
    list.replaceChildren(...items);
    unavailable.hidden = true;
  } catch {
    if (mine !== turn) return;
    unavailable.hidden = false;
    status.textContent = "";
    return;
  }
  status.textContent = words ? count(answer.results.length) : "";
  none.hidden = !words || answer.results.length > 0;
};

let timer;
field.addEventListener("input", () => {
  load().catch(() => {}); // with the first key; a failure is reported by the search
  clearTimeout(timer);
  timer = setTimeout(search, pause);
});
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  clearTimeout(timer);
  await search();
  found.focus();
});
more.addEventListener("click", async () => {
  const items = await show(turn);
  list.append(...items);
  items[0]?.querySelector("a").focus();
});

// From the field in the header of a page: with a script after "#", which no host sees; without
// one after "?", and then the words have been sent.
const after = (part) => new URLSearchParams(part.slice(1)).get("q");
const take = () => {
  const sent = after(location.search);
  const given = after(location.hash) ?? sent;
  if (given === null) return;
  if (sent !== null) hint.hidden = true;
  history.replaceState(null, "", location.pathname);
  field.value = given;
  search();
};
addEventListener("hashchange", take);
root.hidden = false;
take();
// 70 KB of paid data are loaded when the person searches, not before.
if (isFast(navigator.connection)) load().catch(() => {});
if (!location.hash) field.focus();
