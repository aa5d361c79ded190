// A site in which every text is a given one.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace kehoach::test {

struct HostileTexts {
  std::string_view plain;     // in every field of plain text, behind a word of the field's own
  std::string_view markdown;  // in every field of Markdown, likewise
};

struct HostileSite {
  std::map<std::string, std::string> files;  // the output; empty if the site was refused
  std::string messages;                      // errors and warnings, as text
};

// Builds it, with everything a plan can have.
HostileSite build_hostile_site(const HostileTexts& texts);

// The word before the text in a task's title.
inline constexpr std::string_view task_title_word = "Task-title";

}  // namespace kehoach::test
