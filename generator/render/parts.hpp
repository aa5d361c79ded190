// Records to the views that several pages share.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "pages/deadlines.hpp"
#include "pages/timeline.hpp"
#include "render/context.hpp"
#include "render/strip.hpp"
#include "render/views/plan.hpp"

namespace kehoach {

template <class Record>
bool refers_to(const std::vector<Ref<Record>>& references, Id<Record> record) {
  return std::ranges::any_of(references, [&](const auto& each) { return each.id == record; });
}

// A localized text, with `lang` set if it had to fall back.
TextView text_view(const Scope& scope, const Localized& text);
// The same without marking passages in other languages: for links, and where there is no markup.
TextView name_of(const Scope& scope, const Localized& text);
std::string text_in(const Scope& scope, const Localized& text);
// A name as it is on every page: marked as of its language, without a note that it fell back.
TextView name_view(const Scope& scope, std::string name, Language language);
// Two texts as one, each marked as its language; one alone if the other is empty.
TextView joined(const TextView& a, std::string_view between, const TextView& b);
std::vector<TextView> text_views(const Scope& scope, const std::vector<Localized>& texts);

// A text that is made of others or stands for itself, such as a document's number: passages in
// another language are marked, abbreviations explained.
TextView marked_text(const Scope& scope, std::string text);

// Markdown; internal links ("/plans/…") lead to the scope's language.
MarkupView markup_view(const Scope& scope, const Localized& markdown, bool heading_ids = false);
std::string plain_text(const Scope& scope, const Localized& markdown);

// A task's description without marks, in the scope's language or in that it is given in.
std::string plain_description(const Scope& scope, Id<Task> task);
// Of all tasks, for Context::plain_descriptions: index, tables and spreadsheets all hold them.
std::vector<std::vector<std::string>> plain_descriptions(const Portal& portal, unsigned jobs);

DateView date_view(const Scope& scope, Date date);
std::string period_words(const Scope& scope, const std::optional<Period>& period);
std::string timeframe_words(const Scope& scope, const std::optional<Timeframe>& timeframe);
// What scripts sort and choose by: the rank of sort_key(), last and first day, "-" for none:
// "0 2030-12-31 2026-01-01". No timeframe comes last: "9 - -".
std::string sort_text(const std::optional<Timeframe>& timeframe);

// "section III.1.1", "Annex, item 12" for "PL.12"; empty for an empty provision.
std::string provision_words(const Scope& scope, std::string_view provision);

// "A", "A and B", "A, B and C".
std::string join_names(const Scope& scope, const std::vector<std::string>& names);

// How a place is named in passing: its short name, else its name.
std::string place_name(const Scope& scope, Id<Jurisdiction> place);

// An agency as named on a page about `here` (none: on a page about no one place).
AgencyRefView agency_ref(const Scope& scope, Id<Agency> agency, Id<Jurisdiction> here);
std::vector<AgencyRefView> agency_refs(const Scope& scope, const std::vector<Ref<Agency>>& agencies,
                                       Id<Jurisdiction> here);
std::string agency_names(const Scope& scope, const std::vector<Ref<Agency>>& agencies);
LinkView agency_link(const Scope& scope, Id<Agency> agency);

LinkView plan_link(const Scope& scope, Id<Plan> plan);
StatusView plan_status(const Scope& scope, const Plan& plan);
// As reported; else "past its date" or "not reported" by the context's day.
StatusView task_status(const Scope& scope, const Task& task);
// Statuses that tasks have, from done to not reported; nothing of less than two tasks, which show
// it.
std::vector<StatusCountView> status_counts(const Scope& scope, const std::vector<Id<Task>>& tasks);
// `kind` is the end of a string's key: "leads", "joint", "coordinates" …
RoleView role_view(const Scope& scope, std::string_view kind);
// Of those who lead a task, by themselves or jointly.
RoleView lead_role(const Scope& scope, const Task& task);

std::optional<ContactView> contact_view(const Scope& scope, const std::optional<Contact>& contact);
PlanCardView plan_card(const Scope& scope, Id<Plan> plan);
DocumentView document_view(const Scope& scope, Id<Document> document);
// A target's horizon is reached, not completed: "By 2030".
std::string horizon_words(const Scope& scope, const std::optional<Timeframe>& horizon);
// "at least 300 people"
std::string figure_words(const Scope& scope, const Figure& figure);
TargetView target_view(const Scope& scope, const Target& target);
SourceView source_view(const Scope& scope, const Source& source);
DutyView duty_view(const Scope& scope, DutyId duty);
ReportingView reporting_view(const Scope& scope, DutyId duty);
// The first `most` of them, duties to several recipients once. `self` is the agency whose page they
// stand on, if it is one: it need not be named again where it alone is bound, and roles are its
// own.
std::vector<DeadlineView> deadline_views(const Scope& scope, const std::vector<Deadline>& deadlines,
                                         size_t most, Id<Agency> self = {});

// Rows under one shared scale; `here` as for agency_ref.
TaskRowView task_row(const Scope& scope, Id<Task> task, const std::optional<StripScale>& scale,
                     Id<Jurisdiction> here);
TaskTableView task_table(const Scope& scope, const std::vector<Id<Task>>& tasks,
                         Id<Jurisdiction> here);
// The same with the scale given, for several tables that are to be compared.
TaskTableView task_table(const Scope& scope, const std::vector<Id<Task>>& tasks,
                         const std::optional<Scale>& scale, Id<Jurisdiction> here);

// Facts without a value are left out of the list.
void add_fact(std::vector<FactView>& facts, std::string term, TextView text);
void add_fact(std::vector<FactView>& facts, std::string term, std::vector<LinkView> links);
void add_fact(std::vector<FactView>& facts, std::string term, std::vector<AgencyRefView> agencies);

}  // namespace kehoach
