// The views of the pages that say how far the portal can be trusted and what its words mean.
#pragma once

#include "render/views/frame.hpp"

namespace kehoach {

// A plan's number of tasks with one gap: "3", with the address of their list; "0" without one.
struct GapCellView {
  std::string heading;  // of the column
  std::string number;
  Url url;
};
template <>
struct ViewFields<GapCellView> {
  static constexpr std::string_view name = "gap cell";
  static constexpr std::array fields{field<&GapCellView::heading>("heading"),
                                     field<&GapCellView::number>("number"),
                                     field<&GapCellView::url>("url")};
};

struct GapRowView {
  LinkView plan;
  std::string tasks;  // how many it has
  std::vector<GapCellView> cells;
};
template <>
struct ViewFields<GapRowView> {
  static constexpr std::string_view name = "gap row";
  static constexpr std::array fields{field<&GapRowView::plan>("plan"),
                                     field<&GapRowView::tasks>("tasks"),
                                     field<&GapRowView::cells>("cells")};
};

struct GapTaskView {
  Url url;
  std::string number;
  TextView title;
  TextView note;  // what the plan says instead; may be empty
};
template <>
struct ViewFields<GapTaskView> {
  static constexpr std::string_view name = "gap task";
  static constexpr std::array fields{
      field<&GapTaskView::url>("url"), field<&GapTaskView::number>("number"),
      field<&GapTaskView::title>("title"), field<&GapTaskView::note>("note")};
};

// The tasks of one plan with one gap.
struct GapListView {
  std::string id;
  LinkView plan;
  std::string count;  // "3 tasks"
  std::vector<GapTaskView> tasks;
  std::string more;  // "and 40 more"; empty if all are listed
};
template <>
struct ViewFields<GapListView> {
  static constexpr std::string_view name = "gap list";
  static constexpr std::array fields{
      field<&GapListView::id>("id"), field<&GapListView::plan>("plan"),
      field<&GapListView::count>("count"), field<&GapListView::tasks>("tasks"),
      field<&GapListView::more>("more")};
};

struct GapView {
  std::string id;
  std::string heading;
  std::string note;                // what it means that it is missing
  std::vector<GapListView> plans;  // those with such tasks
};
template <>
struct ViewFields<GapView> {
  static constexpr std::string_view name = "gap";
  static constexpr std::array fields{field<&GapView::id>("id"), field<&GapView::heading>("heading"),
                                     field<&GapView::note>("note"),
                                     field<&GapView::plans>("plans")};
};

struct QualityView {
  FrameView page;
  std::vector<std::string> headings;  // of the columns that count gaps
  std::vector<GapRowView> rows;       // a plan each
  std::vector<GapView> of_source;     // what the plans leave open
  std::vector<GapView> of_content;    // what this site lacks
  std::vector<LinkView> notes;        // plans with notes on slips of the source
};
template <>
struct ViewFields<QualityView> {
  static constexpr std::string_view name = "quality";
  static constexpr std::array fields{field<&QualityView::page>("page"),
                                     field<&QualityView::headings>("headings"),
                                     field<&QualityView::rows>("rows"),
                                     field<&QualityView::of_source>("of_source"),
                                     field<&QualityView::of_content>("of_content"),
                                     field<&QualityView::notes>("notes")};
};

// A term in the page's language and in the others.
struct TermView {
  std::string id;
  std::string abbreviation;  // may be empty
  TextView name;
  std::vector<TextView> others;  // the name in each other language, with `lang`
  TextView meaning;              // may be empty
};
template <>
struct ViewFields<TermView> {
  static constexpr std::string_view name = "term";
  static constexpr std::array fields{
      field<&TermView::id>("id"), field<&TermView::abbreviation>("abbreviation"),
      field<&TermView::name>("name"), field<&TermView::others>("others"),
      field<&TermView::meaning>("meaning")};
};

// A short name of bodies, and where there are such bodies.
struct ShortNameView {
  TextView written;              // "Sở KH&CN"
  TextView name;                 // in full
  std::vector<LinkView> bodies;  // named by their places
};
template <>
struct ViewFields<ShortNameView> {
  static constexpr std::string_view name = "short name";
  static constexpr std::array fields{field<&ShortNameView::written>("written"),
                                     field<&ShortNameView::name>("name"),
                                     field<&ShortNameView::bodies>("bodies")};
};

struct GlossaryView {
  FrameView page;
  std::vector<TermView> abbreviations;     // A to Z
  std::vector<TermView> terms;             // likewise
  std::vector<ShortNameView> short_names;  // likewise
};
template <>
struct ViewFields<GlossaryView> {
  static constexpr std::string_view name = "glossary";
  static constexpr std::array fields{
      field<&GlossaryView::page>("page"), field<&GlossaryView::abbreviations>("abbreviations"),
      field<&GlossaryView::terms>("terms"), field<&GlossaryView::short_names>("short_names")};
};

}  // namespace kehoach
