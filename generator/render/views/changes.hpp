// The views of what changed.
#pragma once

#include "render/views/time.hpp"

namespace kehoach {

// One difference. Texts or links stand under `was` and `now`; a text of which only some words
// changed is `wording` instead.
struct ChangeView {
  std::string kind;   // "time", "text" …: a class
  std::string label;  // "Time", "Lead", "New task"
  std::string was_word;
  std::string now_word;
  std::vector<TextView> was;
  std::vector<TextView> now;
  std::vector<LinkView> was_links;  // without an address if the body is gone
  std::vector<LinkView> now_links;
  Html wording;
  std::string wording_lang;
  std::string note;  // "1 year later"
};
template <>
struct ViewFields<ChangeView> {
  static constexpr std::string_view name = "change";
  static constexpr std::array fields{field<&ChangeView::kind>("kind"),
                                     field<&ChangeView::label>("label"),
                                     field<&ChangeView::was_word>("was_word"),
                                     field<&ChangeView::now_word>("now_word"),
                                     field<&ChangeView::was>("was"),
                                     field<&ChangeView::now>("now"),
                                     field<&ChangeView::was_links>("was_links"),
                                     field<&ChangeView::now_links>("now_links"),
                                     field<&ChangeView::wording>("wording"),
                                     field<&ChangeView::wording_lang>("wording_lang"),
                                     field<&ChangeView::note>("note")};
};

struct ChangedRecordView {
  LinkView subject;    // without an address if it is gone
  std::string number;  // of a task
  LinkView plan;       // empty label: of none
  std::string former;  // "formerly 1.0"
  std::string shown;   // "first shown on 20 November 2026, compared with 1 June 2026"
  std::vector<ChangeView> changes;
  std::vector<ChangeView> corrections;
};
template <>
struct ViewFields<ChangedRecordView> {
  static constexpr std::string_view name = "changed record";
  static constexpr std::array fields{field<&ChangedRecordView::subject>("subject"),
                                     field<&ChangedRecordView::number>("number"),
                                     field<&ChangedRecordView::plan>("plan"),
                                     field<&ChangedRecordView::former>("former"),
                                     field<&ChangedRecordView::shown>("shown"),
                                     field<&ChangedRecordView::changes>("changes"),
                                     field<&ChangedRecordView::corrections>("corrections")};
};

struct ChangeGroupView {
  std::string heading;
  std::string lang;
  std::vector<ChangedRecordView> records;
};
template <>
struct ViewFields<ChangeGroupView> {
  static constexpr std::string_view name = "change group";
  static constexpr std::array fields{field<&ChangeGroupView::heading>("heading"),
                                     field<&ChangeGroupView::lang>("lang"),
                                     field<&ChangeGroupView::records>("records")};
};

// What was first shown on one day.
struct ChangeDayView {
  std::string id;  // anchor
  DateView date;
  std::string compared;
  std::vector<ChangeGroupView> groups;  // moved dates, then by plan, then agencies
  std::string corrections_label;        // "3 small corrections"
  std::vector<ChangedRecordView> corrections;
};
template <>
struct ViewFields<ChangeDayView> {
  static constexpr std::string_view name = "day of changes";
  static constexpr std::array fields{field<&ChangeDayView::id>("id"),
                                     field<&ChangeDayView::date>("date"),
                                     field<&ChangeDayView::compared>("compared"),
                                     field<&ChangeDayView::groups>("groups"),
                                     field<&ChangeDayView::corrections_label>("corrections_label"),
                                     field<&ChangeDayView::corrections>("corrections")};
};

struct ChangesView {
  FrameView page;
  std::string since;  // "since 1 June 2026 …"; empty: no record is kept
  std::vector<FilterView> filters;
  std::vector<ChangeDayView> days;
  Url feed;
};
template <>
struct ViewFields<ChangesView> {
  static constexpr std::string_view name = "changes";
  static constexpr std::array fields{
      field<&ChangesView::page>("page"), field<&ChangesView::since>("since"),
      field<&ChangesView::filters>("filters"), field<&ChangesView::days>("days"),
      field<&ChangesView::feed>("feed")};
};

}  // namespace kehoach
