// The view of the search page: without JavaScript, the way to everything by name and number.
#pragma once

#include "render/views/frame.hpp"

namespace kehoach {

// The agencies whose names begin with one letter.
struct AgencyLetterView {
  std::string heading;  // "Đ"
  std::string id;       // anchor: "letter-đ"
  std::vector<AgencyRefView> agencies;
};
template <>
struct ViewFields<AgencyLetterView> {
  static constexpr std::string_view name = "agency letter";
  static constexpr std::array fields{field<&AgencyLetterView::heading>("heading"),
                                     field<&AgencyLetterView::id>("id"),
                                     field<&AgencyLetterView::agencies>("agencies")};
};

// One of the choices of a filter.
struct ChoiceView {
  std::string value;
  std::string label;
};
template <>
struct ViewFields<ChoiceView> {
  static constexpr std::string_view name = "choice";
  static constexpr std::array fields{field<&ChoiceView::value>("value"),
                                     field<&ChoiceView::label>("label")};
};

struct SearchPageView {
  FrameView page;
  std::vector<LinkView> plans;
  std::vector<AgencyLetterView> letters;
  std::vector<DocumentView> documents;
  std::vector<LinkView> topics;
  // By what the results can be narrowed; the values are those of the cards.
  std::vector<ChoiceView> filter_plans;
  std::vector<ChoiceView> filter_places;
  std::vector<ChoiceView> filter_agencies;
  std::vector<ChoiceView> filter_years;
};
template <>
struct ViewFields<SearchPageView> {
  static constexpr std::string_view name = "search page";
  static constexpr std::array fields{field<&SearchPageView::page>("page"),
                                     field<&SearchPageView::plans>("plans"),
                                     field<&SearchPageView::letters>("letters"),
                                     field<&SearchPageView::documents>("documents"),
                                     field<&SearchPageView::topics>("topics"),
                                     field<&SearchPageView::filter_plans>("filter_plans"),
                                     field<&SearchPageView::filter_places>("filter_places"),
                                     field<&SearchPageView::filter_agencies>("filter_agencies"),
                                     field<&SearchPageView::filter_years>("filter_years")};
};

}  // namespace kehoach
