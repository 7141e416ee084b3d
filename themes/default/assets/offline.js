// The home page: "Save for offline". Nothing is asked for before a person opens this block,
// and nothing is stored before the person presses "Save".
const block = document.getElementById("block-offline");
const { tag, list, root, worker, failed, removed, unavailable } = block.dataset;
const [save, saving, progress, remove, saved, status] = [
  "[data-save]", "[data-saving]", "progress", "[data-remove]", "[data-saved]", "[role=status]",
].map((selector) => block.querySelector(selector));
const scope = new URL(root, location).href;
const prefix = `homeward ${scope} `; // as in sw.js
const step = 20; // files for one message to the service worker
const patience = 180000; // milliseconds that they may take

const show = (part, words = "") => {
  for (const it of [save, saving, remove]) it.hidden = it !== part;
  saved.hidden = part !== remove;
  status.textContent = words;
};

// Of this language, or of all.
const forget = async (only) => {
  const all = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const names = only ? all.filter((name) => name === prefix + only) : all;
  await Promise.all(names.map((name) => caches.delete(name)));
  if (names.length < all.length) return;
  const registration = await navigator.serviceWorker.getRegistration(scope);
  if (registration?.scope === scope) await registration.unregister();
};

const isSaved = async () => {
  const record = await caches.match(`${new URL(list, location)}?saved`, { cacheName: prefix + tag });
  if (!record) return false;
  const { checked } = await record.json();
  const day = new Intl.DateTimeFormat(`${tag}-u-nu-latn`, { dateStyle: "long" });
  saved.querySelector("span").textContent = day.format(checked);
  show(remove);
  return true;
};

let contents;
const offer = async (words) => {
  try {
    contents ??= await (await fetch(list, { cache: "no-cache" })).json();
    const megabytes = new Intl.NumberFormat(`${tag}-u-nu-latn`, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });
    save.querySelector("bdi").textContent = megabytes.format(contents.bytes / 1e6);
    show(save, words);
  } catch {
    show(null, unavailable);
  }
};

const ask = (active, message) => new Promise((done, fail) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => (data ? done() : fail());
  setTimeout(fail, patience);
  active.postMessage({ tag, ...message }, [port2]);
});

save.addEventListener("click", async () => {
  show(saving);
  try {
    const paths = contents.files.map(([path]) => path);
    await navigator.serviceWorker.register(worker, { scope, updateViaCache: "none" });
    const { active } = await navigator.serviceWorker.ready;
    progress.max = paths.length;
    for (let at = 0; at < paths.length; at += step) {
      progress.value = at;
      await ask(active, { paths: paths.slice(at, at + step) });
    }
    await ask(active, { list: contents });
    if (!(await isSaved())) throw new Error("removed meanwhile");
    remove.firstChild.focus();
  } catch {
    await forget(tag);
    contents = undefined; // it may have changed
    await offer(failed);
  }
});

remove.addEventListener("click", async () => {
  await forget();
  await offer(removed);
  save.firstChild.focus();
});

if (globalThis.caches && navigator.serviceWorker && location.protocol !== "file:") {
  const known = await isSaved();
  const start = () => block.open && saved.hidden && save.hidden && saving.hidden && offer();
  if (!known) block.addEventListener("toggle", start);
  block.hidden = false;
  start();
}
