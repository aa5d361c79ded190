// What every page has around its own content.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "render/views/parts.hpp"
#include "render/views/search.hpp"

namespace kehoach {

// The page before and after, of a list on several pages.
struct PaginationView {
  std::string position;  // "Page 2 of 5"
  std::optional<LinkView> previous;
  std::optional<LinkView> next;
};
template <>
struct ViewFields<PaginationView> {
  static constexpr std::string_view name = "pagination";
  static constexpr std::array fields{field<&PaginationView::position>("position"),
                                     field<&PaginationView::previous>("previous"),
                                     field<&PaginationView::next>("next")};
};

struct FrameView {
  std::string language;     // code, for <html lang>
  std::string title;        // the h1
  std::string title_lang;   // if the h1 is in another language
  Html title_marked;        // the h1, parts in other languages and abbreviations marked; or empty
  std::string head_title;   // for <title>: "h1 – portal"
  std::string description;  // one plain sentence or two
  std::string kind;         // "task": a class on <body>
  std::string site_title;
  Url home;
  Url canonical;
  Url x_default;  // chooser for home, else the page in the default language
  Url stylesheet;
  Url icon;
  Url picture;       // absolute, 1200 by 630; empty if the theme has none
  Url site_script;   // on every page, before anything is drawn; empty if the theme has none
  Url lists_script;  // which it loads on pages with lists
  SearchView search;
  std::vector<LinkView> alternates;  // every language, absolute, self included
  std::vector<LinkView> languages;   // switch: every language of the site, this one current
  std::vector<LinkView> navigation;
  std::vector<LinkView> breadcrumb;  // without the page itself; empty on the home page
  std::vector<LinkView> footer;      // free pages
  std::string organisation;
  LinkView contact;    // a message about this page; empty if nobody is named
  std::string stale;   // that the data are old; empty if they are not
  TextView cite;       // one sentence that says what the page states, and its address; may be empty
  std::string notice;  // e.g. "unofficial translation"; may be empty
  std::optional<DateView> data_as_of;
  std::vector<LinkView> feeds;               // the page's own first, then the portal's
  std::optional<PaginationView> pagination;  // of a list on several pages
  Json structured;                           // JSON-LD
};
template <>
struct ViewFields<FrameView> {
  static constexpr std::string_view name = "page";
  static constexpr std::array fields{field<&FrameView::language>("language"),
                                     field<&FrameView::title>("title"),
                                     field<&FrameView::title_lang>("title_lang"),
                                     field<&FrameView::title_marked>("title_marked"),
                                     field<&FrameView::head_title>("head_title"),
                                     field<&FrameView::description>("description"),
                                     field<&FrameView::kind>("kind"),
                                     field<&FrameView::site_title>("site_title"),
                                     field<&FrameView::home>("home"),
                                     field<&FrameView::canonical>("canonical"),
                                     field<&FrameView::x_default>("x_default"),
                                     field<&FrameView::stylesheet>("stylesheet"),
                                     field<&FrameView::icon>("icon"),
                                     field<&FrameView::picture>("picture"),
                                     field<&FrameView::site_script>("site_script"),
                                     field<&FrameView::lists_script>("lists_script"),
                                     field<&FrameView::search>("search"),
                                     field<&FrameView::alternates>("alternates"),
                                     field<&FrameView::languages>("languages"),
                                     field<&FrameView::navigation>("navigation"),
                                     field<&FrameView::breadcrumb>("breadcrumb"),
                                     field<&FrameView::footer>("footer"),
                                     field<&FrameView::organisation>("organisation"),
                                     field<&FrameView::contact>("contact"),
                                     field<&FrameView::stale>("stale"),
                                     field<&FrameView::cite>("cite"),
                                     field<&FrameView::notice>("notice"),
                                     field<&FrameView::data_as_of>("data_as_of"),
                                     field<&FrameView::feeds>("feeds"),
                                     field<&FrameView::pagination>("pagination"),
                                     field<&FrameView::structured>("structured")};
};

}  // namespace kehoach
