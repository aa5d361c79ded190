#include "search/index_config.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/closest.hpp"
#include "search/javascript.hpp"
#include "source/json_file.hpp"

namespace kehoach {
namespace {

using Kind = JsonValue::Kind;

constexpr std::array<std::string_view, 7> config_keys{
    "ref", "fields", "docBoost", "b", "k1", "metadataWhitelist", "pipeline"};
constexpr std::array<std::string_view, 2> field_keys{"name", "boost"};
constexpr std::array<std::string_view, 3> metadata_keys{"position", "index", "fields"};

// With these names lunr finds the members of JavaScript's Object where it looks for its own
// numbers, and all scores of the field become null.
constexpr std::array<std::string_view, 12> members_of_object{
    "__defineGetter__", "__defineSetter__",     "__lookupGetter__", "__lookupSetter__",
    "__proto__",        "constructor",          "hasOwnProperty",   "isPrototypeOf",
    "toLocaleString",   "propertyIsEnumerable", "toString",         "valueOf"};

std::string list_of(std::span<const std::string_view> names) {
  std::string out;
  for (const std::string_view name : names) {
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

std::string suggestion(std::string_view word, std::span<const std::string_view> names) {
  const std::string nearest = did_you_mean(word, names);
  return nearest.empty() ? "one of: " + list_of(names) : nearest;
}

struct PlacedMember {
  const JsonMember* member;
  JsonMemberPlace place;

  const JsonValue& value() const { return member->value; }
};

class ConfigReader {
 public:
  ConfigReader(SourceId source, const SourceMap& sources, Diagnostics& diagnostics)
      : source_(source), text_(sources.text(source)), diagnostics_(diagnostics) {}

  IndexConfig read(const JsonValue& root) {
    const JsonPlace place = root_place(text_);
    if (!has_kind(root, Kind::object, "the configuration", place)) return {};
    for (const PlacedMember& each : members(root, place, config_keys)) read_member(each);
    if (!root.find("fields"))
      error("missing-field", {place.begin, place.begin + 1}, "the key \"fields\" is missing")
          .with_help(R"(name what is indexed: "fields": ["title", "body"])");
    return std::move(config_);
  }

 private:
  void read_member(const PlacedMember& each) {
    const std::string_view key = each.member->name;
    if (key == "ref") read_text(each, config_.ref);
    if (key == "docBoost") read_text(each, config_.document_boost);
    if (key == "b") read_number(each, config_.b);
    if (key == "k1") read_number(each, config_.k1);
    if (key == "fields") read_fields(each);
    if (key == "metadataWhitelist") read_metadata(each);
    if (key == "pipeline") read_pipeline(each);
  }

  void read_fields(const PlacedMember& each) {
    if (!has_kind(each, Kind::array)) return;
    const auto places = item_places(text_, each.place.value);
    for (size_t i = 0; i < places.size(); ++i) read_field(each.value().items[i], places[i]);
    if (places.empty()) error("missing-field", each.place.value, "\"fields\" names no field");
    sort_as_keys(config_.fields, [](const IndexField& field) { return field.name; });
  }

  void read_field(const JsonValue& value, JsonPlace place) {
    if (value.kind == Kind::string) return add_field({value.string, 1}, place);
    if (value.kind != Kind::object) {
      error("wrong-type", place,
            fmt::format("a field is a name or an object, not {}", kind_name(value.kind)));
      return;
    }
    IndexField field;
    JsonPlace name_place = place;
    for (const PlacedMember& each : members(value, place, field_keys)) {
      if (each.member->name == "boost") read_number(each, field.boost);
      if (each.member->name != "name") continue;
      name_place = each.place.value;
      if (!read_text(each, field.name)) return;
    }
    if (!value.find("name")) {
      error("missing-field", {place.begin, place.begin + 1}, "the key \"name\" is missing");
      return;
    }
    add_field(std::move(field), name_place);
  }

  void add_field(IndexField field, JsonPlace place) {
    const std::string& name = field.name;
    if (name.find('/') != name.npos || name == "_index") {
      error("bad-name", place, fmt::format("lunr cannot index a field named \"{}\"", name))
          .with_help("a name holds no \"/\" and is not \"_index\"");
    } else if (std::find(members_of_object.begin(), members_of_object.end(), name) !=
               members_of_object.end()) {
      error("bad-name", place, fmt::format("lunr cannot score a field named \"{}\"", name))
          .with_help("every object of JavaScript has a member of that name: choose another");
    } else if (is_new(name, place, field_places_)) {
      config_.fields.push_back(std::move(field));
    }
  }

  void read_metadata(const PlacedMember& each) {
    if (!has_kind(each, Kind::array)) return;
    const auto places = item_places(text_, each.place.value);
    for (size_t i = 0; i < places.size(); ++i) add_metadata(each.value().items[i], places[i]);
    sort_as_keys(config_.metadata, [](const std::string& key) { return key; });
  }

  void add_metadata(const JsonValue& key, JsonPlace place) {
    if (!has_kind(key, Kind::string, "a key of metadata", place)) return;
    if (!is_new(key.string, place, metadata_places_)) return;
    if (std::find(metadata_keys.begin(), metadata_keys.end(), key.string) == metadata_keys.end())
      diagnostics_
          .warning(
              "unknown-value", span_of(source_, place),
              fmt::format("no token has metadata named \"{}\": only null is written", key.string))
          .with_help(suggestion(key.string, metadata_keys));
    config_.metadata.push_back(key.string);
  }

  void read_pipeline(const PlacedMember& each) {
    std::string name;
    if (!read_text(each, name)) return;
    if (const auto kind = pipeline_named(name)) {
      config_.pipeline.kind = *kind;
      return;
    }
    error("unknown-value", each.place.value, fmt::format("unknown pipeline \"{}\"", name))
        .with_help(suggestion(name, pipeline_names()));
  }

  bool read_text(const PlacedMember& each, std::string& out) {
    if (!has_kind(each, Kind::string)) return false;
    out = each.value().string;
    return true;
  }

  void read_number(const PlacedMember& each, double& out) {
    if (has_kind(each, Kind::number)) out = each.value().number;
  }

  // The members of an object without those that are unknown or come again.
  std::vector<PlacedMember> members(const JsonValue& object, JsonPlace place,
                                    std::span<const std::string_view> keys) {
    std::vector<PlacedMember> known;
    Seen seen;
    const auto places = member_places(text_, place);
    for (size_t i = 0; i < places.size(); ++i) {
      const std::string& name = object.members[i].name;
      if (std::find(keys.begin(), keys.end(), name) == keys.end()) {
        error("unknown-field", places[i].key, fmt::format("unknown key \"{}\"", name))
            .with_help(suggestion(name, keys));
      } else if (is_new(name, places[i].key, seen)) {
        known.push_back({&object.members[i], places[i]});
      }
    }
    return known;
  }

  using Seen = std::map<std::string, JsonPlace, std::less<>>;

  bool is_new(const std::string& name, JsonPlace place, Seen& seen) {
    const auto [first, added] = seen.try_emplace(name, place);
    if (!added)
      error("duplicate-key", place, fmt::format("\"{}\" is given twice", name))
          .note("first given here", span_of(source_, first->second));
    return added;
  }

  bool has_kind(const PlacedMember& each, Kind kind) {
    return has_kind(each.value(), kind, fmt::format("\"{}\"", each.member->name), each.place.value);
  }

  bool has_kind(const JsonValue& value, Kind kind, std::string_view what, JsonPlace place) {
    if (value.kind == kind) return true;
    error("wrong-type", place,
          fmt::format("{} is {}, not {}", what, kind_name(kind), kind_name(value.kind)));
    return false;
  }

  Diagnostic& error(std::string_view code, JsonPlace place, std::string message) {
    return diagnostics_.error(code, span_of(source_, place), std::move(message));
  }

  SourceId source_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  IndexConfig config_;
  Seen field_places_;
  Seen metadata_places_;
};

}  // namespace

std::optional<IndexConfig> read_index_config(SourceId source, const SourceMap& sources,
                                             Diagnostics& diagnostics) {
  Diagnostics found;
  std::optional<IndexConfig> config;
  if (const auto root = read_json(source, sources, found))
    config = ConfigReader(source, sources, found).read(*root);
  if (found.has_errors()) config.reset();
  diagnostics.append(std::move(found));
  return config;
}

}  // namespace kehoach
