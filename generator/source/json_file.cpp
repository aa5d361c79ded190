#include "source/json_file.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace kehoach {

std::optional<JsonValue> read_json(SourceId source, const SourceMap& sources,
                                   Diagnostics& diagnostics) {
  JsonError error;
  auto value = parse_json(sources.text(source), error);
  if (!value) {
    const JsonPlace place{error.offset, std::min(error.offset + 1, sources.text(source).size())};
    diagnostics.error("invalid-json", span_of(source, place),
                      fmt::format("this is not JSON: {}", error.message));
  }
  return value;
}

std::string_view kind_name(JsonValue::Kind kind) {
  switch (kind) {
    case JsonValue::Kind::null:
      return "null";
    case JsonValue::Kind::boolean:
      return "a boolean";
    case JsonValue::Kind::number:
      return "a number";
    case JsonValue::Kind::string:
      return "text";
    case JsonValue::Kind::array:
      return "an array";
    case JsonValue::Kind::object:
      break;
  }
  return "an object";
}

}  // namespace kehoach
