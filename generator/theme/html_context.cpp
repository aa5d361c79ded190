#include "theme/html_context.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace kehoach {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool is_letter(char c) {
  return lower(c) >= 'a' && lower(c) <= 'z';
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

HtmlPlace content_place(std::string_view element) {
  if (element == "script") return HtmlPlace::script;
  if (element == "title" || element == "textarea") return HtmlPlace::rcdata;
  for (std::string_view raw : {"style", "xmp", "iframe", "noembed", "noframes", "plaintext"})
    if (element == raw) return HtmlPlace::raw_text;
  return HtmlPlace::data;
}

void break_at(HtmlContext& context, std::string_view fault) {
  context.place = HtmlPlace::broken;
  context.fault = fault;
}

void begin_tag(HtmlContext& context) {
  context = {};
  context.place = HtmlPlace::tag_name;
}

void finish_tag(HtmlContext& context) {
  context.place = context.end_tag ? HtmlPlace::data : content_place(context.element);
  context.attribute.clear();
  context.value.clear();
}

// Behind "<" or "</", where no name has begun.
void read_tag_opening(HtmlContext& context, char next) {
  if (next == '/' && !context.end_tag) {
    context.end_tag = true;
  } else if (next == '!' || next == '?' || (context.end_tag && next != '>')) {
    context.place = HtmlPlace::declaration;
    context.value = next == '!' && !context.end_tag ? "" : "?";
  } else if (next == '<') {
    begin_tag(context);
  } else {
    context.place = HtmlPlace::data;
  }
}

void read_tag_name(HtmlContext& context, char next) {
  if (context.element.empty() && !is_letter(next)) return read_tag_opening(context, next);
  if (next == '>') return finish_tag(context);
  if (is_space(next) || next == '/')
    context.place = HtmlPlace::tag;
  else
    context.element += lower(next);
}

void read_declaration(HtmlContext& context, char next) {
  if (next == '>') {
    context.place = HtmlPlace::data;
    return;
  }
  context.value += next;
  if (context.value == "--") context.place = HtmlPlace::comment;
}

// `value` begins with the opening dashes, which may close the comment too: <!--> is empty.
void read_comment(HtmlContext& context, char next) {
  const std::string& value = context.value;
  if (next == '>' && (value.ends_with("--") || (value.size() >= 5 && value.ends_with("--!"))))
    context.place = HtmlPlace::data;
  else
    context.value += next;
}

void read_tag(HtmlContext& context, char next) {
  if (next == '>') return finish_tag(context);
  if (next == '=' && !context.attribute.empty()) {
    context.place = HtmlPlace::before_value;
  } else if (next == '/') {
    context.attribute.clear();
  } else if (!is_space(next)) {
    context.attribute = lower(next);
    context.place = HtmlPlace::attribute_name;
  }
}

void read_attribute_name(HtmlContext& context, char next) {
  if (is_space(next) || next == '/' || next == '>' || next == '=') {
    context.place = HtmlPlace::tag;
    return read_tag(context, next);
  }
  context.attribute += lower(next);
}

void read_name_end(HtmlContext& context, char next) {
  if (next == '>') return finish_tag(context);
  if (!is_space(next) && next != '/') return break_at(context, "a section cuts this name in two");
  context.place = HtmlPlace::tag;
  context.attribute.clear();
}

void finish_attribute(HtmlContext& context) {
  if (context.element == "script" && context.attribute == "type")
    context.json = equal_ignoring_case(trim(context.value), "application/ld+json");
  context.place = HtmlPlace::tag;
  context.attribute.clear();
}

void read_before_value(HtmlContext& context, char next) {
  if (is_space(next)) return;
  if (next == '>') return finish_tag(context);
  const bool quoted = next == '"' || next == '\'';
  context.place = quoted ? HtmlPlace::quoted_value : HtmlPlace::unquoted_value;
  context.quote = quoted ? next : '\0';
  context.value = quoted ? "" : std::string(1, next);
}

void read_unquoted_value(HtmlContext& context, char next) {
  if (!is_space(next) && next != '>') {
    context.value += next;
    return;
  }
  finish_attribute(context);
  read_tag(context, next);
}

void read_quoted_value(HtmlContext& context, char next) {
  if (next == context.quote)
    finish_attribute(context);
  else
    context.value += next;
}

