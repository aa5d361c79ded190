// The views of home, the list of plans, and a plan.
#pragma once

#include "render/views/embed.hpp"
#include "render/views/frame.hpp"
#include "render/views/target.hpp"

namespace kehoach {

struct JurisdictionGroupView {
  std::string name;
  std::vector<PlanCardView> plans;
  LinkView agencies;  // to the jurisdiction's part of the agencies page
  LinkView timeline;  // to its own
};
template <>
struct ViewFields<JurisdictionGroupView> {
  static constexpr std::string_view name = "jurisdiction";
  static constexpr std::array fields{field<&JurisdictionGroupView::name>("name"),
                                     field<&JurisdictionGroupView::plans>("plans"),
                                     field<&JurisdictionGroupView::agencies>("agencies"),
                                     field<&JurisdictionGroupView::timeline>("timeline")};
};

struct HomeView {
  FrameView page;
  DateView made;                  // the day given as today
  std::string lead;               // what this is, in one or two sentences
  std::vector<CountView> counts;  // numbers that say where things stand, each with a link
  std::vector<JurisdictionGroupView> jurisdictions;
  std::optional<LinkView> more_plans;   // to all of them, if these are not all
  std::vector<DeadlineView> deadlines;  // the next few, soonest first
  LinkView all_deadlines;
  std::vector<CountView> topics;  // number of tasks, name
  Url calendar;
};
template <>
struct ViewFields<HomeView> {
  static constexpr std::string_view name = "home";
  static constexpr std::array fields{field<&HomeView::page>("page"),
                                     field<&HomeView::made>("made"),
                                     field<&HomeView::lead>("lead"),
                                     field<&HomeView::counts>("counts"),
                                     field<&HomeView::jurisdictions>("jurisdictions"),
                                     field<&HomeView::more_plans>("more_plans"),
                                     field<&HomeView::deadlines>("deadlines"),
                                     field<&HomeView::all_deadlines>("all_deadlines"),
                                     field<&HomeView::topics>("topics"),
                                     field<&HomeView::calendar>("calendar")};
};

struct PlansView {
  FrameView page;
  std::vector<JurisdictionGroupView> jurisdictions;
};
template <>
struct ViewFields<PlansView> {
  static constexpr std::string_view name = "plans";
  static constexpr std::array fields{field<&PlansView::page>("page"),
                                     field<&PlansView::jurisdictions>("jurisdictions")};
};

// One line of facts: a term and its values, as text or links.
struct FactView {
  std::string term;
  TextView text;  // empty if there are links or agencies
  std::vector<LinkView> links;
  std::vector<AgencyRefView> agencies;
};
template <>
struct ViewFields<FactView> {
  static constexpr std::string_view name = "fact";
  static constexpr std::array fields{field<&FactView::term>("term"), field<&FactView::text>("text"),
                                     field<&FactView::links>("links"),
                                     field<&FactView::agencies>("agencies")};
};

// A line of a page's list of contents.
struct ContentsView {
  LinkView link;
  std::vector<LinkView> parts;
};
template <>
struct ViewFields<ContentsView> {
  static constexpr std::string_view name = "contents";
  static constexpr std::array fields{field<&ContentsView::link>("link"),
                                     field<&ContentsView::parts>("parts")};
};

struct PlanView {
  FrameView page;
  bool first = true;  // of its pages; the others show the rest of the tasks
  StatusView status;
  std::string status_note;  // what the status means for a reader; empty if plainly in force
  std::vector<FactView> facts;
  MarkupView summary;
  std::optional<MarkupView> overview;
  std::vector<TargetView> targets;
  std::vector<StatusCountView> progress;  // of all its tasks
  std::optional<OverviewView> drawing;    // all dated tasks at a glance
  std::vector<TaskTableView> sections;
  std::vector<DutyView> duties;
  std::vector<ReportingView> reporting;
  std::vector<TextView> funding;
  std::vector<DocumentView> basis;
  std::vector<SourceView> sources;
  std::vector<TextView> notes;
  std::vector<ContentsView> contents;  // the page's own parts, and those of the tasks
  Url calendar;                        // empty if nothing in the plan has a date
  LinkView changes;                    // "3 changes since …"; no address without any
  Url feed;
  Url sheet;  // its tasks as a table
  Url data;
  std::vector<EmbedCodeView> embeds;
};
template <>
struct ViewFields<PlanView> {
  static constexpr std::string_view name = "plan";
  static constexpr std::array fields{
      field<&PlanView::page>("page"),           field<&PlanView::first>("first"),
      field<&PlanView::status>("status"),       field<&PlanView::status_note>("status_note"),
      field<&PlanView::facts>("facts"),         field<&PlanView::summary>("summary"),
      field<&PlanView::overview>("overview"),   field<&PlanView::targets>("targets"),
      field<&PlanView::progress>("progress"),   field<&PlanView::drawing>("drawing"),
      field<&PlanView::sections>("sections"),   field<&PlanView::duties>("duties"),
      field<&PlanView::reporting>("reporting"), field<&PlanView::funding>("funding"),
      field<&PlanView::basis>("basis"),         field<&PlanView::sources>("sources"),
      field<&PlanView::notes>("notes"),         field<&PlanView::contents>("contents"),
      field<&PlanView::calendar>("calendar"),   field<&PlanView::changes>("changes"),
      field<&PlanView::feed>("feed"),           field<&PlanView::sheet>("sheet"),
      field<&PlanView::data>("data"),           field<&PlanView::embeds>("embeds")};
};

}  // namespace kehoach
