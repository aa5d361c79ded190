#include "render/feed.hpp"

#include <algorithm>
#include <array>

#include "base/escape.hpp"
#include "render/changes.hpp"
#include "render/parts.hpp"

namespace kehoach {

namespace {

constexpr size_t most_entries = 100;

constexpr std::array record_names =
    std::to_array<std::string_view>({"plan", "task", "target", "agency"});

void append_element(std::string& out, std::string_view name, std::string_view text,
                    std::string_view attributes = {}) {
  out.append("<").append(name).append(attributes).append(">");
  append_escaped(out, text);
  out.append("</").append(name).append(">\n");
}

void append_link(std::string& out, std::string_view rel, std::string_view type,
                 std::string_view href) {
  out.append("<link rel=\"").append(rel).append("\" type=\"").append(type).append("\" href=\"");
  append_escaped(out, href);
  out += "\"/>\n";
}

std::string midnight(Date date) {
  return to_iso(date) + "T00:00:00Z";
}

std::string tag(const Scope& scope, std::string_view specific) {
  std::string id = "tag:" + host_of(scope.context.base_url) + ",";
  id += to_iso(*scope.context.changes.since()) + ":" + std::string(scope.code()) + "/";
  return id.append(specific);
}

// --- An entry. ---

std::string joined_texts(const std::vector<TextView>& texts, const std::vector<LinkView>& links) {
  std::string joined;
  for (const TextView& text : texts) joined += (joined.empty() ? "" : "; ") + text.text;
  for (const LinkView& link : links) joined += (joined.empty() ? "" : "; ") + link.label;
  return joined;
}

// "Time: was 2026, now 2027 (1 year later)", as text.
std::string sentence(const ChangeView& change) {
  const std::string was = joined_texts(change.was, change.was_links);
  const std::string now = joined_texts(change.now, change.now_links);
  std::string text = change.label;
  if (!was.empty()) text += ": " + change.was_word + " " + was;
  if (!now.empty()) text += (was.empty() ? ": " : ", ") + change.now_word + " " + now;
  if (!change.note.empty()) text += " (" + change.note + ")";
  return text;
}

std::string content_of(const ChangedRecordView& record) {
  std::string html = record.plan.label.empty() ? "" : "<p>" + escaped(record.plan.label) + "</p>";
  html += "<ul>";
  for (const auto* list : {&record.changes, &record.corrections})
    for (const ChangeView& change : *list) html += "<li>" + escaped(sentence(change)) + "</li>";
  return html + "</ul>";
}

// What changed first, and of what: "Time: was 2026, now 2027 (1 year later) – Survey the need".
std::string title_of(const Scope& scope, const ChangedRecord& record,
                     const ChangedRecordView& view) {
  const auto& changes = view.changes.empty() ? view.corrections : view.changes;
  const ChangeView& first = changes.front();
  const bool tells_all = has_moved(record);
  return say(scope, "feed_entry",
             {{"change", tells_all ? sentence(first) : first.label}, {"what", view.subject.label}});
}

void append_entry(std::string& out, const Scope& scope, const ChangedRecord& record) {
  const ChangedRecordView view = changed_record_view(scope, record);
  const auto kind = record_names[static_cast<size_t>(record.kind)];
  out += "<entry>\n";
  append_element(
      out, "id",
      tag(scope, "changes/" + to_iso(record.since) + "/" + std::string(kind) + "/" + record.id));
  append_element(out, "title", title_of(scope, record, view));
  append_element(out, "updated", midnight(record.shown));
  append_link(out, "alternate", "text/html",
              absolute_url(scope, address_of(scope, record)).address);
  append_element(out, "content", content_of(view), " type=\"html\"");
  out += "</entry>\n";
}

// --- The feed. ---

std::span<const uint32_t> places_of(const ChangeLog& log, const Page& page) {
  if (page.kind == PageKind::plan) return changes_of(log, Id<Plan>{page.subject});
  if (page.kind == PageKind::agency) return changes_of(log, Id<Agency>{page.subject});
  return log.all;
}

void append_author(std::string& out, const Scope& scope) {
  const Site& site = scope.portal().site;
  const Localized& name = site.organisation.empty() ? site.title : site.organisation;
  out += "<author>\n";
  append_element(out, "name", text_view(scope, name).text);
  out += "</author>\n";
}

}  // namespace

bool has_feed(const Context& context, const Page& page) {
  if (!context.changes.since()) return false;
  if (page.kind == PageKind::home || page.kind == PageKind::plan) return true;
  if (page.kind != PageKind::agency) return false;
  return context.relations.agencies[page.subject].task_count() > 0 ||
         !changes_of(context.changes.all(), Id<Agency>{page.subject}).empty();
}

std::string feed_title(const Scope& scope, const Page& page) {
  const std::string portal = text_view(scope, scope.portal().site.title).text;
  if (page.kind == PageKind::home) return say(scope, "feed_title", {{"of", portal}});
  const std::string of = page.kind == PageKind::plan
                             ? plan_link(scope, Id<Plan>{page.subject}).label
                             : agency_link(scope, Id<Agency>{page.subject}).label;
  return say(scope, "feed_title", {{"of", of}}) + " – " + portal;
}

Url feed_url(const Scope& scope, const Page& page) {
  if (!has_feed(scope.context, page)) return {};
  return url_to(scope, page.address + "feed.xml");
}

void append_feed(std::string& out, const Scope& scope, const Page& page) {
  const ChangeLog& log = scope.context.changes.all();
  const std::span<const uint32_t> places = places_of(log, page);
  out += "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
  out += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" + std::string(scope.code()) +
         "\">\n";
  append_element(out, "id", tag(scope, page.address + "feed"));
  append_element(out, "title", feed_title(scope, page));
  append_element(out, "updated",
                 midnight(places.empty() ? *log.since : log.records[places.front()].shown));
  append_link(out, "self", "application/atom+xml",
              absolute_url(scope, page.address + "feed.xml").address);
  append_link(out, "alternate", "text/html", absolute_url(scope, page.address).address);
  append_author(out, scope);
  for (size_t i = 0; i < std::min(places.size(), most_entries); ++i)
    append_entry(out, scope, log.records[places[i]]);
  out += "</feed>\n";
}

}  // namespace kehoach
