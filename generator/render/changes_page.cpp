#include <algorithm>

#include "pages/selection.hpp"
#include "render/changes.hpp"
#include "render/feed.hpp"
#include "render/frame.hpp"
#include "render/list_parts.hpp"
#include "render/page_views.hpp"
#include "render/parts.hpp"

namespace kehoach {

namespace {

using Records = std::span<const uint32_t>;

const ChangedRecord& record_at(const Scope& scope, uint32_t place) {
  return scope.context.changes.all().records[place];
}

bool is_same_day(const ChangedRecord& a, const ChangedRecord& b) {
  return a.shown == b.shown && a.since == b.since;
}

// What a record stands under, below its day.
struct GroupKey {
  bool moved;
  bool agency;
  Id<Plan> plan;
  bool operator==(const GroupKey&) const = default;
};

GroupKey group_of(const ChangedRecord& record) {
  if (has_moved(record)) return {true, false, {}};
  return {false, record.kind == ChangedKind::agency, record.plan};
}

ChangeGroupView group_view(const Scope& scope, const ChangedRecord& first) {
  if (has_moved(first)) return {say(scope, "changes_moved"), "", {}};
  if (first.kind == ChangedKind::agency) return {say(scope, "changes_agencies"), "", {}};
  const TextView title = text_view(scope, first.plan_title);
  return {title.text, title.lang, {}};
}

void add_groups(const Scope& scope, Records places, ChangeDayView& view) {
  const ChangedRecord* last = nullptr;
  for (const uint32_t place : places) {
    const ChangedRecord& record = record_at(scope, place);
    if (is_only_corrected(record)) {
      view.corrections.push_back(changed_record_view(scope, record));
      continue;
    }
    if (!last || !(group_of(*last) == group_of(record)))
      view.groups.push_back(group_view(scope, record));
    view.groups.back().records.push_back(changed_record_view(scope, record));
    last = &record;
  }
  view.corrections_label = say_count(scope, "correction_count", view.corrections.size());
}

std::vector<ChangeDayView> day_views(const Scope& scope, Records places) {
  std::vector<ChangeDayView> days;
  while (!places.empty()) {
    const ChangedRecord& first = record_at(scope, places.front());
    const auto end = std::find_if(places.begin(), places.end(), [&](uint32_t place) {
      return !is_same_day(first, record_at(scope, place));
    });
    const auto count = static_cast<size_t>(end - places.begin());
    ChangeDayView day;
    day.id = "since-" + to_iso(first.since);
    day.date = date_view(scope, first.shown);
    day.compared =
        say(scope, "changes_compared", {{"date", format_date(first.since, scope.code())}});
    add_groups(scope, places.first(count), day);
    days.push_back(std::move(day));
    places = places.subspan(count);
  }
  return days;
}

FilterView plan_filter(const Scope& scope, const Page& page) {
  const Portal& portal = scope.portal();
  FilterView filter{"plan", say(scope, "filter_plan"), {}};
  filter.links.push_back({url_to(scope, "changes/"), say(scope, "filter_all_plans"), "", "",
                          page.kind == PageKind::changes});
  for (const Id<Plan> plan : portal.plans.ids()) {
    if (changes_of(scope.context.changes.all(), plan).empty()) continue;
    LinkView link = plan_link(scope, plan);
    link.url = url_to(scope, changes_address(portal, plan));
    link.current = page.kind == PageKind::changes_plan && page.subject == plan.value;
    filter.links.push_back(std::move(link));
  }
  return filter;
}

Heading heading_of(const Scope& scope, const Page& page) {
  Heading heading{{say(scope, "page_changes"), ""}, say(scope, "desc_changes"), {}, ""};
  if (page.kind == PageKind::changes_plan) {
    const LinkView plan = plan_link(scope, Id<Plan>{page.subject});
    heading.title.text += ": " + plan.label;
    heading.description = heading.title.text + ". " + heading.description;
    heading.breadcrumb = {list_link(scope, "changes/", "nav_changes")};
  }
  return heading;
}

}  // namespace

ChangesView changes_view(const Scope& scope, const Page& page) {
  const ChangeLog& log = scope.context.changes.all();
  const bool of_plan = page.kind == PageKind::changes_plan;
  const Records places = of_plan ? changes_of(log, Id<Plan>{page.subject}) : Records(log.all);
  const size_t begin = std::min(places.size(), size_t{page.part} * changes_per_page);
  const size_t count = std::min(places.size() - begin, changes_per_page);
  ChangesView view;
  view.page = frame(scope, page, heading_of(scope, page));
  if (log.since)
    view.since = say(scope, "changes_since", {{"date", format_date(*log.since, scope.code())}});
  FilterView filter = plan_filter(scope, page);
  if (filter.links.size() > 1) view.filters.push_back(std::move(filter));
  view.days = day_views(scope, places.subspan(begin, count));
  view.feed = of_plan ? feed_url(scope, {PageKind::plan, page.subject,
                                         address_of(scope.portal(), Id<Plan>{page.subject})})
                      : feed_url(scope, {PageKind::home, UINT32_MAX, ""});
  return view;
}

}  // namespace kehoach
