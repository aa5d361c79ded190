// The view of a task, in the order of its page.
#pragma once

#include "render/views/changes.hpp"
#include "render/views/frame.hpp"
#include "render/views/plan.hpp"
#include "render/views/succession.hpp"

namespace kehoach {

// A step of the task's story: a progress report, or a milestone reached.
struct UpdateView {
  DateView date;
  StatusView status;
  TextView note;
  SourceView source;  // title empty for a milestone
  bool milestone = false;
};
template <>
struct ViewFields<UpdateView> {
  static constexpr std::string_view name = "update";
  static constexpr std::array fields{
      field<&UpdateView::date>("date"), field<&UpdateView::status>("status"),
      field<&UpdateView::note>("note"), field<&UpdateView::source>("source"),
      field<&UpdateView::milestone>("milestone")};
};

struct MilestoneView {
  TextView title;
  std::string when;
  std::string done;  // "done on …", or empty
};
template <>
struct ViewFields<MilestoneView> {
  static constexpr std::string_view name = "milestone";
  static constexpr std::array fields{field<&MilestoneView::title>("title"),
                                     field<&MilestoneView::when>("when"),
                                     field<&MilestoneView::done>("done")};
};

struct TaskView {
  FrameView page;
  std::string number;
  std::vector<AgencyRefView> leads;
  RoleView role;  // of the leads
  TextView lead_note;
  std::string when;
  std::string due;  // its last day as ISO, if that is ahead and no end is reported
  TextView when_note;
  StatusView status;
  std::vector<AgencyRefView> coordinators;
  TextView coordinate_note;
  std::vector<SuccessionView> successions;  // of those named above that have ended
  std::vector<TextView> results;
  std::optional<ContactView> contact;
  Html strip;  // SVG, decorative: `when` says the same
  Html axis;
  std::vector<MilestoneView> milestones;
  std::vector<ReportingView> reporting;
  MarkupView description;
  std::string provision;  // "section III.1.1"
  std::string restates;   // "section II.1.a"; empty
  LinkView plan;
  LinkView section;
  std::vector<DocumentView> basis;
  std::vector<UpdateView> updates;
  std::vector<ChangedRecordView> changes;  // newest first
  std::vector<TextView> notes;
  std::vector<LinkView> topics;
  std::vector<TaskRowView> same_lead;
  std::vector<TaskRowView> related;
  std::optional<LinkView> previous;
  std::optional<LinkView> next;
};
template <>
struct ViewFields<TaskView> {
  static constexpr std::string_view name = "task";
  static constexpr std::array fields{field<&TaskView::page>("page"),
                                     field<&TaskView::number>("number"),
                                     field<&TaskView::leads>("leads"),
                                     field<&TaskView::role>("role"),
                                     field<&TaskView::lead_note>("lead_note"),
                                     field<&TaskView::when>("when"),
                                     field<&TaskView::due>("due"),
                                     field<&TaskView::when_note>("when_note"),
                                     field<&TaskView::status>("status"),
                                     field<&TaskView::coordinators>("coordinators"),
                                     field<&TaskView::coordinate_note>("coordinate_note"),
                                     field<&TaskView::successions>("successions"),
                                     field<&TaskView::results>("results"),
                                     field<&TaskView::contact>("contact"),
                                     field<&TaskView::strip>("strip"),
                                     field<&TaskView::axis>("axis"),
                                     field<&TaskView::milestones>("milestones"),
                                     field<&TaskView::reporting>("reporting"),
                                     field<&TaskView::description>("description"),
                                     field<&TaskView::provision>("provision"),
                                     field<&TaskView::restates>("restates"),
                                     field<&TaskView::plan>("plan"),
                                     field<&TaskView::section>("section"),
                                     field<&TaskView::basis>("basis"),
                                     field<&TaskView::updates>("updates"),
                                     field<&TaskView::changes>("changes"),
                                     field<&TaskView::notes>("notes"),
                                     field<&TaskView::topics>("topics"),
                                     field<&TaskView::same_lead>("same_lead"),
                                     field<&TaskView::related>("related"),
                                     field<&TaskView::previous>("previous"),
                                     field<&TaskView::next>("next")};
};

}  // namespace kehoach
