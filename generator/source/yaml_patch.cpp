#include "source/yaml_patch.hpp"

#include <algorithm>

#include "source/yaml_scalar.hpp"

namespace kehoach {
namespace {

using Kind = YamlNode::Kind;
using Style = YamlNode::Style;

struct Edit {
  size_t begin = 0;
  size_t end = 0;
  std::string text;
};

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

const YamlNode* id_of(const YamlNode& item) {
  return item.is_mapping() ? item.find("id") : nullptr;
}

class Patcher {
 public:
  Patcher(std::string_view text, SourceId source) : text_(text), source_(source) {}

  void patch(const YamlNode& old, const YamlValue& wanted);
  YamlPatch result();

 private:
  // Where a node stands, brackets, quotes and blocks included.
  size_t begin_of(const YamlNode& node) const;
  size_t end_of(const YamlNode& node) const;
  bool in_brackets(const YamlNode& node) const;
  size_t end_of_block(const YamlNode& scalar) const;
  size_t column_of(size_t at) const { return at - line_begin_of(text_, at); }
  size_t next_line(size_t at) const { return std::min(line_break(at) + 1, text_.size()); }
  size_t line_break(size_t at) const { return std::min(text_.find('\n', at), text_.size()); }
  // The "-" before an item.
  size_t dash_before(size_t at) const { return text_.rfind('-', at - 1); }

  void patch_scalar(const YamlNode& old, const YamlValue& wanted);
  void patch_mapping(const YamlNode& old, const YamlValue& wanted);
  void patch_sequence(const YamlNode& old, const YamlValue& wanted);
  void insert_entry(const YamlNode& old, const YamlEntry* after, const std::string& key,
                    const YamlValue& value);
  void remove_entry(const YamlNode& old, const YamlEntry& entry);
  void replace_entry(const YamlEntry& entry, const YamlValue& wanted, size_t indent);
  void replace(size_t begin, size_t end, std::string text);

