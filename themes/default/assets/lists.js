// Pages with long lists: tables are sorted and refined where they stand. What is said stands in the
// page, as attributes of its status; without this script the page's own order and links remain.

const { lang } = document.documentElement;
const { compare } = new Intl.Collator(lang, { numeric: true });

// As the search folds: small letters without marks.
const fold = (text) =>
  text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");

const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

// --- Sorting. ---

// Heads are buttons where they can be seen; on narrow screens, where rows are cards, there is a
// choice above the table instead.
function offerSorting(table, status, narrow, part) {
  const words = status.dataset;
  const [body] = table.tBodies;
  const rows = [...body.rows];
  if (rows.length < 3) return;
  const heads = [...table.querySelectorAll("th[data-sort]")];
  const names = heads.map((head) => head.textContent.trim());
  const own = make("option", { value: "" }, words.own);
  const select = make("select", {}, own);
  names.forEach((name, i) => {
    for (const way of ["up", "down"])
      select.append(make("option", { value: i + way }, words[way].replace("%c", name)));
  });
  // A few cards are seen at one look.
  if (rows.length > 5)
    table.before(make("p", { className: "sort-choice" }, make("label", {}, words.sort, " ", select)));
  const note = make("p", { className: "meta", hidden: true }, words.part);
  if (part) table.before(note);

  function sort(choice) {
    const head = heads[parseInt(choice)];
    const sign = choice.endsWith("up") ? 1 : -1;
    const key = (row) => {
      const cell = row.cells[head.cellIndex];
      return cell.dataset.key ?? cell.textContent.trim();
    };
    const keyed = head ? rows.map((row) => [key(row), row]) : [];
    keyed.sort(([a], [b]) => sign * compare(a, b));
    body.append(...(head ? keyed.map(([, row]) => row) : rows));
    for (const each of heads) each.removeAttribute("aria-sort");
    head?.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
    select.value = choice;
    note.hidden = !head;
    status.textContent = select.selectedOptions[0].text + (head && part ? ". " + words.part : "");
  }
  select.onchange = () => sort(select.value);

  function arrange() {
    heads.forEach((head, i) => {
      const old = head.querySelector("button");
      if (old) old.replaceWith(...old.childNodes);
      if (narrow.matches) return;
      const button = make("button", { type: "button" }, ...head.childNodes);
      const next = { ["" + i + "up"]: i + "down", ["" + i + "down"]: "" };
      button.onclick = () => sort(next[select.value] ?? i + "up");
      head.append(button);
    });
  }
  arrange();
  narrow.addEventListener("change", arrange);
}

// --- Refining. ---

const lastPart = (link) => link.pathname.split("/").at(-2);
const filterLinks = (name) => [...document.querySelectorAll(`[data-filter=${name}] a`)];

// What a row can be chosen by: its values by the name of the field, as in the address.
function fieldsOf(row) {
  const [, end, start] = row.querySelector("[data-key]")?.dataset.key.split(" ") ?? [];
  const leads = [...row.querySelectorAll("[data-leads] a")];
  return {
    row,
    text: fold(row.textContent),
    place: [row.closest("table").dataset.place],
    topic: row.dataset.topics?.split(" ") ?? [],
    lead: leads.map((link) => link.pathname.split("/").slice(-3, -1).join("/")),
    leadNames: leads.map((link) => link.textContent),
    years: [start, end].map((day) => parseInt(day)),
  };
}

const isActive = ([start, end], year) =>
  (start || end) && !(start > year) && !(end < year);

function fits(row, asked) {
  for (const [name, value] of asked) {
    if (name == "text") {
      if (!fold(value).split(/\s+/).every((word) => row.text.includes(word))) return false;
    } else if (name == "year" ? !isActive(row.years, value) : !row[name]?.includes(value)) return false;
  }
  return true;
}

