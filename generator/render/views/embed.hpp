// The views of pages for other sites' frames, and of the code that puts them there.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "render/views/parts.hpp"
#include "render/views/target.hpp"

namespace kehoach {

struct EmbedView {
  std::string language;
  TextView title;
  std::string kind;  // "Timeline"
  std::string site_title;
  Url page;       // whose part is shown, absolute
  Url canonical;  // the same without its anchor
  Url stylesheet;
  Url icon;
  std::optional<OverviewView> drawing;  // of a timeline
  std::vector<TargetView> targets;      // else the one target
  std::optional<DateView> data_as_of;
};
template <>
struct ViewFields<EmbedView> {
  static constexpr std::string_view name = "embed";
  static constexpr std::array fields{field<&EmbedView::language>("language"),
                                     field<&EmbedView::title>("title"),
                                     field<&EmbedView::kind>("kind"),
                                     field<&EmbedView::site_title>("site_title"),
                                     field<&EmbedView::page>("page"),
                                     field<&EmbedView::canonical>("canonical"),
                                     field<&EmbedView::stylesheet>("stylesheet"),
                                     field<&EmbedView::icon>("icon"),
                                     field<&EmbedView::drawing>("drawing"),
                                     field<&EmbedView::targets>("targets"),
                                     field<&EmbedView::data_as_of>("data_as_of")};
};

// What a page offers to other sites.
struct EmbedCodeView {
  Url url;  // the page for frames, to look at
  std::string label;
  std::string lang;  // of the label, if it is another
  std::string code;  // an <iframe>, as HTML to copy
};
template <>
struct ViewFields<EmbedCodeView> {
  static constexpr std::string_view name = "embed code";
  static constexpr std::array fields{
      field<&EmbedCodeView::url>("url"), field<&EmbedCodeView::label>("label"),
      field<&EmbedCodeView::lang>("lang"), field<&EmbedCodeView::code>("code")};
};

}  // namespace kehoach
