// Runs on every page, before it is drawn: the colours that a reader chose must not come late. All
// else waits until the page is there, and only adds to what works without it.
{
  const kept = "kehoach-theme";
  const root = document.documentElement;
  // Room for what scripts bring is there from the start: nothing below it jumps.
  root.dataset.live = "";

  // Storage may be forbidden; the choice then lasts as long as the page.
  const stored = (act) => {
    try {
      return act(localStorage);
    } catch {}
  };

  const setTheme = (theme) => {
    if (theme == "light" || theme == "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
  };

  function offerThemes(form) {
    for (const choice of form.elements.theme)
      choice.checked = choice.value == (root.dataset.theme ?? "");
    form.hidden = false;
    form.onchange = ({ target: { value } }) => {
      setTheme(value);
      stored((storage) => (value ? storage.setItem(kept, value) : storage.removeItem(kept)));
    };
  }

  // Where pages come without https, browsers have but the old way; if even that fails, the text
  // is left selected.
  async function copy(source) {
    const text = source.value ?? source.textContent.trim();
    try {
      await navigator.clipboard.writeText(text);
      return "copied";
    } catch {
      if (source.select) source.select();
      else getSelection().selectAllChildren(source);
      return document.execCommand("copy") ? "copied" : "selected";
    }
  }

  function offerCopy(source, words) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = source.dataset.copy;
    const said = document.createElement("span");
    said.className = "copied";
    said.setAttribute("role", "status");
    button.onclick = async () => {
      said.textContent = "";
      said.textContent = words[await copy(source)];
    };
    source.after(" ", button, " ", said);
  }

  // A page shows what was ahead on the day it was made. To those who read it later it says which of
  // its dates have passed since; what it said stays as it is.
  function tellPassed(words) {
    const now = new Date();
    const today = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
    const note = document.querySelector("[data-made]");
    const made = note?.dataset.made ?? "";
    let count = 0;
    for (const time of document.querySelectorAll(".deadline-date, .next time"))
      if (made <= time.dateTime && time.dateTime < today) {
        const mark = document.createElement("span");
        mark.className = "passed";
        mark.textContent = words.passed;
        (time.nextElementSibling ?? time.parentNode).append(mark);
        if (time.className) count++;
      }
    for (const due of document.querySelectorAll("[data-due]")) due.hidden = due.dataset.due >= today;
    if (!count) return;
    note.textContent = note.dataset[count > 1 ? "many" : "one"]
      .replace("%n", count)
      .replace("%d", note.dataset.date);
    note.hidden = false;
  }

  // The box in the header leads to the search page; what that needs is fetched meanwhile.
  function offerSearch(form) {
    const status = form.querySelector("[role=status]");
    const load = () =>
      import(form.dataset.script)
        .then((search) => search.start(form))
        .catch(() => status?.append(status.dataset.failed));
    if (status && location.search) load();
    else form.addEventListener("focusin", load, { once: true });
  }

  // In the other language a reader comes to the same place, with the same words and choices.
  function keepPlace(link) {
    const { search, hash } = location;
    Object.assign(link, { search, hash });
  }

  setTheme(stored((storage) => storage.getItem(kept)));

  document.addEventListener("DOMContentLoaded", () => {
    const each = (selector, act) => document.querySelectorAll(selector).forEach(act);
    each("[data-script]", offerSearch);
    each(".theme", offerThemes);
    each("header [hreflang]", (link) => {
      link.onpointerdown = link.onclick = () => keepPlace(link);
    });
    each("[data-print]", (button) => (button.onclick = () => print()));
    // Older browsers print what is folded only while it is open.
    if (!CSS.supports("selector(::details-content)"))
      onbeforeprint = () => each("details", (fold) => (fold.open = true));
    each("[data-words]", (status) => {
      const words = status.dataset;
      each("[data-copy]", (source) => offerCopy(source, words));
      tellPassed(words);
      if (words.lists && document.querySelector("th[data-sort], [data-refine]"))
        import(words.lists).then((lists) => lists.start(status));
    });
  });
}
