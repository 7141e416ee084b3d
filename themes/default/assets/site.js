"use strict";
// "Leave this site": hides the page at once and puts another site in its place.
// The link works without this script; the script adds the cover, the replaced
// history entry and the Shift key pressed three times. Nothing is stored or sent.
(() => {
  const link = document.querySelector("[data-leave]");
  if (!link) return;
  const words = link.dataset;
  const presses = 3;
  const patience = 5000; // milliseconds between the first and the last press

  const voice = document.createElement("div");
  voice.className = "unseen";
  voice.setAttribute("role", "status");
  link.after(voice);

  let cover;
  const leave = () => {
    if (!cover) {
      cover = document.createElement("div");
      cover.className = "cover";
      cover.setAttribute("role", "alert");
      cover.textContent = words.leaving;
      document.body.append(cover);
      document.title = words.leaving;
      for (const part of document.body.children) {
        if (part !== cover) part.hidden = true;
      }
    }
    try {
      // The key of the self-check's loader: whoever presses Back finds no kept answer.
      sessionStorage.removeItem("homeward.self-check");
    } catch {
      // Storage is switched off: nothing is kept.
    }
    location.replace(link.href);
  };

  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });

  let count = 0;
  let timer;
  const reset = () => {
    count = 0;
    clearTimeout(timer);
    voice.textContent = "";
  };
  addEventListener("keydown", (event) => {
    if (event.key !== "Shift") reset();
  });
  addEventListener("keyup", (event) => {
    if (event.key !== "Shift") return;
    count += 1;
    clearTimeout(timer);
    if (count >= presses) return leave();
    timer = setTimeout(reset, patience);
    voice.textContent = count === 1 ? words.twoMore : words.oneMore;
  });

  // A page that comes back from the browser's cache must not stay covered for those who are safe:
  // it is loaded afresh.
  addEventListener("pageshow", (event) => {
    if (event.persisted && cover) location.reload();
  });
})();

// The page of the self-check is complete without its script. One quiet line says so where
// that cannot be fetched or fails; its own loader sees to everything after that.
(() => {
  const line = document.getElementById("self-check-unavailable");
  const module = document.getElementById("self-check")?.dataset.module;
  if (!line || !module) return;
  const url = new URL(module, document.baseURI).href;
  const failed = ({ target, filename }) => {
    if (target?.src === url || filename === url) line.hidden = false;
  };
  addEventListener("error", failed, true);
})();

// Home: two countries lead to the page that answers. The words of the choice stay in the browser.
(() => {
  const form = document.querySelector("[data-picker]");
  if (!form) return;
  const [origin, host] = form.querySelectorAll("select");
  const show = form.querySelector("[data-picker-show]");
  const target = () => {
    const from = host.selectedOptions[0]?.dataset.id;
    if (origin.value) return origin.value + (from ? `#from-${from}` : "");
    return host.value;
  };
  const start = show.href;
  form.hidden = false;
  form.nextElementSibling.hidden = true;
  form.addEventListener("change", () => {
    show.href = target() || start;
  });
})();

// On paper: the day of printing.
addEventListener("beforeprint", () => {
  const day = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
  for (const place of document.querySelectorAll("[data-printed]")) place.textContent = day;
});

// A fold opens when the address points to it.
(() => {
  const open = () => {
    const part = document.getElementById(location.hash.slice(1));
    if (part?.matches("details")) part.open = true;
  };
  addEventListener("hashchange", open);
  open();
})();

// The field in the header: after "#" the words reach the page for searching without being
// sent to the host.
(() => {
  const form = document.querySelector("[data-search]");
  if (!form) return;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.assign(`${form.action}#q=${encodeURIComponent(form.q.value)}`);
  });
})();
