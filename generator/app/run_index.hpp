// `kehoach index`: any JSON documents to an index that lunr 2.3.9 loads.
#pragma once

#include <filesystem>
#include <optional>

#include "diag/translate.hpp"

namespace kehoach {

struct IndexOptions {
  std::filesystem::path documents;
  std::filesystem::path config;
  std::optional<std::filesystem::path> out;             // nothing: standard output
  MessageLanguage language = MessageLanguage::english;  // of messages
};

// Diagnostics go to standard error. With an error in either file nothing is written and what `out`
// holds stays. FileError for what the disk does not give or take.
int run_index(const IndexOptions& options);

}  // namespace kehoach
