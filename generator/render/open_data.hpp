// The portal's records for other programs: /data/*.json, in the shapes that /data/ documents.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "render/context.hpp"

namespace kehoach {

struct DataFile {
  std::string_view name;  // "tasks.json"
  void (*write)(const Context& context, std::string& out);
};

// Each an array of rows, stable and in snake_case (DESIGN section 7).
std::span<const DataFile> data_files();

}  // namespace kehoach
