// The options of the commands, as data; command_table.hpp says what an option is.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "app/command_table.hpp"
#include "app/option_checks.hpp"

namespace kehoach {

inline constexpr std::array<std::string_view, 3> formats{"text", "json", "github"};
inline constexpr std::array<std::string_view, 3> due_formats{"text", "json", "csv"};
inline constexpr std::array<std::string_view, 2> message_languages{"en", "vi"};

// --- Those that several commands share. ---

inline constexpr Option site_option{.name = "SITE",
                                    .value = "SITE",
                                    .about = "The folder with site.yaml",
                                    .fallback = "site",
                                    .hint = ValueHint::folder};

inline constexpr Option today_option(std::string_view about) {
  return {.name = "--today", .value = "DATE", .about = about, .check = check_date};
}

inline constexpr Option out_option(std::string_view about) {
  return {.name = "--out", .value = "DIR", .about = about, .hint = ValueHint::folder};
}

// --- Those of one command each. ---

// What `build`, `check` and `serve` share, and then their `own`.
std::vector<Option> build_options(std::vector<Option> own);
std::vector<Option> import_options();
std::vector<Option> due_options();
std::vector<Option> index_options();
std::vector<Option> new_options();
std::vector<Option> explain_options();
std::vector<Option> schema_options();

}  // namespace kehoach
