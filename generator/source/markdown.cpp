#include "source/markdown.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <unordered_map>

#include "base/text.hpp"
#include "source/markdown_events.hpp"
#include "source/markdown_limits.hpp"
#include "source/markdown_plain.hpp"

namespace kehoach {
namespace {

struct Free {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
using Tree = std::unique_ptr<cmark_node, Free>;

// A single tilde means "about" in front of numbers, so only two strike text through.
constexpr int parse_options =
    CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;

Tree parse(std::string_view markdown) {
  static std::once_flag registered;
  std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
  const std::unique_ptr<cmark_parser, Free> parser(cmark_parser_new(parse_options));
  for (const std::string_view name : {"autolink", "strikethrough", "table"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name.data()));
  }
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  // While it parses inlines, the library keeps the extensions' special characters in a table that
  // all threads share, and takes them out again at the end.
  static std::mutex finishing;
  const std::lock_guard lock(finishing);
  return Tree(cmark_parser_finish(parser.get()));
}

std::string text_of(const char* text) {
  return text ? std::string(text) : std::string();
}

// Extensions make their types at run time and tell them by name only.
std::optional<MarkdownKind> kind_of(cmark_node* node) {
  using Kind = MarkdownKind;
  static const std::unordered_map<std::string_view, Kind> kinds = {
      {"paragraph", Kind::paragraph},
      {"heading", Kind::heading},
      {"block_quote", Kind::block_quote},
      {"list", Kind::bullet_list},
      {"item", Kind::item},
      {"code_block", Kind::code_block},
      {"thematic_break", Kind::thematic_break},
      {"table", Kind::table},
      {"table_header", Kind::table_head},
      {"table_row", Kind::table_row},
      {"table_cell", Kind::cell},
      {"text", Kind::text},
      {"code", Kind::code},
      {"softbreak", Kind::soft_break},
      {"linebreak", Kind::hard_break},
      {"emph", Kind::emphasis},
      {"strong", Kind::strong},
      {"strikethrough", Kind::strikethrough},
      {"link", Kind::link},
      {"image", Kind::image},
  };
  const auto kind = kinds.find(cmark_node_get_type_string(node));
  if (kind == kinds.end()) return std::nullopt;
  return kind->second;
}

bool is_tight(cmark_node* paragraph) {
  cmark_node* const item = cmark_node_parent(paragraph);
  cmark_node* const list = item ? cmark_node_parent(item) : nullptr;
  return list && cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list);
}

class EventList {
 public:
  void visit(cmark_node* node, bool is_enter);
  std::vector<MarkdownEvent> take() { return std::move(events_); }

 private:
  void enter(cmark_node* node, MarkdownKind kind);
  void leave(cmark_node* node, MarkdownKind kind);
  void push(MarkdownEvent event);
  void close();
  void note_line(cmark_node* node, MarkdownKind kind);
  static MarkdownEvent describe(cmark_node* node, MarkdownKind kind);
  MarkdownEvent describe_cell(cmark_node* node);
  MarkdownEvent describe_link(cmark_node* node, MarkdownKind kind) const;

  std::vector<MarkdownEvent> events_;
  std::vector<size_t> open_;  // indices of the enters without leave
  size_t column_ = 0;         // of the next table cell
  uint32_t line_ = 0;         // of the node, from 0
};

bool is_leaf(MarkdownKind kind) {
  using Kind = MarkdownKind;
  return kind == Kind::code_block || kind == Kind::thematic_break || kind == Kind::text ||
         kind == Kind::code || kind == Kind::soft_break || kind == Kind::hard_break;
}

void EventList::visit(cmark_node* node, bool is_enter) {
  const auto kind = kind_of(node);
  if (!kind) return;
  if (is_enter) {
    enter(node, *kind);
  } else {
    leave(node, *kind);
  }
}

void EventList::push(MarkdownEvent event) {
  event.end = events_.size();
  if (!is_leaf(event.kind)) open_.push_back(events_.size());
  events_.push_back(std::move(event));
}

void EventList::close() {
  const size_t opened = open_.back();
  open_.pop_back();
  events_[opened].end = events_.size();
  MarkdownEvent event;
  event.kind = events_[opened].kind;
  event.enter = false;
  event.number = events_[opened].number;
  events_.push_back(std::move(event));
}

void EventList::enter(cmark_node* node, MarkdownKind kind) {
  note_line(node, kind);
  if (kind == MarkdownKind::table_head || kind == MarkdownKind::table_row) column_ = 0;
  const bool is_first_row = kind == MarkdownKind::table_row &&
                            kind_of(cmark_node_previous(node)) == MarkdownKind::table_head;
  if (is_first_row) push(describe(node, MarkdownKind::table_body));
  if (kind == MarkdownKind::cell) {
    push(describe_cell(node));
  } else if (kind == MarkdownKind::link || kind == MarkdownKind::image) {
    push(describe_link(node, kind));
  } else {
    push(describe(node, kind));
  }
}

void EventList::leave(cmark_node* node, MarkdownKind kind) {
  if (is_leaf(kind)) return;
  close();
  if (kind == MarkdownKind::table_row && !cmark_node_next(node)) close();  // the body
}

// The library counts lines from 1, and gives 0 for line breaks and for some automatic links.
void EventList::note_line(cmark_node* node, MarkdownKind kind) {
  const int line = cmark_node_get_start_line(node);
  if (line > 0) {
    line_ = static_cast<uint32_t>(line - 1);
  } else if (kind == MarkdownKind::soft_break || kind == MarkdownKind::hard_break) {
    ++line_;
  }
}

MarkdownEvent EventList::describe(cmark_node* node, MarkdownKind kind) {
  MarkdownEvent event;
  event.kind = kind;
  if (kind == MarkdownKind::heading) {
    event.number = cmark_node_get_heading_level(node);
  } else if (kind == MarkdownKind::paragraph) {
    if (is_tight(node)) event.kind = MarkdownKind::tight_paragraph;
  } else if (kind == MarkdownKind::bullet_list) {
    event.number = cmark_node_get_list_start(node);
    if (cmark_node_get_list_type(node) == CMARK_ORDERED_LIST) {
      event.kind = MarkdownKind::ordered_list;
    }
  } else if (is_leaf(kind)) {
    event.text = text_of(cmark_node_get_literal(node));
  }
  return event;
}

MarkdownEvent EventList::describe_cell(cmark_node* node) {
  cmark_node* const row = cmark_node_parent(node);
  cmark_node* const table = cmark_node_parent(row);
  MarkdownEvent event;
  event.kind =
      kind_of(row) == MarkdownKind::table_head ? MarkdownKind::head_cell : MarkdownKind::cell;
  if (column_ < cmark_gfm_extensions_get_table_columns(table)) {
    event.alignment =
        static_cast<char>(cmark_gfm_extensions_get_table_alignments(table)[column_++]);
  }
  return event;
}

MarkdownEvent EventList::describe_link(cmark_node* node, MarkdownKind kind) const {
  MarkdownEvent event;
  event.kind = kind;
  event.text = text_of(cmark_node_get_title(node));
  event.url = text_of(cmark_node_get_url(node));
  event.line = line_;
  return event;
}

// Gives each heading of one text its id.
class HeadingIds {
 public:
  std::string make(std::string_view text) {
    std::string base = slug(text);
    if (base.empty()) base = "section";
    std::string id = base;
    while (!used_.insert(id).second) id = base + "-" + std::to_string(++repeats_[base] + 1);
    return id;
  }

