// The views of the portal's timeline, its deadlines and the comparison of its plans.
#pragma once

#include "render/views/frame.hpp"

namespace kehoach {

// Links to pages that show a part of the same; the one shown is current.
struct FilterView {
  std::string name;  // "year", "place", "topic", "lead"
  std::string heading;
  std::vector<LinkView> links;
};
template <>
struct ViewFields<FilterView> {
  static constexpr std::string_view name = "filter";
  static constexpr std::array fields{field<&FilterView::name>("name"),
                                     field<&FilterView::heading>("heading"),
                                     field<&FilterView::links>("links")};
};

struct TimelineView {
  FrameView page;
  std::vector<FilterView> filters;
  std::vector<FilterView> more_filters;  // long ones, folded
  std::optional<OverviewView> drawing;
  std::vector<TaskTableView> plans;
};
template <>
struct ViewFields<TimelineView> {
  static constexpr std::string_view name = "timeline";
  static constexpr std::array fields{
      field<&TimelineView::page>("page"), field<&TimelineView::filters>("filters"),
      field<&TimelineView::more_filters>("more_filters"), field<&TimelineView::drawing>("drawing"),
      field<&TimelineView::plans>("plans")};
};

// What is due in one month; `heading` is empty where months are not told apart.
struct DeadlineMonthView {
  std::string heading;
  std::vector<DeadlineView> deadlines;
};
template <>
struct ViewFields<DeadlineMonthView> {
  static constexpr std::string_view name = "deadline month";
  static constexpr std::array fields{field<&DeadlineMonthView::heading>("heading"),
                                     field<&DeadlineMonthView::deadlines>("deadlines")};
};

// What is due in one quarter, or is past its date.
struct DeadlineGroupView {
  std::string id;
  std::string heading;
  std::string note;  // may be empty
  std::string rest;  // "The first 100 of 5,000 …", all of which `years` have; empty if here are all
  std::vector<LinkView> years;
  std::vector<DeadlineMonthView> months;
};
template <>
struct ViewFields<DeadlineGroupView> {
  static constexpr std::string_view name = "deadline group";
  static constexpr std::array fields{
      field<&DeadlineGroupView::id>("id"),       field<&DeadlineGroupView::heading>("heading"),
      field<&DeadlineGroupView::note>("note"),   field<&DeadlineGroupView::rest>("rest"),
      field<&DeadlineGroupView::years>("years"), field<&DeadlineGroupView::months>("months")};
};

struct DeadlinesView {
  FrameView page;
  DateView made;                    // the day given as today
  std::vector<FilterView> filters;  // years
  std::vector<DeadlineGroupView> groups;
  std::vector<TaskTableView> undated;  // ongoing, conditional, no date stated
};
template <>
struct ViewFields<DeadlinesView> {
  static constexpr std::string_view name = "deadlines";
  static constexpr std::array fields{
      field<&DeadlinesView::page>("page"), field<&DeadlinesView::made>("made"),
      field<&DeadlinesView::filters>("filters"), field<&DeadlinesView::groups>("groups"),
      field<&DeadlinesView::undated>("undated")};
};

// What one plan says on one matter; empty: nothing.
struct CompareCellView {
  LinkView plan;
  std::vector<LinkView> entries;
};
template <>
struct ViewFields<CompareCellView> {
  static constexpr std::string_view name = "comparison cell";
  static constexpr std::array fields{field<&CompareCellView::plan>("plan"),
                                     field<&CompareCellView::entries>("entries")};
};

struct CompareRowView {
  LinkView matter;  // a topic, with its address, or an indicator, without
  std::vector<CompareCellView> cells;
};
template <>
struct ViewFields<CompareRowView> {
  static constexpr std::string_view name = "comparison row";
  static constexpr std::array fields{field<&CompareRowView::matter>("matter"),
                                     field<&CompareRowView::cells>("cells")};
};

struct CompareView {
  FrameView page;
  std::vector<LinkView> plans;  // the columns
  std::vector<CompareRowView> indicators;
  std::vector<CompareRowView> topics;
};
template <>
struct ViewFields<CompareView> {
  static constexpr std::string_view name = "compare";
  static constexpr std::array fields{
      field<&CompareView::page>("page"), field<&CompareView::plans>("plans"),
      field<&CompareView::indicators>("indicators"), field<&CompareView::topics>("topics")};
};

}  // namespace kehoach