  std::string_view text_;
  SourceId source_;
  std::vector<Edit> edits_;
  std::vector<Span> lost_;
};

size_t Patcher::begin_of(const YamlNode& node) const {
  size_t begin = node.span.begin;
  if (!node.items.empty()) begin = begin_of(node.items.front());
  if (!node.entries.empty()) begin = begin_of(node.entries.front().key);
  if (node.items.empty() && node.entries.empty()) return begin;
  size_t before = begin;
  while (before > 0 && is_blank(text_[before - 1])) --before;
  const char bracket = node.is_sequence() ? '[' : '{';
  return before > 0 && text_[before - 1] == bracket ? before - 1 : begin;
}

bool Patcher::in_brackets(const YamlNode& node) const {
  const char first = text_[begin_of(node)];
  return (node.is_sequence() && first == '[') || (node.is_mapping() && first == '{');
}

size_t Patcher::end_of_block(const YamlNode& scalar) const {
  size_t end = line_break(scalar.span.begin);
  size_t indent = 0;
  for (size_t line = next_line(end); line < text_.size(); line = next_line(line)) {
    const size_t stop = line_break(line);
    const size_t first = text_.find_first_not_of(' ', line);
    if (first == text_.npos || first >= stop || text_[first] == '\r') continue;
    if (indent == 0) indent = first - line;
    if (first - line < indent || indent == 0) break;
    end = stop;
  }
  return end;
}

size_t Patcher::end_of(const YamlNode& node) const {
  const bool block = node.style == Style::literal || node.style == Style::folded;
  if (node.is_scalar() && block) return end_of_block(node);
  if (node.items.empty() && node.entries.empty()) return node.span.end;
  const YamlNode& last = node.is_sequence() ? node.items.back() : node.entries.back().value;
  size_t end =
      std::max<size_t>(end_of(last), node.is_mapping() ? node.entries.back().key.span.end : 0);
  if (!in_brackets(node)) return end;
  end = skip_space_and_comments(text_, end);
  if (end < text_.size() && text_[end] == ',') end = skip_space_and_comments(text_, end + 1);
  return end + 1;
}

void Patcher::replace(size_t begin, size_t end, std::string text) {
  for (size_t at = begin; at < end; at = next_line(at)) {
    const std::string_view line = text_.substr(at, std::min(line_break(at), end) - at);
    const size_t mark = line.starts_with('#') ? 0 : line.find(" #");
    if (mark != line.npos)
      lost_.push_back(
          {source_, static_cast<uint32_t>(at + mark), static_cast<uint32_t>(at + line.size())});
    if (next_line(at) == at) break;
  }
  edits_.push_back({begin, end, std::move(text)});
}

void Patcher::patch(const YamlNode& old, const YamlValue& wanted) {
  if (same_value(old, wanted)) return;
  if (old.is_scalar() && wanted.kind == Kind::scalar) {
    patch_scalar(old, wanted);
  } else if (old.is_mapping() && wanted.kind == Kind::mapping && !old.entries.empty()) {
    patch_mapping(old, wanted);
  } else if (old.is_sequence() && wanted.kind == Kind::sequence && !old.items.empty()) {
    patch_sequence(old, wanted);
  } else {
    replace(begin_of(old), end_of(old), yaml_in_brackets(wanted));
  }
}

void Patcher::patch_scalar(const YamlNode& old, const YamlValue& wanted) {
  const size_t begin = old.span.begin;
  const bool block = old.style == Style::literal || old.style == Style::folded;
  if (!block) {
    replace(begin, old.span.end, yaml_scalar(wanted.text, true));
    return;
  }
  const size_t header = line_break(begin);
  const size_t first = text_.find_first_not_of(" \n\r", header);
  const size_t indent = first == text_.npos ? 2 : column_of(first);
  YamlValue value = YamlValue::scalar(wanted.text);
  if (!value.text.ends_with('\n')) value.text += '\n';
  edits_.push_back({begin, end_of_block(old), yaml_behind_key(value, indent).substr(1)});
}

void Patcher::replace_entry(const YamlEntry& entry, const YamlValue& wanted, size_t indent) {
  const size_t colon = text_.find(':', entry.key.span.end);
  const size_t end = entry.value.kind == Kind::null ? colon + 1 : end_of(entry.value);
  replace(colon + 1, std::max(end, colon + 1), yaml_behind_key(wanted, indent + 2));
}

void Patcher::insert_entry(const YamlNode& old, const YamlEntry* after, const std::string& key,
                           const YamlValue& value) {
  const size_t indent = column_of(old.entries.front().key.span.begin);
  const std::string spaces(indent, ' ');
  const std::string entry = key + ":" + yaml_behind_key(value, indent + 2);
  if (!after) {
    edits_.push_back({old.entries.front().key.span.begin, old.entries.front().key.span.begin,
                      entry + "\n" + spaces});
    return;
  }
  const size_t end = line_break(std::max<size_t>(end_of(after->value), after->key.span.end));
  edits_.push_back({end, end, "\n" + spaces + entry});
}

void Patcher::remove_entry(const YamlNode& old, const YamlEntry& entry) {
  const size_t begin = entry.key.span.begin;
  const size_t end = std::max<size_t>(end_of(entry.value), entry.key.span.end);
  const bool first = &entry == &old.entries.front();
  if (first && old.entries.size() > 1 &&
      text_.find_first_not_of(' ', line_begin_of(text_, begin)) != begin) {
    replace(begin, (&entry)[1].key.span.begin, "");  // "- id: …": the next key moves up
  } else {
    replace(line_begin_of(text_, begin), next_line(end), "");
  }
}

void Patcher::patch_mapping(const YamlNode& old, const YamlValue& wanted) {
  const bool same_keys =
      old.entries.size() == wanted.entries.size() &&
      std::all_of(old.entries.begin(), old.entries.end(),
                  [&](const YamlEntry& entry) { return wanted.find(entry.key.text) != nullptr; });
  if (in_brackets(old) && !same_keys) {
    replace(begin_of(old), end_of(old), yaml_in_brackets(wanted));
    return;
  }
  const bool brackets = in_brackets(old);
  for (const YamlEntry& entry : old.entries) {
    const YamlValue* const value = wanted.find(entry.key.text);
    if (!value) {
      remove_entry(old, entry);
    } else if (!same_value(entry.value, *value)) {
      const bool inside =
          entry.value.kind == value->kind &&
          (value->kind == Kind::scalar
               ? value->text.find('\n') == std::string::npos || entry.value.style == Style::literal
               : !to_value(entry.value).items.empty() || !entry.value.entries.empty());
      if (inside || brackets) {
        patch(entry.value, *value);
      } else {
        replace_entry(entry, *value, column_of(entry.key.span.begin));
      }
    }
  }
  const YamlEntry* after = nullptr;
  for (const auto& [key, value] : wanted.entries) {
    const auto found = std::find_if(old.entries.begin(), old.entries.end(),
                                    [&, name = std::string_view(key)](const YamlEntry& entry) {
                                      return entry.key.text == name;
                                    });
    if (found != old.entries.end()) {
      after = &*found;
    } else if (!brackets) {
      insert_entry(old, after, key, value);
    }
  }
}

// Pairs items: equal ids, or equal places where nothing has an id.
void Patcher::patch_sequence(const YamlNode& old, const YamlValue& wanted) {
  const bool words = std::all_of(old.items.begin(), old.items.end(),
                                 [](const YamlNode& item) { return item.is_scalar(); });
  if (in_brackets(old) && (words || old.items.size() != wanted.items.size())) {
    replace(begin_of(old), end_of(old), yaml_in_brackets(wanted));
    return;
  }
  const size_t dash = column_of(dash_before(begin_of(old.items.front())));
  const auto find_old = [&](size_t i) -> const YamlNode* {
    const YamlValue* const id = wanted.items[i].find("id");
    if (!id) return i < old.items.size() ? &old.items[i] : nullptr;
    for (const YamlNode& item : old.items)
      if (const YamlNode* const other = id_of(item); other && other->text == id->text) return &item;
    return nullptr;
  };
  std::vector<const YamlNode*> kept;
  const YamlNode* after = nullptr;
  for (size_t i = 0; i < wanted.items.size(); ++i) {
    const YamlNode* const item = find_old(i);
    if (item) {
      patch(*item, wanted.items[i]);
      kept.push_back(item);
      after = item;
      continue;
    }
    const std::string lines = yaml_file(YamlValue::sequence({wanted.items[i]}));
    std::string indented;
    for (size_t begin = 0; begin < lines.size();) {
      const size_t end = lines.find('\n', begin);
      indented += std::string(end > begin ? dash : 0, ' ') + lines.substr(begin, end - begin + 1);
      begin = end + 1;
    }
    const size_t at =
        after ? next_line(end_of(*after)) : line_begin_of(text_, begin_of(old.items.front()));
    const bool open = at == text_.size() && !text_.ends_with('\n');
    edits_.push_back({at, at, (open ? "\n" : "") + indented});
  }
  for (const YamlNode& item : old.items)
    if (std::find(kept.begin(), kept.end(), &item) == kept.end())
      replace(line_begin_of(text_, dash_before(begin_of(item))), next_line(end_of(item)), "");
}

YamlPatch Patcher::result() {
  std::stable_sort(edits_.begin(), edits_.end(),
                   [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
  std::string text;
  size_t at = 0;
  for (const Edit& edit : edits_) {
    if (edit.begin < at) continue;  // within what was written anew
    text += text_.substr(at, edit.begin - at);
    text += edit.text;
    at = edit.end;
  }
  text += text_.substr(at);
  return {std::move(text), std::move(lost_)};
}

}  // namespace

YamlPatch patch_yaml(std::string_view text, const YamlNode& old, const YamlValue& wanted) {
  Patcher patcher(text, old.span.source);
  patcher.patch(old, wanted);
  return patcher.result();
}

}  // namespace kehoach
