#include "import/merge.hpp"

#include <algorithm>

#include "base/hash.hpp"

namespace kehoach {
namespace {

using Kind = YamlNode::Kind;
using Change = FieldChange::Kind;

// Equal values have equal words, however they are laid out.
std::string words_of_value(YamlValue value) {
  while (value.text.ends_with('\n')) value.text.pop_back();
  for (YamlValue& item : value.items) item = YamlValue::scalar(words_of_value(item));
  for (auto& [key, entry] : value.entries) entry = YamlValue::scalar(words_of_value(entry));
  return yaml_in_brackets(value);
}

std::string short_words(const YamlValue& value) {
  std::string words;
  if (value.kind == Kind::mapping && value.entries.size() == 1) {
    words = short_words(value.entries[0].second);
  } else {
    YamlValue trimmed = value;
    while (trimmed.text.ends_with('\n')) trimmed.text.pop_back();
    words = yaml_in_brackets(trimmed);
  }
  return words;
}

std::string hash_of(const YamlValue& value) {
  return to_hex(hash_bytes(words_of_value(value))).substr(0, 16);
}

bool is_record(const YamlValue& value) {
  return value.kind == Kind::mapping && value.find("id") != nullptr;
}

bool is_list_of_records(const YamlValue& value) {
  return value.kind == Kind::sequence && !value.items.empty() &&
         std::all_of(value.items.begin(), value.items.end(), is_record);
}

class Merger {
 public:
  Merger(const MergeOptions& options, ImportRecord& record) : options_(options), record_(record) {}

  YamlValue merge_records(const YamlNode& old, const YamlValue& wanted, const std::string& name);
  YamlValue merge_fields(const YamlNode& old, const YamlValue& wanted, const std::string& name);
  void remember_all(const YamlValue& value, const std::string& name);
  std::vector<FieldChange> take_changes() { return std::move(changes_); }

 private:
  YamlValue merged_field(const YamlNode& old, const YamlValue& wanted, const std::string& name,
                         const std::string& field);
  void change(Change kind, const std::string& name, const std::string& field, std::string before,
              std::string after, Span place) {
    changes_.push_back({kind, name, field, std::move(before), std::move(after), place});
  }

  const MergeOptions& options_;
  ImportRecord& record_;
  std::vector<FieldChange> changes_;
};

void Merger::remember_all(const YamlValue& value, const std::string& name) {
  if (value.kind == Kind::sequence) {
    for (const YamlValue& item : value.items)
      if (is_record(item)) remember_all(item, name + "/" + item.find("id")->text);
    return;
  }
  for (const auto& [key, entry] : value.entries) {
    if (is_list_of_records(entry)) {
      remember_all(entry, key);
    } else {
      record_[name + "." + key] = hash_of(entry);
    }
  }
}

// Three versions of a field: what import wrote, what stands there, what the text says now.
YamlValue Merger::merged_field(const YamlNode& old, const YamlValue& wanted,
                               const std::string& name, const std::string& field) {
  const YamlValue current = to_value(old);
  const std::string key = name + "." + field;
  const std::string now = hash_of(wanted);
  const auto written = record_.find(key);
  const std::string last = written == record_.end() ? "" : written->second;
  record_[key] = now;
  if (same_value(current, wanted) || (now == last && !options_.take_new)) return current;
  const bool edited = hash_of(current) != last;
  const Change kind = !edited             ? Change::updated
                      : options_.take_new ? Change::replaced
                                          : Change::kept;
  change(kind, name, field, short_words(current), short_words(wanted), old.span);
  return kind == Change::kept ? current : wanted;
}

YamlValue Merger::merge_fields(const YamlNode& old, const YamlValue& wanted,
                               const std::string& name) {
  YamlValue merged = to_value(old);
  for (size_t i = 0; i < wanted.entries.size(); ++i) {
    const auto& [field, value] = wanted.entries[i];
    const YamlNode* const there = old.find(field);
    if (there && is_list_of_records(value) && there->is_sequence()) {
      *merged.find(field) = merge_records(*there, value, field);
    } else if (there) {
      *merged.find(field) = merged_field(*there, value, name, field);
    } else if (!record_.contains(name + "." + field) || options_.take_new) {
      change(Change::added, name, field, "", short_words(value), old.span);
      const auto before = i == 0 ? merged.entries.end()
                                 : std::find_if(merged.entries.begin(), merged.entries.end(),
                                                [&](const auto& entry) {
                                                  return entry.first == wanted.entries[i - 1].first;
                                                });
      merged.entries.insert(before == merged.entries.end() ? before : before + 1, {field, value});
      record_[name + "." + field] = hash_of(value);
    }
  }
  return merged;
}

YamlValue Merger::merge_records(const YamlNode& old, const YamlValue& wanted,
                                const std::string& name) {
  YamlValue merged = to_value(old);
  const auto place_of = [&](const std::string& id) {
    return std::find_if(merged.items.begin(), merged.items.end(), [&](const YamlValue& item) {
      const YamlValue* const own = item.find("id");
      return own && own->text == id;
    });
  };
  std::string before;
  for (const YamlValue& item : wanted.items) {
    const std::string id = item.find("id")->text;
    const std::string record = name + "/" + id;
    const auto there = place_of(id);
    if (there != merged.items.end()) {
      const auto index = static_cast<size_t>(there - merged.items.begin());
      const auto node = std::find_if(old.items.begin(), old.items.end(), [&](const YamlNode& each) {
        const YamlNode* const own = each.find("id");
        return own && own->text == id;
      });
      merged.items[index] = merge_fields(*node, item, record);
    } else if (!record_.contains(record + ".id") || options_.take_new) {
      change(Change::added, record, "", "", "", old.span);
      const auto after = before.empty() ? merged.items.end() : place_of(before);
      merged.items.insert(after == merged.items.end() ? after : after + 1, item);
      remember_all(item, record);
    }
    before = id;
  }
  for (const YamlNode& item : old.items) {
    const YamlNode* const id = item.find("id");
    const bool said =
        id && std::any_of(wanted.items.begin(), wanted.items.end(),
                          [&](const auto& each) { return each.find("id")->text == id->text; });
    if (id && !said && record_.contains(name + "/" + id->text + ".id"))
      change(Change::gone, name + "/" + id->text, "", "", "", id->span);
  }
  return merged;
}

}  // namespace

ImportRecord read_record(const YamlNode& root) {
  ImportRecord record;
  for (const YamlEntry& entry : root.entries) record[entry.key.text] = entry.value.text;
  return record;
}

std::string record_text(const ImportRecord& record) {
  std::string text =
      "# What `kehoach import` wrote, as hashes: by them it tells what people have changed "
      "since.\n";
  for (const auto& [field, hash] : record) text += "\"" + field + "\": \"" + hash + "\"\n";
  return text;
}

Merged merge_import(const std::optional<YamlNode>& old, const YamlValue& wanted,
                    const std::string& name, const MergeOptions& options, ImportRecord& record) {
  Merger merger(options, record);
  if (!old || old->kind != wanted.kind) {
    merger.remember_all(wanted, name);
    return {wanted, {{Change::added, name, "", "", "", {}}}};
  }
  YamlValue merged = wanted.kind == Kind::sequence ? merger.merge_records(*old, wanted, name)
                                                   : merger.merge_fields(*old, wanted, name);
  return {std::move(merged), merger.take_changes()};
}

}  // namespace kehoach
