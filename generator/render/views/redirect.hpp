// The view of a page at an old address.
#pragma once

#include <array>
#include <string>

#include "theme/view.hpp"

namespace kehoach {

struct RedirectView {
  std::string language;
  std::string title;  // "This page has moved"
  std::string site_title;
  Url target;
  Url canonical;  // the same, absolute
  Url stylesheet;
  Url icon;
};
template <>
struct ViewFields<RedirectView> {
  static constexpr std::string_view name = "redirect";
  static constexpr std::array fields{field<&RedirectView::language>("language"),
                                     field<&RedirectView::title>("title"),
                                     field<&RedirectView::site_title>("site_title"),
                                     field<&RedirectView::target>("target"),
                                     field<&RedirectView::canonical>("canonical"),
                                     field<&RedirectView::stylesheet>("stylesheet"),
                                     field<&RedirectView::icon>("icon")};
};

}  // namespace kehoach
