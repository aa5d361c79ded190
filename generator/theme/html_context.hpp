// Where in an HTML text one is. This decides which values may stand there and how they are escaped.
//
// Follows the tokenizer of the HTML standard (13.2.5) as far as templates need it: tags,
// attributes, comments, and the elements whose content is not markup.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kehoach {

enum class HtmlPlace : uint8_t {
  data,    // where elements may stand
  rcdata,  // in <title> or <textarea>: text only
  script,
  raw_text,  // in <style> and the like
  comment,
  declaration,  // <!doctype …>, <?…>
  tag_name,     // from "<" or "</" to the end of the name
  tag,          // where an attribute may begin
  attribute_name,
  name_end,      // behind a name that a section follows or may have written: it must not go on
  before_value,  // behind "="
  unquoted_value,
  quoted_value,
  broken,  // see HtmlContext::fault
};

struct HtmlContext {
  // Stands in `value` for what is only known when a page is rendered.
  static constexpr char hole = '\0';

  HtmlPlace place = HtmlPlace::data;
  char quote = '\0';        // of a quoted value
  bool end_tag = false;     // the tag is an end tag
  bool json = false;        // the tag or content is of <script type="application/ld+json">
  std::string element;      // of the tag, or whose content this is; lower case
  std::string attribute;    // the last one's name, while its value may follow; lower case
  std::string value;        // so far, of the attribute, comment or element content
  std::string_view fault;   // what is wrong with the markup; it stays wrong
  size_t fault_offset = 0;  // of the byte that was wrong, in the markup then read
};

// The place behind `markup`, when `context` is the place before it.
HtmlContext read_markup(HtmlContext context, std::string_view markup);

// The place behind an inserted value.
HtmlContext insert_value(HtmlContext context);

// A section may write something or nothing, so names end where it begins and where it ends.
HtmlContext at_section_edge(HtmlContext context);

// Whether a section may begin at one place and end at the other, and the place behind such a
// section.
bool same_place(const HtmlContext& begin, const HtmlContext& end);
HtmlContext behind_section(HtmlContext begin, const HtmlContext& end);

// "between tags", `in the attribute "href"`: for messages.
std::string describe(const HtmlContext& context);

}  // namespace kehoach
