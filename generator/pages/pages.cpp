#include "pages/pages.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "pages/changes.hpp"
#include "pages/selection.hpp"

namespace kehoach {

namespace {

// Folders of DESIGN section 6, whether or not there is a page in them yet: addresses are for ever.
constexpr std::array<std::string_view, 16> reserved{
    "plans",   "agencies", "timeline", "deadlines", "targets", "compare", "documents", "topics",
    "changes", "quality",  "glossary", "search",    "data",    "sitemap", "embed",     "assets"};

template <class Record>
void add_each(const Portal& portal, const Table<Record>& table, PageKind kind,
              std::vector<Page>& pages) {
  for (const Id<Record> id : table.ids()) pages.push_back({kind, id.value, address_of(portal, id)});
}

// A list's pages: as many as its rows need.
void add_parts(PageKind kind, uint32_t subject, const std::string& address, size_t rows,
               std::vector<Page>& pages, size_t rows_a_page = rows_per_page) {
  const auto parts =
      static_cast<uint32_t>(std::max<size_t>(1, (rows + rows_a_page - 1) / rows_a_page));
  for (uint32_t part = 0; part < parts; ++part)
    pages.push_back({kind, subject, part_address(address, part), part, parts});
}

void add_timeline(const Portal& portal, PageKind kind, uint32_t subject, const std::string& address,
                  std::vector<Page>& pages) {
  add_parts(kind, subject, address, selected_tasks(portal, {kind, subject, address}).size(), pages);
}

void add_deadlines(const Portal& portal, int year, std::vector<Page>& pages) {
  const auto subject = static_cast<uint32_t>(year);
  const std::string address = deadlines_address(year);
  const PageKind kind = PageKind::deadlines_year;
  add_parts(kind, subject, address, due_in_year(portal, {kind, subject, address}).size(), pages);
}

void add_time_pages(const Portal& portal, std::vector<Page>& pages) {
  add_timeline(portal, PageKind::timeline, UINT32_MAX, "timeline/", pages);
  for (const Id<Jurisdiction> place : places_of(portal))
    add_timeline(portal, PageKind::timeline_place, place.value, timeline_address(portal, place),
                 pages);
  for (const int year : years_of(portal))
    add_timeline(portal, PageKind::timeline_year, static_cast<uint32_t>(year),
                 timeline_address(year), pages);
  pages.push_back({PageKind::deadlines, UINT32_MAX, "deadlines/"});
  for (const int year : due_years(portal)) add_deadlines(portal, year, pages);
}

// All changes, and those of each plan that has any.
void add_changes(const Portal& portal, const ChangeLog& log, std::vector<Page>& pages) {
  add_parts(PageKind::changes, UINT32_MAX, "changes/", log.records.size(), pages, changes_per_page);
  for (const Id<Plan> plan : portal.plans.ids()) {
    const size_t rows = changes_of(log, plan).size();
    if (rows > 0)
      add_parts(PageKind::changes_plan, plan.value, changes_address(portal, plan), rows, pages,
                changes_per_page);
  }
}

}  // namespace

std::string timeline_address(const Portal& portal, Id<Jurisdiction> place) {
  return "timeline/" + portal.jurisdictions[place].id.text + "/";
}

std::string timeline_address(int year) {
  return "timeline/" + std::to_string(year) + "/";
}

std::string deadlines_address(int year) {
  return "deadlines/" + std::to_string(year) + "/";
}

std::string part_address(std::string_view first, uint32_t part) {
  std::string address(first);
  if (part > 0) address += "page-" + std::to_string(part + 1) + "/";
  return address;
}

std::string address_of(const Portal& portal, Id<Plan> plan) {
  return "plans/" + portal.plans[plan].id.text + "/";
}

std::string address_of(const Portal& portal, Id<Task> task) {
  const Task& record = portal.tasks[task];
  return address_of(portal, record.plan) + address_segment(record.id.text) + "/";
}

std::string address_of(const Portal& portal, Id<Agency> agency) {
  const Agency& record = portal.agencies[agency];
  return "agencies/" + portal.jurisdictions[record.jurisdiction].id.text + "/" + record.id.text +
         "/";
}

std::string address_of(const Portal& portal, Id<Document> document) {
  return "documents/" + portal.documents[document].id.text + "/";
}

std::string address_of(const Portal& portal, Id<Topic> topic) {
  return "topics/" + portal.topics[topic].id.text + "/";
}

std::string address_of(const Portal& portal, Id<FreePage> page) {
  return portal.pages[page].id.text + "/";
}

std::string changes_address(const Portal& portal, Id<Plan> plan) {
  return "changes/" + portal.plans[plan].id.text + "/";
}

std::vector<Page> list_pages(const Portal& portal) {
  return list_pages(portal, no_changes);
}

std::vector<Page> list_pages(const Portal& portal, const ChangeLog& log) {
  std::vector<Page> pages;
  pages.push_back({PageKind::home, UINT32_MAX, ""});
  pages.push_back({PageKind::plans, UINT32_MAX, "plans/"});
  add_each(portal, portal.plans, PageKind::plan, pages);
  add_each(portal, portal.tasks, PageKind::task, pages);
  pages.push_back({PageKind::agencies, UINT32_MAX, "agencies/"});
  add_each(portal, portal.agencies, PageKind::agency, pages);
  pages.push_back({PageKind::documents, UINT32_MAX, "documents/"});
  add_each(portal, portal.documents, PageKind::document, pages);
  pages.push_back({PageKind::topics, UINT32_MAX, "topics/"});
  add_each(portal, portal.topics, PageKind::topic, pages);
  pages.push_back({PageKind::targets, UINT32_MAX, "targets/"});
  add_time_pages(portal, pages);
  pages.push_back({PageKind::compare, UINT32_MAX, "compare/"});
  pages.push_back({PageKind::quality, UINT32_MAX, "quality/"});
  if (!portal.glossary.empty()) pages.push_back({PageKind::glossary, UINT32_MAX, "glossary/"});
  add_changes(portal, log, pages);
  pages.push_back({PageKind::data, UINT32_MAX, "data/"});
  pages.push_back({PageKind::search, UINT32_MAX, "search/"});
  add_each(portal, portal.pages, PageKind::free_page, pages);
  return pages;
}

std::vector<std::string> list_addresses(const std::vector<Page>& pages) {
  std::vector<std::string> addresses;
  addresses.reserve(pages.size());
  for (const Page& page : pages) addresses.push_back(page.address);
  std::sort(addresses.begin(), addresses.end());
  return addresses;
}

void check_free_pages(const Portal& portal, Diagnostics& diagnostics) {
  for (const FreePage& page : portal.pages) {
    const std::string& id = page.id.text;
    if (std::find(reserved.begin(), reserved.end(), id) == reserved.end()) continue;
    diagnostics
        .error("reserved-address", page.id.span,
               fmt::format("a free page cannot be named \"{}\"", id))
        .with_help(
            fmt::format("the portal keeps the address \"{}/\" for itself: rename the file", id));
  }
}

std::string anchor_of(const Section& section) {
  return "part-" + section.id.text;
}

std::string anchor_of(const Target& target) {
  return "target-" + target.id.text;
}

std::string anchor_of_target(const Portal& portal, Id<Plan> plan, const Target& target) {
  return portal.plans[plan].id.text + "-" + anchor_of(target);
}

std::string base_path(std::string_view base_url) {
  const size_t scheme = base_url.find("://");
  const size_t path = base_url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  if (path == std::string_view::npos) return "/";
  std::string result(base_url.substr(path));
  if (result.back() != '/') result += '/';
  return result;
}

}  // namespace kehoach
