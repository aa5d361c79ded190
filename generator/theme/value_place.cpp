#include "theme/value_place.hpp"

#include <algorithm>
#include <array>

#include "base/escape.hpp"
#include "base/text.hpp"

namespace kehoach {
namespace {

constexpr std::array<std::string_view, 11> url_attributes{
    "href", "src",  "action",     "formaction", "poster",    "cite",
    "data", "ping", "background", "manifest",   "xlink:href"};

Placement allow(Writing writing) {
  return {true, writing, {}};
}
Placement refuse(std::string_view help) {
  return {false, Writing::escaped, help};
}

// Why nothing at all may be inserted in an attribute; empty if something may.
std::string_view closed_attribute(std::string_view name) {
  if (name == "style") return "use a class: pages do not allow inline styles";
  if (name.starts_with("on")) return "use a data- attribute: pages do not allow inline scripts";
  if (name == "srcdoc") return "nothing may be inserted in a document inside an attribute";
  if (name.ends_with("srcset"))
    return "nothing may be inserted in a list of addresses: use \"src\"";
  return {};
}

Placement place_in_address(const HtmlContext& context, FieldKind kind) {
  const std::string_view before =
      std::string_view(context.value).substr(0, context.value.find(HtmlContext::hole));
  if (!is_safe_url(before)) return refuse("the text before it makes the address unsafe");
  if (kind == FieldKind::url) return allow(Writing::escaped);
  if (context.value.find('#') != std::string::npos) return allow(Writing::fragment);
  return refuse("only a checked address may stand here, or text behind a \"#\"");
}

Placement place_in_attribute(const HtmlContext& context, FieldKind kind) {
  if (const std::string_view help = closed_attribute(context.attribute); !help.empty())
    return refuse(help);
  if (kind == FieldKind::html) return refuse("markup may stand only between tags");
  if (std::ranges::find(url_attributes, context.attribute) != url_attributes.end())
    return place_in_address(context, kind);
  return allow(Writing::escaped);
}

Placement place_in_script(const HtmlContext& context, FieldKind kind) {
  if (kind == FieldKind::json && context.json && trim(context.value).empty())
    return allow(Writing::json);
  return refuse("only JSON, as the whole content of <script type=\"application/ld+json\">");
}

}  // namespace

Placement place_value(const HtmlContext& context, FieldKind kind) {
  if (context.place == HtmlPlace::script) return place_in_script(context, kind);
  if (kind == FieldKind::json)
    return refuse("JSON may stand only in <script type=\"application/ld+json\">");
  const bool markup = kind == FieldKind::html;
  switch (context.place) {
    case HtmlPlace::data:
      return allow(markup ? Writing::markup : Writing::escaped);
    case HtmlPlace::rcdata:
      return markup ? refuse("markup may stand only between tags") : allow(Writing::escaped);
    case HtmlPlace::quoted_value:
      return place_in_attribute(context, kind);
    case HtmlPlace::tag_name:
    case HtmlPlace::tag:
    case HtmlPlace::attribute_name:
    case HtmlPlace::name_end:
      return refuse("values may stand only between tags and in quoted attribute values");
    default:
      return place_section(context);
  }
}

Placement place_section(const HtmlContext& context) {
  switch (context.place) {
    case HtmlPlace::quoted_value: {
      const std::string_view help = closed_attribute(context.attribute);
      return help.empty() ? Placement{} : refuse(help);
    }
    case HtmlPlace::before_value:
    case HtmlPlace::unquoted_value:
      return refuse("put the attribute's value in quotes");
    case HtmlPlace::comment:
      return refuse("write template comments: {{! … }}");
    case HtmlPlace::script:
      return refuse("put the section around the whole element");
    case HtmlPlace::raw_text:
    case HtmlPlace::declaration:
    case HtmlPlace::tag_name:
      return refuse("nothing may be inserted here");
    default:
      return {};
  }
}

}  // namespace kehoach
