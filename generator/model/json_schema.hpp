// JSON Schema (draft 7, which editors know best) of the content files, made from the same tables of
// fields that decode them. Schemas are looser than decoding where a schema cannot know better: they
// do not know the site's languages, which ids exist, or whether a date exists.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "diag/translate.hpp"

namespace kehoach {

// What schema_of() knows, in the order for help texts: "site", "plan", "tasks", "agencies", …
std::span<const std::string_view> schema_names();

// The schema of that kind of file as JSON text that ends with a line feed; nothing for other names.
// Descriptions, which editors show, are in the language.
std::optional<std::string> schema_of(std::string_view name,
                                     MessageLanguage language = MessageLanguage::english);

}  // namespace kehoach
