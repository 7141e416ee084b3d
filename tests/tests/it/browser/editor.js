// What a person does in the editor, and a directory of the browser in place of one on disk.
const done = arguments[arguments.length - 1];
const pause = (ms) => new Promise((go) => setTimeout(go, ms));
const until = async (what, condition) => {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = condition();
    if (found) return found;
    await pause(50);
  }
  throw new Error(`it never comes: ${what}`);
};
const repository = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('repository', { create: true });
const section = (path) =>
  until(path, () => document.querySelector(`section.field[data-key-path="${path}"]`));
const button = (words) =>
  until(words, () => [...document.querySelectorAll('button')].find((it) =>
    it.innerText.includes(words) && !it.disabled && it.getAttribute('aria-disabled') !== 'true'));

const actions = {
  // Writes files into the directory, which also looks like a repository of Git.
  async seed(files) {
    const root = await repository();
    await root.getDirectoryHandle('.git', { create: true });
    for (const [path, text] of Object.entries(files)) {
      const parts = path.split('/');
      const name = parts.pop();
      let folder = root;
      for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
      const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await file.write(text);
      await file.close();
    }
  },
  // All files of the directory.
  async files() {
    const found = {};
    const walk = async (folder, path) => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === 'directory') await walk(handle, `${path}${name}/`);
        else found[path + name] = await (await handle.getFile()).text();
      }
    };
    await walk(await repository(), '');
    return found;
  },
  async press(words) {
    (await button(words)).click();
  },
  // Adds an item to a list: its button is below those of the lists in it.
  async add(path) {
    const field = await section(path);
    const words = 'Add ';
    const buttons = () => [...field.querySelectorAll('button')].filter((it) =>
      it.innerText.includes(words) && !it.disabled);
    await until(`${path}: ${words}`, () => buttons().length);
    buttons().at(-1).click();
    // The new item comes into view.
    await pause(500);
  },
  async go(hash) {
    location.hash = hash;
    // What is typed into a form that is still moving is lost.
    await pause(500);
    await until('the page stands still', () => !document.activeViewTransition);
    await pause(500);
  },
  // Waits until an area with a text can be clicked and written into.
  async see(path, words) {
    const field = await section(path);
    const area = () => field.querySelector('[contenteditable=true]');
    await until(`${path} with ${words}`, () => area()?.innerText.includes(words));
  },
  async type(path, words) {
    const field = (await section(path)).querySelector('input, textarea');
    field.focus();
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, words);
    for (const event of ['input', 'change']) {
      field.dispatchEvent(new Event(event, { bubbles: true }));
    }
    // A day is taken over a moment later.
    await pause(300);
  },
  async choose(path, words) {
    const options = [...(await section(path)).querySelectorAll('[role=radio], [role=checkbox]')];
    const label = (it) => (it.closest('label') ?? it.parentElement).innerText;
    const option = options.find((it) => label(it).includes(words));
    if (!option) throw new Error(`${path}: ${words} is not in ${options.map(label)}`);
    option.click();
    await pause(50);
  },
  async waitFor(hash) {
    await until(hash, () => location.hash === hash);
  },
};

(async () => {
  const [steps] = arguments;
  let result = null;
  for (const [action, ...words] of steps) {
    try {
      result = await actions[action](...words);
    } catch (error) {
      throw new Error(`${action} ${words} at ${location.hash}: ${error.message}`);
    }
  }
  return { result };
})().then(done, (error) => done({ error: String(error) }));
