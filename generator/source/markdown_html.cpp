#include <algorithm>

#include "base/escape.hpp"
#include "source/markdown.hpp"
#include "source/markdown_events.hpp"

namespace kehoach {
namespace {

using Kind = MarkdownKind;

// What stands around nodes that need no more than that.
struct Tags {
  Kind kind;
  std::string_view open;
  std::string_view close;
};

constexpr Tags simple_tags[] = {
    {Kind::paragraph, "<p>", "</p>\n"},
    {Kind::block_quote, "<blockquote>\n", "</blockquote>\n"},
    {Kind::bullet_list, "<ul>\n", "</ul>\n"},
    {Kind::ordered_list, "", "</ol>\n"},
    {Kind::item, "<li>", "</li>\n"},
    {Kind::thematic_break, "<hr>\n", ""},
    {Kind::table, "", "</table></div>\n"},
    {Kind::table_head, "<thead>\n<tr>", "</tr>\n</thead>\n"},
    {Kind::table_body, "<tbody>\n", "</tbody>\n"},
    {Kind::table_row, "<tr>", "</tr>\n"},
    {Kind::head_cell, "", "</th>"},
    {Kind::cell, "", "</td>"},
    {Kind::soft_break, "\n", ""},
    {Kind::hard_break, "<br>\n", ""},
    {Kind::emphasis, "<em>", "</em>"},
    {Kind::strong, "<strong>", "</strong>"},
    {Kind::strikethrough, "<del>", "</del>"},
};

// Whether browsers would ask another host for it. Only for safe addresses.
bool is_elsewhere(std::string_view url) {
  const size_t end_of_name = url.find_first_of("/?#");
  return url.starts_with("//") || url.substr(0, end_of_name).find(':') != url.npos;
}

class HtmlWriter {
 public:
  HtmlWriter(const std::vector<MarkdownEvent>& events, const MarkdownOptions& options)
      : events_(events), options_(options) {}

  std::string write();

 private:
  void enter(const MarkdownEvent& event);
  void leave(const MarkdownEvent& event);
  void open_heading(const MarkdownEvent& event);
  void open_list(const MarkdownEvent& event);
  void open_table();
  void open_cell(const MarkdownEvent& event);
  void open_link(const MarkdownEvent& event);
  void write_image(const MarkdownEvent& event);
  void write_element(std::string_view open, std::string_view text, std::string_view close);
  void write_attribute(std::string_view name, std::string_view value);
  std::string level_of(const MarkdownEvent& heading) const;
  std::string address_of(const MarkdownEvent& link) const;

  // The words between an enter, which is an element of events_, and its leave.
  std::string words_in(const MarkdownEvent& event) const {
    const size_t begin = static_cast<size_t>(&event - events_.data());
    return words_of(std::span(events_).subspan(begin, event.end - begin));
  }

  const std::vector<MarkdownEvent>& events_;
  const MarkdownOptions& options_;
  std::string out_;
  bool is_in_link_ = false;  // links do not nest
  size_t tables_ = 0;
};

std::string HtmlWriter::write() {
  for (size_t i = 0; i < events_.size(); ++i) {
    const MarkdownEvent& event = events_[i];
    if (event.enter) {
      enter(event);
    } else {
      leave(event);
    }
    if (event.enter && event.kind == Kind::image) i = event.end;  // its children became words
  }
  return std::move(out_);
}

void HtmlWriter::enter(const MarkdownEvent& event) {
  switch (event.kind) {
    case Kind::text:
      append_escaped(out_, event.text);
      break;
    case Kind::code:
      write_element("<code>", event.text, "</code>");
      break;
    case Kind::code_block:
      write_element("<pre><code>", event.text, "</code></pre>\n");
      break;
    case Kind::heading:
      open_heading(event);
      break;
    case Kind::ordered_list:
      open_list(event);
      break;
    case Kind::table:
      open_table();
      break;
    case Kind::head_cell:
    case Kind::cell:
      open_cell(event);
      break;
    case Kind::link:
      open_link(event);
      break;
    case Kind::image:
      write_image(event);
      break;
    default:
      const auto tags = std::ranges::find(simple_tags, event.kind, &Tags::kind);
      if (tags != std::end(simple_tags)) out_ += tags->open;
  }
}

void HtmlWriter::leave(const MarkdownEvent& event) {
  if (event.kind == Kind::heading) {
    out_ += "</h" + level_of(event) + ">\n";
  } else if (event.kind == Kind::link) {
    if (is_in_link_) out_ += "</a>";
    is_in_link_ = false;
  } else {
    const auto tags = std::ranges::find(simple_tags, event.kind, &Tags::kind);
    if (tags != std::end(simple_tags)) out_ += tags->close;
  }
}

void HtmlWriter::open_heading(const MarkdownEvent& event) {
  out_ += "<h" + level_of(event);
  if (options_.heading_ids) write_attribute("id", event.text);
  out_ += '>';
}

void HtmlWriter::open_list(const MarkdownEvent& event) {
  out_ += "<ol";
  if (event.number != 1) write_attribute("start", std::to_string(event.number));
  out_ += ">\n";
}

// What keyboards scroll needs a name, and pages want each name once.
void HtmlWriter::open_table() {
  out_ += "<div class=\"table-scroll\"";
  if (!options_.table_label.empty()) {
    const std::string number = ++tables_ == 1 ? "" : " " + std::to_string(tables_);
    write_attribute("role", "region");
    write_attribute("aria-label", options_.table_label + number);
    write_attribute("tabindex", "0");
  }
  out_ += "><table>\n";
}

// Alignment is a class: the pages' security policy forbids style attributes.
void HtmlWriter::open_cell(const MarkdownEvent& event) {
  out_ += event.kind == Kind::head_cell ? "<th scope=\"col\"" : "<td";
  if (event.alignment == 'c') write_attribute("class", "align-center");
  if (event.alignment == 'r') write_attribute("class", "align-right");
  out_ += '>';
}

void HtmlWriter::open_link(const MarkdownEvent& event) {
  const std::string address = address_of(event);
  if (address.empty()) return;
  is_in_link_ = true;
  out_ += "<a";
  write_attribute("href", percent_encoded(address));
  if (!event.text.empty()) write_attribute("title", event.text);
  out_ += '>';
}

void HtmlWriter::write_image(const MarkdownEvent& event) {
  const std::string description = words_in(event);
  const std::string address = is_elsewhere(event.url) ? std::string() : address_of(event);
  if (address.empty()) {
    append_escaped(out_, description);
    return;
  }
  out_ += "<img";
  write_attribute("src", percent_encoded(address));
  write_attribute("alt", description);
  out_ += '>';
}

void HtmlWriter::write_element(std::string_view open, std::string_view text,
                               std::string_view close) {
  out_ += open;
  append_escaped(out_, text);
  out_ += close;
}

void HtmlWriter::write_attribute(std::string_view name, std::string_view value) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  append_escaped(out_, value);
  out_ += '"';
}

std::string HtmlWriter::level_of(const MarkdownEvent& heading) const {
  return std::to_string(std::clamp(heading.number + options_.first_heading - 1, 1, 6));
}

std::string HtmlWriter::address_of(const MarkdownEvent& link) const {
  if (!is_safe_url(link.url)) return {};
  return options_.resolve ? options_.resolve(link.url) : link.url;
}

}  // namespace

std::string markdown_to_html(std::string_view markdown, const MarkdownOptions& options) {
  const std::vector<MarkdownEvent> events = markdown_events(markdown);
  return HtmlWriter(events, options).write();
}

}  // namespace kehoach
