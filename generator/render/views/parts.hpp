// Views that several pages share. Text members are ready to show, in the page's language; `lang`
// members are empty unless the text is in another language than the page, and then hold its code.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "theme/view.hpp"

namespace kehoach {

// A text, perhaps fallen back to another language.
struct TextView {
  std::string text;
  std::string lang;
  Html marked = {};  // the same with its passages in other languages marked; empty if it has none
};
template <>
struct ViewFields<TextView> {
  static constexpr std::string_view name = "text";
  static constexpr std::array fields{field<&TextView::text>("text"), field<&TextView::lang>("lang"),
                                     field<&TextView::marked>("marked")};
};

// Markdown, rendered.
struct MarkupView {
  Html html;
  std::string lang;
};
template <>
struct ViewFields<MarkupView> {
  static constexpr std::string_view name = "markup";
  static constexpr std::array fields{field<&MarkupView::html>("html"),
                                     field<&MarkupView::lang>("lang")};
};

struct LinkView {
  Url url;
  std::string label;
  std::string lang;      // of the label
  std::string hreflang;  // of what it leads to, for language switches
  bool current = false;  // leads to this page
};
template <>
struct ViewFields<LinkView> {
  static constexpr std::string_view name = "link";
  static constexpr std::array fields{field<&LinkView::url>("url"), field<&LinkView::label>("label"),
                                     field<&LinkView::lang>("lang"),
                                     field<&LinkView::hreflang>("hreflang"),
                                     field<&LinkView::current>("current")};
};

// A date: `iso` for <time datetime>.
struct DateView {
  std::string iso;
  std::string text;
};
template <>
struct ViewFields<DateView> {
  static constexpr std::string_view name = "date";
  static constexpr std::array fields{field<&DateView::iso>("iso"), field<&DateView::text>("text")};
};

// Whom to ask. Each may be empty.
struct ContactView {
  TextView name;
  TextView address;
  LinkView phone;
  LinkView email;
  Url url;
};
template <>
struct ViewFields<ContactView> {
  static constexpr std::string_view name = "contact";
  static constexpr std::array fields{
      field<&ContactView::name>("name"), field<&ContactView::address>("address"),
      field<&ContactView::phone>("phone"), field<&ContactView::email>("email"),
      field<&ContactView::url>("url")};
};

// A number and what it counts: "40", "tasks".
struct CountView {
  std::string number;
  std::string label;
  Url url;  // may be empty
};
template <>
struct ViewFields<CountView> {
  static constexpr std::string_view name = "count";
  static constexpr std::array fields{field<&CountView::number>("number"),
                                     field<&CountView::label>("label"),
                                     field<&CountView::url>("url")};
};

// An agency where it is named. `today` says who answers for a body that no longer exists.
struct AgencyRefView {
  Url url;
  std::string name;
  std::string lang;
  std::string place;  // its jurisdiction, where that is not plain from the page
  bool group = false;
  bool former = false;
  std::string until;  // "until 1 March 2025"
  std::vector<LinkView> today;
};
template <>
struct ViewFields<AgencyRefView> {
  static constexpr std::string_view name = "agency reference";
  static constexpr std::array fields{
      field<&AgencyRefView::url>("url"),     field<&AgencyRefView::name>("name"),
      field<&AgencyRefView::lang>("lang"),   field<&AgencyRefView::place>("place"),
      field<&AgencyRefView::group>("group"), field<&AgencyRefView::former>("former"),
      field<&AgencyRefView::until>("until"), field<&AgencyRefView::today>("today")};
};

// A status: `kind` is a class name ("draft", "issued", "not-reported", "past-date" …), never the
// only sign.
struct StatusView {
  std::string kind;
  std::string label;
};
template <>
struct ViewFields<StatusView> {
  static constexpr std::string_view name = "status";
  static constexpr std::array fields{field<&StatusView::kind>("kind"),
                                     field<&StatusView::label>("label")};
};

// How many tasks have a status.
struct StatusCountView {
  StatusView status;
  std::string count;  // "14 tasks"
};
template <>
struct ViewFields<StatusCountView> {
  static constexpr std::string_view name = "status count";
  static constexpr std::array fields{field<&StatusCountView::status>("status"),
                                     field<&StatusCountView::count>("count")};
};

// What a body has to do with a task: `kind` is a class name ("leads", "joint", "coordinates",
// "through-groups", "inherited"), never the only sign.
struct RoleView {
  std::string kind;
  std::string label;
};
template <>
struct ViewFields<RoleView> {
  static constexpr std::string_view name = "role";
  static constexpr std::array fields{field<&RoleView::kind>("kind"),
                                     field<&RoleView::label>("label")};
};

// A task as a row of a table. Which columns a table shows is said by flags on the table.
struct TaskRowView {
  Url url;
  std::string number;  // "1.1"
  TextView title;
  LinkView plan;
  std::vector<AgencyRefView> leads;
  std::optional<RoleView> role;  // where it has to be said: of joint leads, of `group`
  std::string group;             // through which the body of the page takes part
  std::string when;
  std::string when_key;  // see sort_text()
  std::string topics;    // ids, separated by spaces; only where rows can be chosen by them
  StatusView status;
  Html strip;  // the timeline cell's SVG; empty without dates
};
template <>
struct ViewFields<TaskRowView> {
  static constexpr std::string_view name = "task row";
  static constexpr std::array fields{
      field<&TaskRowView::url>("url"),           field<&TaskRowView::number>("number"),
      field<&TaskRowView::title>("title"),       field<&TaskRowView::plan>("plan"),
      field<&TaskRowView::leads>("leads"),       field<&TaskRowView::role>("role"),
      field<&TaskRowView::group>("group"),       field<&TaskRowView::when>("when"),
      field<&TaskRowView::when_key>("when_key"), field<&TaskRowView::topics>("topics"),
      field<&TaskRowView::status>("status"),     field<&TaskRowView::strip>("strip")};
};

struct TaskTableView {
  std::string id;     // anchor
  std::string place;  // id of the place whose tasks these are; empty if of several
  std::string heading;
  std::string note;   // one sentence under the heading; may be empty
  std::string count;  // "14 tasks"
  bool show_plan = false;
  bool show_leads = false;
  bool show_group = false;
  bool show_status = false;
  Html axis;  // the timeline column's head: an SVG with years
  std::vector<TaskRowView> rows;
};
template <>
struct ViewFields<TaskTableView> {
  static constexpr std::string_view name = "task table";
  static constexpr std::array fields{field<&TaskTableView::id>("id"),
                                     field<&TaskTableView::place>("place"),
                                     field<&TaskTableView::heading>("heading"),
                                     field<&TaskTableView::note>("note"),
                                     field<&TaskTableView::count>("count"),
                                     field<&TaskTableView::show_plan>("show_plan"),
                                     field<&TaskTableView::show_leads>("show_leads"),
                                     field<&TaskTableView::show_group>("show_group"),
                                     field<&TaskTableView::show_status>("show_status"),
                                     field<&TaskTableView::axis>("axis"),
                                     field<&TaskTableView::rows>("rows")};
};

// A drawing of many tasks: a row for each part of a plan, or for each plan.
struct OverviewRowView {
  LinkView part;
  Html drawing;
};
template <>
struct ViewFields<OverviewRowView> {
  static constexpr std::string_view name = "overview row";
  static constexpr std::array fields{field<&OverviewRowView::part>("part"),
                                     field<&OverviewRowView::drawing>("drawing")};
};

struct OverviewView {
  Html axis;
  std::vector<OverviewRowView> rows;
};
template <>
struct ViewFields<OverviewView> {
  static constexpr std::string_view name = "overview";
  static constexpr std::array fields{field<&OverviewView::axis>("axis"),
                                     field<&OverviewView::rows>("rows")};
};

// A date by which something is due.
struct DeadlineView {
  DateView date;
  LinkView what;
  LinkView plan;
  std::vector<AgencyRefView> who;
  std::optional<RoleView> role;       // of those in a task; of a page's own body on that page
  bool reporting = false;             // a report, not a task
  std::optional<LinkView> milestone;  // of this task; `what` is then the milestone
};
template <>
struct ViewFields<DeadlineView> {
  static constexpr std::string_view name = "deadline";
  static constexpr std::array fields{
      field<&DeadlineView::date>("date"),          field<&DeadlineView::what>("what"),
      field<&DeadlineView::plan>("plan"),          field<&DeadlineView::who>("who"),
      field<&DeadlineView::role>("role"),          field<&DeadlineView::reporting>("reporting"),
      field<&DeadlineView::milestone>("milestone")};
};

struct ReportingView {
  std::vector<AgencyRefView> who;
  std::optional<AgencyRefView> to;
  std::optional<AgencyRefView> via;
  TextView what;
  std::string due;  // "Before 10 December each year"; or "no date stated"
  std::optional<DateView> next;
  std::string provision;  // "section VI.6"
  LinkView plan;
};
template <>
struct ViewFields<ReportingView> {
  static constexpr std::string_view name = "reporting duty";
  static constexpr std::array fields{field<&ReportingView::who>("who"),
                                     field<&ReportingView::to>("to"),
                                     field<&ReportingView::via>("via"),
                                     field<&ReportingView::what>("what"),
                                     field<&ReportingView::due>("due"),
                                     field<&ReportingView::next>("next"),
                                     field<&ReportingView::provision>("provision"),
                                     field<&ReportingView::plan>("plan")};
};

struct DutyView {
  std::vector<AgencyRefView> who;
  std::string provision;
  LinkView plan;
  std::vector<TextView> items;
};
template <>
struct ViewFields<DutyView> {
  static constexpr std::string_view name = "duty";
  static constexpr std::array fields{
      field<&DutyView::who>("who"), field<&DutyView::provision>("provision"),
      field<&DutyView::plan>("plan"), field<&DutyView::items>("items")};
};

struct DocumentView {
  Url url;
  TextView number;  // its text may be empty
  std::string kind;
  std::string issued;
  std::string issued_key;  // sorts like the dates
  TextView issuer;
  TextView title;
  Url official;  // where its text can be read; may be empty
};
template <>
struct ViewFields<DocumentView> {
  static constexpr std::string_view name = "document";
  static constexpr std::array fields{field<&DocumentView::url>("url"),
                                     field<&DocumentView::number>("number"),
                                     field<&DocumentView::kind>("kind"),
                                     field<&DocumentView::issued>("issued"),
                                     field<&DocumentView::issued_key>("issued_key"),
                                     field<&DocumentView::issuer>("issuer"),
                                     field<&DocumentView::title>("title"),
                                     field<&DocumentView::official>("official")};
};

struct PlanCardView {
  Url url;
  TextView title;
  std::string jurisdiction;
  StatusView status;
  TextView number;     // or "no number"
  std::string issued;  // in words; may be empty
  std::string period;
  std::string tasks;    // "14 tasks"
  std::string targets;  // empty if there are none
};
template <>
struct ViewFields<PlanCardView> {
  static constexpr std::string_view name = "plan card";
  static constexpr std::array fields{field<&PlanCardView::url>("url"),
                                     field<&PlanCardView::title>("title"),
                                     field<&PlanCardView::jurisdiction>("jurisdiction"),
                                     field<&PlanCardView::status>("status"),
                                     field<&PlanCardView::number>("number"),
                                     field<&PlanCardView::issued>("issued"),
                                     field<&PlanCardView::period>("period"),
                                     field<&PlanCardView::tasks>("tasks"),
                                     field<&PlanCardView::targets>("targets")};
};

}  // namespace kehoach