 private:
  std::set<std::string> used_;
  std::map<std::string, int> repeats_;
};

// Appends a separator, unless the text is empty or ends with white space.
void separate(std::string& out, char separator) {
  if (!out.empty() && out.back() != ' ' && out.back() != '\n') out += separator;
}

void end_line(std::string& out) {
  while (out.ends_with(' ')) out.pop_back();
  separate(out, '\n');
}

void name_headings(std::vector<MarkdownEvent>& events) {
  HeadingIds ids;
  for (size_t i = 0; i < events.size(); ++i) {
    if (events[i].kind != MarkdownKind::heading || !events[i].enter) continue;
    events[i].text = ids.make(words_of(std::span(events).subspan(i, events[i].end - i)));
  }
}

// Checks have refused such a text; what is shown meanwhile is the text itself.
std::vector<MarkdownEvent> one_paragraph(std::string_view markdown) {
  std::vector<MarkdownEvent> events(3);
  events[0].kind = events[2].kind = MarkdownKind::paragraph;
  events[0].end = 2;
  events[1].end = 1;
  events[1].text = markdown;
  events[2].enter = false;
  return events;
}

}  // namespace

std::vector<MarkdownEvent> markdown_events(std::string_view markdown) {
  if (find_markdown_excess(markdown)) return one_paragraph(markdown);
  if (auto events = read_plain_markdown(markdown)) return std::move(*events);
  return full_markdown_events(markdown);
}

std::vector<MarkdownEvent> full_markdown_events(std::string_view markdown) {
  EventList list;
  const Tree tree = parse(markdown);
  const std::unique_ptr<cmark_iter, Free> iterator(cmark_iter_new(tree.get()));
  for (cmark_event_type event; (event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE;) {
    list.visit(cmark_iter_get_node(iterator.get()), event == CMARK_EVENT_ENTER);
  }
  std::vector<MarkdownEvent> events = list.take();
  name_headings(events);
  return events;
}

std::string words_of(std::span<const MarkdownEvent> events) {
  using Kind = MarkdownKind;
  std::string out;
  for (const MarkdownEvent& event : events) {
    const bool is_block = event.kind == Kind::paragraph || event.kind == Kind::tight_paragraph ||
                          event.kind == Kind::heading || event.kind == Kind::table_row ||
                          event.kind == Kind::table_head;
    const bool is_cell = event.kind == Kind::cell || event.kind == Kind::head_cell;
    if (event.kind == Kind::soft_break || event.kind == Kind::hard_break) {
      separate(out, ' ');
    } else if (is_leaf(event.kind)) {
      out += event.text;
      if (event.kind == Kind::code_block) end_line(out);
    } else if (!event.enter && is_block) {
      end_line(out);
    } else if (!event.enter && is_cell) {
      separate(out, ' ');
    }
  }
  return std::string(trim(out));
}

std::vector<MarkdownHeading> markdown_headings(std::string_view markdown) {
  const std::vector<MarkdownEvent> events = markdown_events(markdown);
  std::vector<MarkdownHeading> headings;
  for (size_t i = 0; i < events.size(); ++i) {
    const MarkdownEvent& event = events[i];
    if (event.kind != MarkdownKind::heading || !event.enter) continue;
    std::string words = words_of(std::span(events).subspan(i, event.end - i));
    headings.push_back({event.number, std::move(words), event.text});
  }
  return headings;
}

std::string markdown_to_text(std::string_view markdown) {
  return words_of(markdown_events(markdown));
}

}  // namespace kehoach
