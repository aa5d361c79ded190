#include "source/yaml.hpp"

#include <fmt/core.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <unordered_map>

#include "base/text.hpp"
#include "source/yaml_error.hpp"
#include "source/yaml_plain.hpp"
#include "source/yaml_scalar.hpp"
#include "source/yaml_text.hpp"

namespace kehoach {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Thrown through the parser to end it, after the reason has been reported.
struct Stop {};

// A list or mapping that is still open.
struct Frame {
  YamlNode node;
  size_t begin = 0;             // its first byte, a bracket if it has brackets
  std::optional<YamlNode> key;  // of a mapping: waits for its value
};

// Makes the tree from the parser's events. The parser gives beginnings only, and passes over
// duplicate keys, keys without a colon and unclosed quotes at the end of the text: all found here.
class TreeBuilder final : public YAML::EventHandler {
 public:
  TreeBuilder(SourceId source, std::string_view text, Diagnostics& diagnostics)
      : source_(source), text_(text), diagnostics_(diagnostics) {
    if (text_.starts_with(byte_order_mark)) start_ = byte_order_mark.size();
    read_ = start_;
    root_.span = span(start_, start_);
  }

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(YamlNode::Kind::sequence, offset(mark), tag, anchor);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(YamlNode::Kind::mapping, offset(mark), tag, anchor);
  }
  void OnMapEnd() override { close(); }

  void fail(const YAML::Exception& exception);

  // The tree, unless something made it wrong.
  std::optional<YamlNode> take() {
    if (failed_) return std::nullopt;
    return std::move(root_);
  }

 private:
  Span span(size_t begin, size_t end) const {
    return {source_, static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  }
  // The parser counts bytes, but not those of a byte order mark.
  size_t offset(const YAML::Mark& mark) const {
    return std::min(text_.size(), start_ + static_cast<size_t>(std::max(mark.pos, 0)));
  }
  char at(size_t offset) const { return offset < text_.size() ? text_[offset] : '\0'; }

  void open(YamlNode::Kind kind, size_t begin, const std::string& tag, YAML::anchor_t anchor);
  void close();
  void add(YamlNode node);
  void add_entry(Frame& frame, YamlNode value);
  void check_length(size_t size, const YamlNode& next);
  size_t skip_properties(size_t begin);
  Span missing_value(size_t next) const;
  void check_key(const YamlNode& key);
  void check_colon(const YamlNode& key);
  void drop_duplicates(YamlNode& mapping);
  std::optional<Span> open_bracket() const;

  SourceId source_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  YamlNode root_;
  std::vector<Frame> frames_;
  std::optional<Span> last_quoted_;  // the last scalar, if it was quoted
  size_t start_ = 0;                 // behind the byte order mark
  size_t read_ = 0;                  // end of the last scalar
  bool has_document_ = false;
  bool failed_ = false;
};

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
  if (!has_document_) {
    has_document_ = true;
    return;
  }
  const size_t begin = offset(mark);
  if (text_.substr(begin).starts_with("---")) {
    diagnostics_.error("yaml-documents", span(begin, begin + 3), "a second document in one file")
        .with_help("move it to a file of its own, or delete the line \"---\"");
  } else {  // the parser takes what fits nothing above it for another document
    failed_ = true;
    diagnostics_
        .error("yaml-syntax", span(begin, line_end_of(text_, begin)),
               "bad indentation: the line belongs to nothing above it")
        .with_help("the keys of one mapping, like the items of one list, begin in the same column");
  }
  throw Stop();
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  size_t begin = offset(mark);
  if (anchor != 0) begin = skip_properties(begin);
  YamlNode node;
  node.span = missing_value(begin);
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (text_.substr(begin).starts_with(word)) {
      node.span = span(begin, begin + word.size());
      break;
    }
  }
  add(std::move(node));
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
  const size_t begin = offset(mark);
  YamlNode node;
  node.span = span(begin, std::min(text_.find_first_of(" \t\r\n,[]{}", begin), text_.size()));
  diagnostics_.error("yaml-anchor", node.span, "anchors and aliases are not part of the format")
      .with_help("write the value out; a text that begins with \"*\" must be quoted");
  add(std::move(node));
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                           const std::string& value) {
  const size_t begin = skip_properties(offset(mark));
  const ScalarExtent extent = scalar_extent(text_, begin, value);
  if (!extent.closed) {
    failed_ = true;
    report_unclosed_quote(source_, begin, diagnostics_);
    throw Stop();
  }
  YamlNode node;
  node.kind = YamlNode::Kind::scalar;
  node.style = extent.style;
  node.span = span(begin, extent.end);
  node.text = to_nfc(value);
  read_ = extent.end;
  last_quoted_.reset();
  if (node.style == YamlNode::Style::quoted) last_quoted_ = node.span;
  add(std::move(node));
}

