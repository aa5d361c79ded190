// The search page: finds while somebody types. What it says stands in the page, in a template and
// in data- attributes, and the page's own lists come back whenever there is nothing better.

// Files with a fingerprint in their names never change; the manifest that names them does.
async function get(address, cache) {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(response.status);
  return response.json();
}

// The engine, search-query.js, and for English search-english.js.
async function prepare({ manifest, query, shards, english }) {
  const [json, tools, { shardEngine }, words] = await Promise.all([
    get(manifest, "no-cache"),
    import(query),
    import(shards),
    english ? import(english) : undefined,
  ]);
  const engine = shardEngine(json, (file) => get(new URL(file, new URL(manifest, location))), tools);
  return [engine, tools, words];
}

export function start(form) {
  let ready = prepare(form.dataset);
  const parts = {};
  for (const part of document.querySelectorAll("[data-search]")) parts[part.dataset.search] = part;
  const { status, filters, clear, better, help, list, more, lists, card: template } = parts;
  // The box in the header: the page that it leads to finds all this in the browser's cache.
  if (!form.contains(status)) return ready;

  const { q, kind, role, agency, year } = form.elements;
  let turn = 0;
  let most = 10;
  let timer;
  let asked;

  // What the address says as well: the words and the filters.
  const given = () => [...new FormData(form)].filter(([, value]) => value);

  // As the engine wants them: the lists in which a filter looks, and the values that it leaves.
  function chosen() {
    const filters = [];
    const add = (names, fits) => filters.push({ names, fits });
    for (const name of ["kind", "plan", "jurisdiction"]) {
      const { value } = form.elements[name];
      if (value) add([name], (own) => own == value);
    }
    if (year.value)
      add(["years"], (span) => {
        const [from, to] = span.split("/");
        return from <= year.value && year.value <= to;
      });
    if (agency.value || role.value)
      add(role.value ? [role.value] : ["lead", "coordinate"], (own) => !agency.value || own == agency.value);
    return filters[0] && filters;
  }

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
    status.textContent = status.dataset[state].replace("%n", count).replace("%q", () => text.trim());
    lists.hidden = !!hits[0];
    more.hidden = count <= most;
    filters.hidden = !text;
    clear.hidden = !given().length > 1;
    filters.open ||= given().length > 1;
    help.hidden = lists.hidden || state == "empty";
    better.parentNode.hidden = !near;
    better.textContent = near;
    better.search = new URLSearchParams({ q: near });
  }

  async function update(again) {
    const now = ++turn;
    const text = q.value;
    try {
      const [engine, { letters, answer, suggest }, english] = await (ready ??= prepare(form.dataset));
      const filters = chosen();
      const { hits, complete, query } = await answer(engine, text, english, { filters, most });
      const cards = await engine.cards(hits.map(({ ref }) => ref));
      const near = complete ? "" : await suggest(engine, query, english);
      if (now != turn) return;
      list.textContent = "";
      for (const { ref, all } of hits) show(cards[ref], all, letters, query.finds);
      const none = !text ? "empty" : filters ? "filtered" : "none";
      say(complete > 1 ? "many" : complete ? "one" : hits[0] ? "some" : none, text, complete, hits, near);
    } catch {
      if (now != turn) return;
      // The site may have been published anew since the manifest was loaded.
      ready = undefined;
      if (!again) return update(true);
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
