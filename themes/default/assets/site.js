// Runs on every page and does nothing there until somebody turns to a search box. That of the header
// leads to the search page; what the page needs is fetched meanwhile.
for (const form of document.querySelectorAll("[data-script]")) {
  const status = form.querySelector("[role=status]");
  const load = () =>
    import(form.dataset.script)
      .then((search) => search.start(form))
      .catch(() => status?.append(status.dataset.failed));
  if (status && location.search) load();
  else form.addEventListener("focusin", load, { once: true });
}
