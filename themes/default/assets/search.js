// The search page: finds while somebody types. What it says stands in the page, in a template and
// in data- attributes, and the page's own lists come back whenever there is nothing better.

const get = async (address) => (await fetch(address)).json();

// lunr is no module.
const loadScript = (src) =>
  new Promise((onload, onerror) =>
    document.head.append(Object.assign(document.createElement("script"), { src, onload, onerror })),
  );

// search-query.js, an engine of its kind, and a function for the cards of some or all documents.
async function prepare({ index, documents, lunr, query, shards, pipeline }) {
  const large = index.endsWith("manifest.json");
  const [tools, json, other] = await Promise.all([
    import(query),
    get(index),
    large ? import(shards) : get(documents),
    (large && pipeline != "en") || loadScript(lunr),
  ]);
  const engine = large
    ? other.shardEngine(json, (file) => get(index.replace("manifest.json", file)), tools)
    : { ...tools.lunrEngine(window.lunr, json), cards: () => other };
  return [engine, tools, { pipeline, lunr: window.lunr }];
}

export function start(form) {
  let ready = prepare(form.dataset);
  const parts = {};
  for (const part of document.querySelectorAll("[data-search]")) parts[part.dataset.search] = part;
  const { status, filters, clear, better, list, more, lists, card: template } = parts;
  // The box in the header: the page that it leads to finds all this in the browser's cache.
  if (!form.contains(status)) return ready;

  const { q, kind, role } = form.elements;
  let turn = 0;
  let most = 10;
  let timer;
  let asked;

  // What the address says as well: the words and the filters.
  const given = () => [...new FormData(form)].filter(([, value]) => value);

  const fits = (card) =>
    given().every(([name, value]) => {
      if (name == "q") return true;
      if (name == "role") return card[value];
      if (name == "year") return card.years?.[0] <= value && value <= card.years[1];
      if (name != "agency") return card[name] == value;
      return ["lead", "coordinate"].some((own) => own.startsWith(role.value) && card[own]?.includes(value));
    });

  function fill(element, text, letters, finds) {
    let end = 0;
    for (const { 0: word, index } of text.matchAll(letters))
      if (finds(word)) {
        const mark = document.createElement("mark");
        mark.append(word);
        element.append(text.slice(end, index), mark);
        end = index + word.length;
      }
    element.append(text.slice(end));
  }

  function show(card, all, letters, finds) {
    const item = template.content.cloneNode(true);
    const link = item.querySelector("a");
    link.href = card.url;
    if (card.lang) link.lang = card.lang;
    for (const part of item.querySelectorAll("[data-part]")) {
      const name = part.dataset.part;
      const text = name == "kind" ? kind.querySelector(`[value=${card.kind}]`).text : card[name];
      if (text) fill(part, text, letters, finds);
      else part.parentNode.remove();
    }
    if (all) item.querySelector(".partial").remove();
    list.append(item);
  }

  function say(state, text, count = 0, hits = [], near = "") {
    status.textContent = status.dataset[state].replace("%n", count).replace("%q", () => text);
    lists.hidden = !!hits[0];
    more.hidden = !hits[most];
    filters.hidden = !text;
    clear.hidden = !given()[1];
    filters.open ||= given()[1];
    better.parentNode.hidden = !near;
    better.textContent = near;
    better.search = new URLSearchParams({ q: near });
  }

  async function update() {
    const now = ++turn;
    const text = q.value;
    try {
      const [engine, { letters, answer, suggest }, options] = await (ready ??= prepare(form.dataset));
      const choose = async (hits) => {
        const cards = await engine.cards();
        return hits.filter(({ ref }) => fits(cards[ref]));
      };
      const { hits, complete, query } = await answer(engine, text, options, given()[1] && choose);
      const shown = hits.slice(0, most);
      const cards = await engine.cards(shown.map(({ ref }) => ref));
      const near = complete ? "" : await suggest(engine, query);
      if (now != turn) return;
      list.textContent = "";
      for (const { ref, all } of shown) show(cards[ref], all, letters, query.finds);
      const none = !text ? "empty" : given()[1] ? "filtered" : "none";
      say(complete > 1 ? "many" : complete ? "one" : hits[0] ? "some" : none, text, complete, hits, near);
    } catch {
      if (now != turn) return;
      ready = undefined;
      list.textContent = "";
      say("failed", text);
    }
  }

  // Typing changes the newest entry of the history once there is one for the question.
  function ask() {
    clearTimeout(timer);
    const address = "?" + new URLSearchParams(given());
    if (address != location.search) history[asked ? "replaceState" : "pushState"]("", "", address);
    asked = true;
    most = 10;
    update();
  }

  function read() {
    const address = new URLSearchParams(location.search);
    for (const control of form.querySelectorAll("[name]"))
      control.value = address.get(control.name) ?? "";
    asked = false;
    most = 10;
    update();
  }

  form.oninput = ({ target }) => {
    clearTimeout(timer);
    asked &&= target == q;
    timer = setTimeout(ask, 150);
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    ask();
    asked = false;
  };
  clear.onclick = () => {
    for (const select of form.querySelectorAll("select")) select.value = "";
    ask();
  };
  more.onclick = async () => {
    const next = most;
    most += 20;
    await update();
    list.children[next]?.querySelector("a").focus();
  };
  onpopstate = read;
  if (q.value) ask();
  else read();
}
