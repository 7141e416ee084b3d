// Shows what is wrong with the site over the page. The shadow root keeps the styles of the
// site and of the overlay separate. All texts are set as text, never as HTML.
const DISMISSED = "homeward.preview.dismissed";
const host = document.createElement("homeward-preview");
host.lang = "en";
host.dir = "ltr";
const root = host.attachShadow({ mode: "open" });

const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

const title = element("h2", { id: "title" });
const note = element("p", { class: "note" });
const close = element("button", { type: "button", class: "close" }, "Close ", element("kbd", {}, "Esc"));
const list = element("ol");
const more = element("p", { class: "note" });
const dialog = element(
  "dialog",
  { "aria-labelledby": "title" },
  element("div", { class: "head" }, title, close),
  note,
  list,
  more,
);
const badge = element("button", { type: "button", class: "badge", hidden: "" });
const style = element("link", { rel: "stylesheet", href: "/.homeward/overlay.css" });
root.append(style, badge, dialog);
// Nothing is seen before it has its style.
const styled = new Promise((done) => {
  style.addEventListener("load", done);
  style.addEventListener("error", done);
});
document.body.append(host);

let shown;
const dismiss = () => {
  sessionStorage.setItem(DISMISSED, shown.digest);
  dialog.close();
};
close.addEventListener("click", dismiss);
dialog.addEventListener("cancel", (event) => {
  event.preventDefault();
  dismiss();
});
badge.addEventListener("click", () => dialog.showModal());

const count = (number, noun) => (number ? `${number} ${noun}${number === 1 ? "" : "s"}` : "");
const summary = ({ errors, warnings }) =>
  [count(errors, "error"), count(warnings, "warning")].filter(Boolean).join(", ");

const item = ({ severity, code, message, place, link, excerpt, help }) => {
  const kind = element("b", {}, code ? `${severity}[${code}]` : severity);
  const made = element("li", { class: severity }, element("p", { class: "message" }, kind, ` ${message}`));
  if (place) {
    const name = link ? element("a", { href: link }, place) : place;
    made.append(element("p", { class: "place" }, name));
  }
  if (excerpt) made.append(element("pre", { tabindex: "0" }, excerpt));
  if (help) made.append(element("p", { class: "help" }, `help: ${help}`));
  return made;
};

const show = async (mistakes) => {
  if (mistakes.digest === shown?.digest) return;
  shown = mistakes;
  await styled;
  if (mistakes !== shown) return;
  const { errors, warnings, hasPages, items } = mistakes;
  title.textContent = summary(mistakes);
  badge.textContent = summary(mistakes);
  badge.hidden = !title.textContent;
  badge.classList.toggle("error", errors > 0);
  note.textContent = errors && hasPages ? "This page is from the last state of the site without errors." : "";
  more.textContent = mistakes.more ? `and ${mistakes.more} more; the terminal shows them` : "";
  list.replaceChildren(...items.map(item));
  dialog.setAttribute("role", errors ? "alertdialog" : "dialog");
  if (!errors) dialog.close();
  else if (!dialog.open && sessionStorage.getItem(DISMISSED) !== mistakes.digest) dialog.showModal();
};

