#include "app/run_schema.hpp"

#include <fmt/core.h>

#include "app/commands.hpp"
#include "app/tell.hpp"
#include "base/file.hpp"
#include "model/json_schema.hpp"

namespace kehoach {

int run_schema(const SchemaOptions& options) {
  if (options.name.empty() == !options.out) {
    tell_refusal("name the kind of file, or a folder for all of them with --out", options.language,
                 "kehoach schema --help");
    return exit_usage;
  }
  if (!options.out) {
    write_to_standard_output(*schema_of(options.name, options.language));
    return exit_ok;
  }
  for (const std::string_view name : schema_names())
    write_file(*options.out / fmt::format("{}.json", name), *schema_of(name, options.language));
  return exit_ok;
}

}  // namespace kehoach
