// A JSON text of the source map, and spans for messages about it.
#pragma once

#include <optional>
#include <string_view>

#include "base/json.hpp"
#include "diag/diagnostic.hpp"
#include "source/json_places.hpp"

namespace kehoach {

// The value of a source, or nothing with the error "invalid-json" at the byte that spoils it.
std::optional<JsonValue> read_json(SourceId source, const SourceMap& sources,
                                   Diagnostics& diagnostics);

inline Span span_of(SourceId source, JsonPlace place) {
  return {source, static_cast<uint32_t>(place.begin), static_cast<uint32_t>(place.end)};
}

// "a number", "an array", …: how messages call a kind.
std::string_view kind_name(JsonValue::Kind kind);

}  // namespace kehoach
