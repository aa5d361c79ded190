#include "render/changes.hpp"

#include <array>

#include "base/text.hpp"
#include "render/parts.hpp"
#include "render/wording.hpp"
#include "source/markdown.hpp"

namespace kehoach {

namespace {

// In the order of ChangedPart.
constexpr std::array part_names = std::to_array<std::string_view>(
    {"record",     "title",    "description", "summary",      "statement",       "name",
     "short_name", "period",   "when",        "when_note",    "horizon",         "milestone",
     "report",     "lead",     "lead_note",   "coordinators", "coordinate_note", "results",
     "figures",    "progress", "status",      "number",       "issued",          "members",
     "successors", "until",    "source"});

// In the order of ChangeKind.
constexpr std::array kind_names =
    std::to_array<std::string_view>({"time", "added", "removed", "agencies", "status", "number",
                                     "progress", "items", "text", "correction"});

// In the order of ChangedKind.
constexpr std::array record_names =
    std::to_array<std::string_view>({"plan", "task", "target", "agency"});

template <class Names, class Enum>
std::string_view name_of(const Names& names, Enum value) {
  return names[static_cast<size_t>(value)];
}

std::string label_of(const Scope& scope, const ChangedRecord& record, const Change& change) {
  if (change.part == ChangedPart::record)
    return say(scope, "change_" + std::string(name_of(kind_names, change.kind)) + "_" +
                          std::string(name_of(record_names, record.kind)));
  const std::string label = say(scope, "changed_" + std::string(name_of(part_names, change.part)));
  if (change.name.empty()) return label;
  return say(scope, "changed_of", {{"part", label}, {"name", text_view(scope, change.name).text}});
}

// --- Times. ---

std::string amount(const Scope& scope, const TimeShift& shift) {
  constexpr std::array<std::string_view, 3> units{"shift_days", "shift_months", "shift_years"};
  return say_count(scope, name_of(units, shift.unit), static_cast<size_t>(shift.count));
}

std::string shift_words(const Scope& scope, const TimeShift& shift) {
  switch (shift.kind) {
    case ShiftKind::none:
      return "";
    case ShiftKind::later:
      return say(scope, "shift_later", {{"amount", amount(scope, shift)}});
    case ShiftKind::earlier:
      return say(scope, "shift_earlier", {{"amount", amount(scope, shift)}});
    case ShiftKind::starts_later:
      return say(scope, "shift_starts_later", {{"amount", amount(scope, shift)}});
    case ShiftKind::starts_earlier:
      return say(scope, "shift_starts_earlier", {{"amount", amount(scope, shift)}});
    case ShiftKind::given:
      return say(scope, "shift_given");
    case ShiftKind::dropped:
      return say(scope, "shift_dropped");
    case ShiftKind::other:
      break;
  }
  return say(scope, "shift_other");
}

void fill_time(const Scope& scope, const Change& change, ChangeView& view) {
  const auto when = [&](const std::optional<Timeframe>& time) {
    return std::vector{TextView{
        time ? words_within(*time, scope.code(), scope.language) : say(scope, "changed_no_time"),
        ""}};
  };
  view.was = when(change.time_before);
  view.now = when(change.time_after);
  view.note = shift_words(scope, change.shift);
}

// --- Other values. ---

std::vector<LinkView> links(const Scope& scope, const std::vector<ChangedAgency>& agencies) {
  std::vector<LinkView> views;
  for (const ChangedAgency& agency : agencies) {
    const TextView name = text_view(scope, agency.name);
    views.push_back({{}, name.text, name.lang, "", false});
    if (agency.today) views.back().url = url_to(scope, address_of(scope.portal(), agency.today));
  }
  return views;
}

// A number, or a date as content files write it.
std::vector<TextView> plain_views(const Scope& scope, const Change& change,
                                  const std::vector<Localized>& texts) {
  std::vector<TextView> views;
  for (const Localized& text : texts) {
    std::string said(text.texts[0].value);
    if (change.part == ChangedPart::issued || change.part == ChangedPart::until)
      if (const auto period = parse_period(said)) said = words(*period, scope.code());
    views.push_back({std::move(said), ""});
  }
  return views;
}

std::vector<TextView> figure_views(const Scope& scope, const std::vector<Figure>& figures) {
  std::vector<TextView> views;
  for (const Figure& figure : figures) views.push_back({figure_words(scope, figure), ""});
  return views;
}

// A report has no name if the plan gives it none.
std::vector<TextView> item_views(const Scope& scope, const Change& change,
                                 const std::vector<Localized>& texts) {
  std::vector<TextView> views = text_views(scope, texts);
  for (TextView& view : views)
    if (view.text.empty() && change.part == ChangedPart::report)
      view.text = say(scope, "changed_report_unnamed");
  return views;
}

void fill_progress(const Scope& scope, const Change& change, ChangeView& view) {
  const bool withdrawn = change.kind == ChangeKind::items;
  std::string said = change.date ? format_date(*change.date, scope.code()) : "";
  if (change.task_status)
    said += (said.empty() ? "" : ": ") + say_name(scope, "task_status_", *change.task_status);
  if (change.value) said += ": " + format_number(*change.value, scope.code());
  auto& texts = withdrawn ? view.was : view.now;
  texts.push_back({std::move(said), ""});
  for (const TextView& note :
       text_views(scope, withdrawn ? change.texts_before : change.texts_after))
    texts.push_back(note);
}

// Markdown is compared by its words.
std::vector<TextView> worded(const Scope& scope, const Change& change,
                             const std::vector<Localized>& texts) {
  std::vector<TextView> views = text_views(scope, texts);
  if (change.part == ChangedPart::description || change.part == ChangedPart::summary)
    for (TextView& view : views) view = {markdown_to_text(view.text), view.lang};
  return views;
}

// Both in one where they have most words in common.
void fill_text(const Scope& scope, const Change& change, ChangeView& view) {
  view.was = worded(scope, change, change.texts_before);
  view.now = worded(scope, change, change.texts_after);
  if (view.was.empty() || view.now.empty() || view.was[0].lang != view.now[0].lang) return;
  view.wording = wording(view.was[0].text, view.now[0].text);
  view.wording_lang = view.now[0].lang;
}

bool is_plain(ChangedPart part) {
  return part == ChangedPart::number || part == ChangedPart::issued || part == ChangedPart::until ||
         part == ChangedPart::source;
}

void fill(const Scope& scope, const Change& change, ChangeView& view) {
  if (change.kind == ChangeKind::time) return fill_time(scope, change, view);
  if (is_plain(change.part)) {
    view.was = plain_views(scope, change, change.texts_before);
    view.now = plain_views(scope, change, change.texts_after);
  } else if (change.kind == ChangeKind::status) {
    view.was = {{say_name(scope, "status_", *change.status_before), ""}};
    view.now = {{say_name(scope, "status_", *change.status_after), ""}};
  } else if (change.date) {
    fill_progress(scope, change, view);
  } else if (change.part == ChangedPart::figures) {
    view.was = figure_views(scope, change.figures_before);
    view.now = figure_views(scope, change.figures_after);
  } else if (change.kind == ChangeKind::items) {
    view.was = item_views(scope, change, change.texts_before);
    view.now = item_views(scope, change, change.texts_after);
  } else {
    fill_text(scope, change, view);
  }
}

ChangeView change_view(const Scope& scope, const ChangedRecord& record, const Change& change) {
  const bool is_list = change.kind == ChangeKind::items && change.part != ChangedPart::figures;
  ChangeView view;
  view.kind = name_of(kind_names, change.kind);
  view.label = label_of(scope, record, change);
  const bool in_list = is_list || change.kind == ChangeKind::agencies;
  view.was_word = say(scope, in_list ? "change_gone" : "change_was");
  view.now_word = say(scope, in_list                               ? "change_come"
                             : change.kind == ChangeKind::progress ? "change_reported"
                                                                   : "change_now");
  view.was_links = links(scope, change.agencies_gone);
  view.now_links = links(scope, change.agencies_come);
  fill(scope, change, view);
  return view;
}

// "1.1" of "chips/1.1".
std::string own_id(const std::string& id) {
  return id.substr(id.find('/') + 1);
}

}  // namespace

std::string address_of(const Scope& scope, const ChangedRecord& record) {
  const Portal& portal = scope.portal();
  if (record.agency) return address_of(portal, record.agency);
  if (record.task) return address_of(portal, record.task);
  if (!record.plan) return "changes/";
  const std::string plan = address_of(portal, record.plan);
  if (record.kind == ChangedKind::target && record.target != UINT32_MAX)
    return plan + "#" + anchor_of(portal.plans[record.plan].targets[record.target]);
  if (record.kind == ChangedKind::plan) return plan;
  return changes_address(portal, record.plan);
}

ChangedRecordView changed_record_view(const Scope& scope, const ChangedRecord& record) {
  ChangedRecordView view;
  const TextView title = text_view(scope, record.title);
  view.subject = {{}, title.text, title.lang, "", false};
  const std::string address = address_of(scope, record);
  if (!address.starts_with("changes/")) view.subject.url = url_to(scope, address);
  if (record.kind == ChangedKind::task) view.number = own_id(record.id);
  if (record.kind == ChangedKind::task || record.kind == ChangedKind::target) {
    const TextView plan = text_view(scope, record.plan_title);
    view.plan = {{}, plan.text, plan.lang, "", false};
    if (record.plan) view.plan = plan_link(scope, record.plan);
  }
  if (!record.former_id.empty())
    view.former = say(scope, "change_former", {{"id", own_id(record.former_id)}});
  view.shown = say(scope, "change_shown",
                   {{"date", format_date(record.shown, scope.code())},
                    {"since", format_date(record.since, scope.code())}});
  for (const Change& change : record.changes)
    (change.kind == ChangeKind::correction ? view.corrections : view.changes)
        .push_back(change_view(scope, record, change));
  return view;
}

LinkView changes_link(const Scope& scope, Id<Plan> plan) {
  if (!scope.context.changes.since()) return {};
  const ChangeLog& log = scope.context.changes.all();
  const size_t count = changes_of(log, plan).size();
  LinkView link;
  link.label = say(scope, "changes_count_since",
                   {{"changes", say_count(scope, "change_count", count)},
                    {"date", format_date(*log.since, scope.code())}});
  if (count > 0) link.url = url_to(scope, changes_address(scope.portal(), plan));
  return link;
}

std::vector<ChangedRecordView> changed_record_views(const Scope& scope,
                                                    std::span<const uint32_t> places) {
  std::vector<ChangedRecordView> views;
  for (const uint32_t place : places)
    views.push_back(changed_record_view(scope, scope.context.changes.of_task().records[place]));
  return views;
}

}  // namespace kehoach