// Behind JSON only its end tag may follow.
bool is_beside_json(const HtmlContext& context, std::string_view end_tag) {
  const size_t hole = context.value.find(HtmlContext::hole);
  if (!context.json || hole == std::string::npos) return false;
  const std::string_view rest = trim(std::string_view(context.value).substr(hole + 1));
  return !equal_ignoring_case(rest, end_tag.substr(0, rest.size()));
}

void read_content(HtmlContext& context, char next) {
  const std::string end_tag = "</" + context.element;
  const std::string_view value = context.value;
  const size_t tail = value.size() - std::min(value.size(), end_tag.size());
  if ((is_space(next) || next == '/' || next == '>') &&
      equal_ignoring_case(value.substr(tail), end_tag)) {
    context.end_tag = true;
    context.place = HtmlPlace::tag;
    return read_tag(context, next);
  }
  context.value += next;
  if (is_beside_json(context, end_tag)) break_at(context, "text behind JSON in a script");
}

void read(HtmlContext& context, char next) {
  switch (context.place) {
    case HtmlPlace::data:
      return next == '<' ? begin_tag(context) : void();
    case HtmlPlace::rcdata:
    case HtmlPlace::script:
    case HtmlPlace::raw_text:
      return read_content(context, next);
    case HtmlPlace::comment:
      return read_comment(context, next);
    case HtmlPlace::declaration:
      return read_declaration(context, next);
    case HtmlPlace::tag_name:
      return read_tag_name(context, next);
    case HtmlPlace::tag:
      return read_tag(context, next);
    case HtmlPlace::attribute_name:
      return read_attribute_name(context, next);
    case HtmlPlace::name_end:
      return read_name_end(context, next);
    case HtmlPlace::before_value:
      return read_before_value(context, next);
    case HtmlPlace::unquoted_value:
      return read_unquoted_value(context, next);
    case HtmlPlace::quoted_value:
      return read_quoted_value(context, next);
    case HtmlPlace::broken:
      return;
  }
}

bool is_attribute_edge(HtmlPlace place) {
  return place == HtmlPlace::tag || place == HtmlPlace::name_end;
}

}  // namespace

HtmlContext read_markup(HtmlContext context, std::string_view markup) {
  for (size_t i = 0; i < markup.size() && context.place != HtmlPlace::broken; ++i) {
    read(context, markup[i]);
    context.fault_offset = i;
  }
  return context;
}

HtmlContext insert_value(HtmlContext context) {
  context.value += HtmlContext::hole;
  return context;
}

HtmlContext at_section_edge(HtmlContext context) {
  const bool named = context.place == HtmlPlace::tag_name && !context.element.empty();
  if (named || context.place == HtmlPlace::attribute_name) context.place = HtmlPlace::name_end;
  return context;
}

bool same_place(const HtmlContext& begin, const HtmlContext& end) {
  if (is_attribute_edge(begin.place) && is_attribute_edge(end.place))
    return begin.element == end.element && begin.end_tag == end.end_tag;
  if (begin.place != end.place) return false;
  switch (begin.place) {
    case HtmlPlace::quoted_value:
      return begin.element == end.element && begin.attribute == end.attribute &&
             begin.quote == end.quote;
    case HtmlPlace::rcdata:
      return begin.element == end.element;
    default:
      return true;
  }
}

HtmlContext behind_section(HtmlContext begin, const HtmlContext& end) {
  if (end.place == HtmlPlace::name_end) begin.place = HtmlPlace::name_end;
  return insert_value(std::move(begin));
}

std::string describe(const HtmlContext& context) {
  switch (context.place) {
    case HtmlPlace::data:
      return "between tags";
    case HtmlPlace::rcdata:
    case HtmlPlace::script:
    case HtmlPlace::raw_text:
      return fmt::format("in <{}>", context.element);
    case HtmlPlace::comment:
      return "in a comment";
    case HtmlPlace::declaration:
      return "in a declaration";
    case HtmlPlace::tag_name:
      return "in the name of a tag";
    case HtmlPlace::tag:
    case HtmlPlace::attribute_name:
    case HtmlPlace::name_end:
      return fmt::format("in the tag <{}>", (context.end_tag ? "/" : "") + context.element);
    case HtmlPlace::before_value:
    case HtmlPlace::unquoted_value:
      return fmt::format("in \"{}\" without quotes", context.attribute);
    case HtmlPlace::quoted_value:
      return fmt::format("in the attribute \"{}\"", context.attribute);
    case HtmlPlace::broken:
      return "in broken markup";
  }
  return {};
}

}  // namespace kehoach