// Only what occurs among the rows is offered, under the names that the page has for it.
function fillChoice(select, rows) {
  const { name } = select;
  const names = new Map(filterLinks(name).map((link) => [lastPart(link), link.textContent]));
  const places = new Map(filterLinks("place").map((link) => [lastPart(link), link.textContent]));
  const found = new Map();
  for (const row of rows)
    if (name == "year") for (const year of row.years) year && found.set(year, String(year));
    else
      row[name].forEach((value, i) => {
        const place = places.get(value?.split("/")[0]);
        if (name != "lead") value && found.set(value, names.get(value) ?? value);
        else found.set(value, row.leadNames[i] + (place ? ` (${place})` : ""));
      });
  select.parentNode.hidden = found.size < 2;
  const options = [...found].sort(([, a], [, b]) => compare(a, b));
  select.append(...options.map(([value, text]) => new Option(text, value)));
}

function offerRefining(form, part) {
  const status = form.querySelector("[role=status]");
  const sections = document.querySelectorAll("main section, [data-whole]");
  const rows = [...document.querySelectorAll("main .table tbody tr")].map(fieldsOf);
  const fields = form.querySelector(".refine-fields");
  const selects = form.querySelectorAll("select");
  let timer;

  const asked = () => [...new FormData(form)].filter(([, value]) => value.trim());

  function update() {
    const wanted = asked();
    const query = new URLSearchParams(wanted);
    let shown = 0;
    for (const each of rows) shown += !(each.row.hidden = !fits(each, wanted));
    for (const table of new Set(rows.map(({ row }) => row.closest("table")))) {
      const left = table.querySelectorAll("tbody tr:not([hidden])").length;
      table.hidden = !left;
      if (wanted[0]) table.caption.dataset.shown = left + " / ";
      else delete table.caption.dataset.shown;
    }
    for (const section of sections)
      section.hidden = section.matches("[data-whole]")
        ? wanted[0]
        : section.querySelector("tbody tr") && !section.querySelector("tbody tr:not([hidden])");
    status.textContent = !wanted[0]
      ? ""
      : form.dataset.count.replace("%n", shown).replace("%m", rows.length) +
        (part ? " " + form.dataset.part : "");
    keep(query);
  }

  // The address, and the links to other parts of the same, which hold what they choose themselves.
  function keep(query) {
    const address = query.size || [...query].length ? "?" + query : "";
    history.replaceState("", "", location.pathname + address + location.hash);
    for (const link of document.querySelectorAll(".pagination a")) link.search = address;
    for (const name of ["place", "year"])
      for (const link of filterLinks(name)) {
        const rest = new URLSearchParams(query);
        rest.delete(name);
        link.search = rest;
      }
  }

  for (const select of selects) fillChoice(select, rows);
  const address = new URLSearchParams(location.search);
  for (const control of form.querySelectorAll("[name]")) {
    const value = address.get(control.name);
    if (!value) continue;
    control.value = value;
    if (control.value != value) control.add(new Option(value, value, false, true));
    control.parentNode.hidden = false;
  }

  form.oninput = ({ target }) => {
    // A part of a list cannot show all of a place or year; the page that was made for it can.
    const whole = part && filterLinks(target.name).find((link) => lastPart(link) == target.value);
    if (whole) {
      const rest = new URLSearchParams(asked());
      rest.delete(target.name);
      whole.search = rest;
      return location.assign(whole.href);
    }
    clearTimeout(timer);
    timer = setTimeout(update, target.name == "text" ? 200 : 0);
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    update();
  };
  form.onreset = () => setTimeout(update);
  fields.hidden = false;
  if (asked()[0]) {
    const folded = form.querySelector("details");
    if (folded) folded.open = true;
    update();
  }
}

export function start(status) {
  const narrow = matchMedia("(max-width: 56em)");
  const part = document.querySelector(".pagination");
  const heads = [...document.querySelectorAll("th[data-sort]")];
  for (const table of new Set(heads.map((head) => head.closest("table"))))
    offerSorting(table, status, narrow, part);
  for (const form of document.querySelectorAll("[data-refine]")) offerRefining(form, part);
}
