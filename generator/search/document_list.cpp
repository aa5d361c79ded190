#include "search/document_list.hpp"

#include <fmt/core.h>

#include <unordered_map>

#include "search/index_builder.hpp"
#include "search/javascript.hpp"
#include "source/json_file.hpp"

namespace kehoach {
namespace {

using Kind = JsonValue::Kind;

FieldValue field_value(const JsonValue* value) {
  if (value == nullptr || value->kind == Kind::null) return {};
  if (value->kind != Kind::array) return {FieldValue::Kind::text, {to_javascript_string(*value)}};
  FieldValue list{FieldValue::Kind::list, {}};
  for (const JsonValue& item : value->items)
    list.items.push_back(item.kind == Kind::null ? std::string() : to_javascript_string(item));
  return list;
}

class DocumentReader {
 public:
  DocumentReader(SourceId source, const SourceMap& sources, const IndexConfig& config,
                 Diagnostics& diagnostics)
      : source_(source),
        text_(sources.text(source)),
        config_(config),
        diagnostics_(diagnostics),
        builder_(config) {}

  PostingStore read(const JsonValue& root) {
    if (root.kind != Kind::array)
      error("wrong-type", root_place(text_),
            fmt::format("the documents are an array, not {}", kind_name(root.kind)));
    std::vector<FieldValue> values(config_.fields.size());
    for (number_ = 0; number_ < root.items.size(); ++number_) {
      const JsonValue& document = root.items[number_];
      const auto ref = read_ref(document);
      if (!ref) continue;
      for (size_t i = 0; i < values.size(); ++i)
        values[i] = field_value(document.find(config_.fields[i].name));
      builder_.add(*ref, read_boost(document), values);
    }
    return builder_.take();
  }

 private:
  std::optional<std::string> read_ref(const JsonValue& document) {
    if (document.kind != Kind::object) {
      error("wrong-type", document_place(),
            fmt::format("a document is an object, not {}", kind_name(document.kind)));
      return std::nullopt;
    }
    const JsonValue* ref = document.find(config_.ref);
    if (ref == nullptr || ref->kind == Kind::null) {
      report_missing_ref(ref);
      return std::nullopt;
    }
    if (ref->kind != Kind::string && ref->kind != Kind::number) {
      error("wrong-type", member_place(config_.ref),
            fmt::format("a ref is text or a number, not {}", kind_name(ref->kind)));
      return std::nullopt;
    }
    std::string text = to_javascript_string(*ref);
    const auto [first, is_new] = documents_.try_emplace(text, number_);
    if (is_new) return text;
    report_duplicate_ref(text, first->second);
    return std::nullopt;
  }

  void report_missing_ref(const JsonValue* ref) {
    const size_t begin = document_place().begin;
    const JsonPlace place = ref ? member_place(config_.ref) : JsonPlace{begin, begin + 1};
    error("missing-ref", place,
          fmt::format("document {} has no ref: \"{}\" is {}", number_ + 1, config_.ref,
                      ref ? "null" : "missing"))
        .with_help("\"ref\" of the configuration names the member that tells documents apart");
  }

  void report_duplicate_ref(std::string_view ref, size_t first) {
    error("duplicate-ref", member_place(config_.ref),
          fmt::format("the ref \"{}\" is used twice", ref))
        .note("first used here", span_of(source_, member_place(config_.ref, first)));
  }

  double read_boost(const JsonValue& document) {
    if (config_.document_boost.empty()) return 1;
    const JsonValue* boost = document.find(config_.document_boost);
    if (boost == nullptr || boost->kind == Kind::null) return 1;
    if (boost->kind != Kind::number)
      error("wrong-type", member_place(config_.document_boost),
            fmt::format("a boost is a number, not {}", kind_name(boost->kind)));
    return boost->number;
  }

  JsonPlace document_place() { return document_place(number_); }

  // Positions are looked for once there is something to say about them.
  JsonPlace document_place(size_t number) {
    if (places_.empty()) places_ = item_places(text_, root_place(text_));
    return places_[number];
  }

  JsonPlace member_place(std::string_view name) { return member_place(name, number_); }

  // The value of the member that JsonValue::find() finds in a document.
  JsonPlace member_place(std::string_view name, size_t number) {
    JsonPlace place;
    for (const JsonMemberPlace& member : member_places(text_, document_place(number))) {
      JsonError error;
      const auto key = text_.substr(member.key.begin, member.key.end - member.key.begin);
      if (parse_json(key, error)->string == name) place = member.value;
    }
    return place;
  }

  Diagnostic& error(std::string_view code, JsonPlace place, std::string message) {
    return diagnostics_.error(code, span_of(source_, place), std::move(message));
  }

  SourceId source_;
  std::string_view text_;
  const IndexConfig& config_;
  Diagnostics& diagnostics_;
  IndexBuilder builder_;
  size_t number_ = 0;                                  // of the document at work
  std::unordered_map<std::string, size_t> documents_;  // by ref
  std::vector<JsonPlace> places_;                      // of the documents
};

}  // namespace

std::optional<PostingStore> read_documents(SourceId source, const SourceMap& sources,
                                           const IndexConfig& config, Diagnostics& diagnostics) {
  Diagnostics found;
  std::optional<PostingStore> store;
  if (const auto root = read_json(source, sources, found))
    store = DocumentReader(source, sources, config, found).read(*root);
  if (found.has_errors()) store.reset();
  diagnostics.append(std::move(found));
  return store;
}

}  // namespace kehoach
