"use strict";
// Saves the pages of a language on the device, and shows them without internet. The browser
// gets this script only when a person presses "Save" (offline.js on the home page). It asks no
// other host, and stores nothing but the files that the site lists for the language.

const root = registration.scope;
const prefix = `homeward ${root} `; // of the names of caches; the tag of a language follows
const patience = 5000; // milliseconds that a host may take when there is a saved page
const fresh = 12 * 60 * 60 * 1000; // milliseconds after which the list is looked at again
const atOnce = 4; // files

const at = (path) => new URL(path, root).href;
const listOf = (tag) => at(`${tag}/offline.json`);
// The list of a whole copy, with the time at which it was last the same as the site.
const recordOf = (tag) => `${listOf(tag)}?saved`;
const open = (tag) => caches.open(prefix + tag);
// Unlike `open`, it makes no cache.
const match = (tag, url) => caches.match(url, { cacheName: prefix + tag, ignoreVary: true });
const isGone = ({ status }) => status === 404 || status === 410;
const ask = (url) => fetch(url, { cache: "no-cache", mode: "same-origin", credentials: "omit" });

const savedTags = async () => {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
};

const forget = async (tag) => {
  await caches.delete(prefix + tag);
  if ((await savedTags()).length === 0) await registration.unregister();
};

// Puts files of the site into a cache.
const store = async (cache, urls) => {
  const queue = [...urls];
  const work = async () => {
    for (let url = queue.pop(); url; url = queue.pop()) {
      const answer = await ask(url);
      if (isGone(answer)) {
        await cache.delete(url);
        continue;
      }
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      // A copy: a browser refuses to show a page that came by a redirect.
      const headers = { "content-type": answer.headers.get("content-type") ?? "" };
      await cache.put(url, new Response(await answer.blob(), { headers }));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
};

const commit = (cache, tag, list) =>
  cache.put(recordOf(tag), new Response(JSON.stringify({ ...list, checked: Date.now() })));

// Makes a saved language the same as the site: removes what the site no longer has, loads
// what has changed.
const renew = async (tag, record) => {
  const answer = await ask(listOf(tag));
  if (isGone(answer)) return forget(tag);
  if (!answer.ok) return;
  const list = await answer.json();
  const cache = await open(tag);
  const [before, now] = [record, list].map(({ files }) => new Map(files.map(([path, digest]) => [at(path), digest])));
  const kept = new Set();
  for (const { url } of await cache.keys()) {
    if (url === recordOf(tag)) continue;
    if (now.has(url)) kept.add(url);
    else await cache.delete(url);
  }
  const isSame = (url) => kept.has(url) && before.get(url) === now.get(url);
  await store(cache, [...now.keys()].filter((url) => !isSame(url)));
  await commit(cache, tag, list);
};

// Languages that a page saves now, through this run of the script.
const saving = new Set();

// Renews what is old, and removes what was not saved to its end.
const tend = async (visited) => {
  for (const tag of await savedTags()) {
    if (saving.has(tag)) continue;
    const record = await (await match(tag, recordOf(tag)))?.json();
    const isHome = [at(`${tag}/`), at(`${tag}/index.html`)].includes(visited);
    if (!record) await forget(tag);
    else if (isHome || Date.now() - record.checked > fresh) await renew(tag, record);
  }
};
let tending;
const tendOnce = (visited) => {
  // Without internet it fails, and is tried again with the next page.
  tending ??= tend(visited).catch(() => {}).finally(() => { tending = undefined; });
  return tending;
};

// The saved file of an address, also where the host leaves out the end of a file's name.
const find = async (plain) => {
  const ends = plain.endsWith("/") ? ["index.html"] : ["", ".html", "/index.html"];
  for (const tag of await savedTags()) {
    for (const end of ends) {
      const response = await match(tag, plain + end);
      if (response) return { response, remove: async () => (await open(tag)).delete(plain + end) };
    }
  }
};

const page = async (event, plain) => {
  const saved = find(plain);
  const network = fetch(event.request).then(async (answer) => {
    if (isGone(answer)) await (await saved)?.remove();
    return answer;
  });
  event.waitUntil(network.catch(() => {}));
  const copy = await saved;
  const late = new Promise((_, fail) => { if (copy) setTimeout(fail, patience); });
  try {
    const answer = await Promise.race([network, late]);
    if (answer.status < 500 || !copy) return answer;
  } catch (error) {
    const [tag] = await savedTags();
    // The choice of languages has nothing to choose from.
    if (tag && [root, at("index.html")].includes(plain)) return Response.redirect(at(`${tag}/index.html`));
    if (!copy) throw error;
  }
  return copy.response;
};

addEventListener("install", () => skipWaiting());

addEventListener("fetch", (event) => {
  const { request } = event;
  const [plain] = request.url.split(/[?#]/);
  if (request.method !== "GET" || !plain.startsWith(root)) return;
  if (request.mode === "navigate") {
    event.respondWith(page(event, plain));
    event.waitUntil(tendOnce(plain));
  } else if (plain.startsWith(at("assets/"))) {
    // The name of an asset changes with its content.
    event.respondWith(find(plain).then((saved) => saved?.response ?? fetch(request)));
  }
});

// A page saves a language: some paths in each message, and the list at the end. Each message
// takes a short time, because browsers end a script that works for long.
addEventListener("message", (event) => {
  const { tag, paths, list } = event.data;
  const act = async () => {
    saving.add(tag);
    const cache = await open(tag);
    if (paths) return store(cache, paths.map(at));
    const urls = new Set((await cache.keys()).map(({ url }) => url));
    if (!list.files.every(([path]) => urls.has(at(path)))) throw new Error("not all files are here");
    await commit(cache, tag, list);
    saving.delete(tag);
  };
  const fail = async () => {
    saving.delete(tag);
    await forget(tag);
  };
  const done = act().then(() => true, () => fail().then(() => false));
  event.waitUntil(done.then((isDone) => event.ports[0].postMessage(isDone)));
});