void TreeBuilder::open(YamlNode::Kind kind, size_t begin, const std::string& tag,
                       YAML::anchor_t anchor) {
  // The parser marks a mapping where its first key begins, whose anchor or tag is not the
  // mapping's.
  if (anchor != 0 || (!tag.empty() && tag != "?")) begin = skip_properties(begin);
  if (frames_.size() == YamlLimits::depth) {
    failed_ = true;
    diagnostics_
        .error(
            "too-deep", span(begin, begin + 1),
            fmt::format("lists and mappings are nested deeper than {} levels", YamlLimits::depth))
        .with_help("no field goes as deep: look for a bracket too many, or quote the text");
    throw Stop();
  }
  Frame frame;
  frame.node.kind = kind;
  frame.begin = begin;
  frames_.push_back(std::move(frame));
}

void TreeBuilder::close() {
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  YamlNode& node = frame.node;
  if (!node.items.empty()) {
    node.span = span(node.items.front().span.begin, node.items.back().span.end);
  } else if (!node.entries.empty()) {
    const YamlEntry& last = node.entries.back();
    node.span =
        span(node.entries.front().key.span.begin, std::max(last.key.span.end, last.value.span.end));
    drop_duplicates(node);
  } else {
    const size_t closing = skip_space_and_comments(text_, frame.begin + 1);
    node.span = span(frame.begin, std::min(closing + 1, text_.size()));
    read_ = node.span.end;
  }
  add(std::move(node));
}

void TreeBuilder::add(YamlNode node) {
  if (frames_.empty()) {
    root_ = std::move(node);
  } else if (Frame& frame = frames_.back(); frame.node.is_sequence()) {
    check_length(frame.node.items.size(), node);
    frame.node.items.push_back(std::move(node));
  } else if (frame.key) {
    add_entry(frame, std::move(node));
  } else {
    check_key(node);
    frame.key = std::move(node);
  }
}

void TreeBuilder::add_entry(Frame& frame, YamlNode value) {
  YamlNode key = std::move(*frame.key);
  frame.key.reset();
  if (!key.is_scalar()) return;  // reported when it came
  check_colon(key);
  check_length(frame.node.entries.size(), key);
  frame.node.entries.push_back({std::move(key), std::move(value)});
}

// Ends reading if a list or mapping of that size gets one more.
void TreeBuilder::check_length(size_t size, const YamlNode& next) {
  if (size < YamlLimits::length) return;
  failed_ = true;
  diagnostics_
      .error("too-long", next.span,
             fmt::format("more than {} entries in one list or mapping", YamlLimits::length))
      .with_help("look for what was written twice; a longer plan can be divided into several");
  throw Stop();
}

// Reports anchors and tags before a value, and gives where the value begins.
size_t TreeBuilder::skip_properties(size_t begin) {
  while (at(begin) == '&' || at(begin) == '!') {
    const bool is_tag = at(begin) == '!';
    const size_t end = std::min(text_.find_first_of(" \t\r\n,[]{}", begin), text_.size());
    if (is_tag) {
      diagnostics_.error("yaml-tag", span(begin, end), "tags are not part of the format")
          .with_help("delete the tag; a text that begins with \"!\" must be quoted");
    } else {
      diagnostics_
          .error("yaml-anchor", span(begin, end), "anchors and aliases are not part of the format")
          .with_help("delete the anchor; a text that begins with \"&\" must be quoted");
    }
    begin = skip_space_and_comments(text_, end);
  }
  return begin;
}

