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

// The pages of one list: as many as its rows need.
void add_parts(PageKind kind, uint32_t subject, const std::string& address, size_t rows,
               std::vector<Page>& pages, size_t rows_a_page = rows_per_page) {
  const uint32_t parts = parts_of(rows, rows_a_page);
  for (uint32_t part = 0; part < parts; ++part)
    pages.push_back({kind, subject, part_address(address, part), part, parts});
}

void add_time_pages(const Portal& portal, const Listings& listings, std::vector<Page>& pages) {
  const auto add = [&](PageKind kind, uint32_t subject, const std::string& address) {
    const size_t rows = selected_tasks(listings, {kind, subject, address}).tasks.size();
    add_parts(kind, subject, address, rows, pages);
  };
  add(PageKind::timeline, UINT32_MAX, "timeline/");
  for (const Id<Jurisdiction> place : places_of(listings))
    add(PageKind::timeline_place, place.value, timeline_address(portal, place));
  for (const int year : years_of(listings))
    add(PageKind::timeline_year, static_cast<uint32_t>(year), timeline_address(year));
  pages.push_back({PageKind::deadlines, UINT32_MAX, "deadlines/"});
  for (const auto& [year, due] : listings.of_tasks->due_in)
    add_parts(PageKind::deadlines_year, static_cast<uint32_t>(year), deadlines_address(year),
              due.size(), pages);
}

// Topics' tasks and plans' tasks go on on further pages.
void add_plans(const Portal& portal, std::vector<Page>& pages) {
  for (const Id<Plan> id : portal.plans.ids())
    add_parts(PageKind::plan, id.value, address_of(portal, id), portal.plans[id].tasks.size(),
              pages);
}

void add_topics(const Portal& portal, std::vector<Page>& pages) {
  std::vector<size_t> tasks(portal.topics.size());
  for (const Task& task : portal.tasks)
    for (const Ref<Topic>& topic : task.topics)
      if (topic) ++tasks[topic.id.value];
  for (const Id<Topic> id : portal.topics.ids())
    add_parts(PageKind::topic, id.value, address_of(portal, id), tasks[id.value], pages);
}

size_t count_targets(const Portal& portal) {
  size_t count = 0;
  for (const Plan& plan : portal.plans) count += plan.targets.size();
  return count;
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
  return list_pages(portal, list_portal(portal), no_changes);
}

std::vector<Page> list_pages(const Portal& portal, const Listings& listings, const ChangeLog& log) {
  std::vector<Page> pages;
  const auto add = [&](PageKind kind, const std::string& address, size_t rows) {
    add_parts(kind, UINT32_MAX, address, rows, pages);
  };
  pages.push_back({PageKind::home, UINT32_MAX, ""});
  add(PageKind::plans, "plans/", portal.plans.size());
  add_plans(portal, pages);
  add_each(portal, portal.tasks, PageKind::task, pages);
  add(PageKind::agencies, "agencies/", portal.agencies.size());
  add_each(portal, portal.agencies, PageKind::agency, pages);
  add(PageKind::documents, "documents/", portal.documents.size());
  add_each(portal, portal.documents, PageKind::document, pages);
  pages.push_back({PageKind::topics, UINT32_MAX, "topics/"});
  add_topics(portal, pages);
  add(PageKind::targets, "targets/", count_targets(portal));
  add_time_pages(portal, listings, pages);
  const size_t comparisons = (portal.plans.size() + plans_compared - 1) / plans_compared;
  add(PageKind::compare, "compare/", comparisons == 0 ? 0 : (comparisons - 1) * rows_per_page + 1);
  add(PageKind::quality, "quality/", portal.plans.size());
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
