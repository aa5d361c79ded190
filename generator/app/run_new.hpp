// `kehoach new`: begins a site, plan, task or agency with content that builds at once.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "diag/translate.hpp"

namespace kehoach {

enum class NewKind : uint8_t { site, plan, task, agency };

inline constexpr std::array<std::string_view, 4> new_kinds{"site", "plan", "task", "agency"};

struct NewOptions {
  NewKind kind = NewKind::site;
  std::string id;  // of a site its folder; else "chips", "chips/1.1", "hue/finance"
  std::filesystem::path site = "site";                  // to add to
  std::string jurisdiction;                             // of a plan; empty: the only one there is
  MessageLanguage language = MessageLanguage::english;  // of messages and comments
};

// Tells on standard error what was written. Never changes what is there: an id in use, an unknown
// plan or jurisdiction, or a file that cannot be added to is wrong usage, and nothing is written.
int run_new(const NewOptions& options);

}  // namespace kehoach