// The ":" or "-" behind which a value is missing. `next` is where the parser stood.
Span TreeBuilder::missing_value(size_t next) const {
  size_t place = skip_space_and_comments(text_, read_);
  while (place < next && (at(place) == ']' || at(place) == '}' || at(place) == ',')) {
    place = skip_space_and_comments(text_, place + 1);
  }
  if (place < next && (at(place) == ':' || at(place) == '-')) return span(place, place + 1);
  return span(next, next);
}

void TreeBuilder::check_key(const YamlNode& key) {
  if (key.is_scalar()) return;
  diagnostics_
      .error("wrong-type", key.span, fmt::format("a key must be text, not {}", kind_name(key)))
      .with_help("a value that begins with \"[\" or \"{\" must be quoted");
}

// The parser takes a line of mere text among keys for a key without value.
void TreeBuilder::check_colon(const YamlNode& key) {
  if (key.style == YamlNode::Style::literal || key.style == YamlNode::Style::folded) return;
  const size_t next = skip_space_and_comments(text_, key.span.end);
  const bool is_cut_off = next >= text_.size() && open_bracket();  // the parser will complain
  if (at(next) == ':' || is_cut_off) return;
  failed_ = true;
  const bool is_in_brackets = at(frames_.back().begin) == '{';
  diagnostics_.error("yaml-syntax", key.span, fmt::format("no \":\" follows \"{}\"", key.text))
      .with_help(is_in_brackets
                     ? "inside {…} a text that contains a comma must be quoted"
                     : "write \"key: value\"; to continue the value above, indent the line more");
}

void TreeBuilder::drop_duplicates(YamlNode& mapping) {
  std::unordered_map<std::string, Span> seen;
  const auto is_duplicate = [&](const YamlEntry& entry) {
    const auto [first, is_new] = seen.try_emplace(entry.key.text, entry.key.span);
    if (is_new) return false;
    diagnostics_
        .error("duplicate-key", entry.key.span, fmt::format("duplicate key \"{}\"", entry.key.text))
        .note("first defined here", first->second);
    return true;
  };
  std::erase_if(mapping.entries, is_duplicate);
}

std::optional<Span> TreeBuilder::open_bracket() const {
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    if (at(frame->begin) == '[' || at(frame->begin) == '{') {
      return span(frame->begin, frame->begin + 1);
    }
  }
  return std::nullopt;
}

void TreeBuilder::fail(const YAML::Exception& exception) {
  failed_ = true;
  report_complaint({exception.msg, offset(exception.mark), last_quoted_, open_bracket(), read_},
                   source_, text_, diagnostics_);
}

// What read_plain_yaml() asks for.
bool is_plain(std::string_view text) {
  return text.find('\t') == text.npos && text.find('\r') == text.npos && is_nfc(text);
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
  for (const YamlEntry& entry : entries) {
    if (entry.key.text == key) return &entry.value;
  }
  return nullptr;
}

std::string_view kind_name(const YamlNode& node) {
  switch (node.kind) {
    case YamlNode::Kind::mapping:
      return "a mapping";
    case YamlNode::Kind::sequence:
      return "a list";
    case YamlNode::Kind::scalar:
      return "text";
    case YamlNode::Kind::null:
      break;
  }
  return "nothing";
}

std::optional<YamlNode> parse_yaml(SourceId source, const SourceMap& sources,
                                   Diagnostics& diagnostics) {
  const std::string_view text = sources.text(source);
  if (!check_yaml_text(source, text, diagnostics)) return std::nullopt;
  if (is_plain(text))
    if (auto root = read_plain_yaml(source, text)) return root;
  return parse_full_yaml(source, sources, diagnostics);
}

std::optional<YamlNode> parse_full_yaml(SourceId source, const SourceMap& sources,
                                        Diagnostics& diagnostics) {
  const std::string_view text = sources.text(source);
  if (!check_yaml_text(source, text, diagnostics)) return std::nullopt;
  TreeBuilder builder(source, text, diagnostics);
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const Stop&) {  // reported
  } catch (const YAML::Exception& exception) {
    builder.fail(exception);
  }
  return builder.take();
}

}  // namespace kehoach
