// `kehoach schema`: what editors need to complete and check content files.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "diag/translate.hpp"

namespace kehoach {

struct SchemaOptions {
  std::string name;                                     // of schema_names(), or empty
  std::optional<std::filesystem::path> out;             // a folder for all of them: NAME.json
  MessageLanguage language = MessageLanguage::english;  // of messages and descriptions
};

// Prints the schema, or writes all; to be asked for neither is wrong usage.
int run_schema(const SchemaOptions& options);

}  // namespace kehoach
