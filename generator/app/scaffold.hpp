// The texts that `kehoach new` begins files with: content that is valid at once, says openly that
// it is not filled in yet, and shows in comments, in the language of messages, what else may be
// said. Pure.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/translate.hpp"

namespace kehoach {

struct NewFile {
  std::string path;  // relative to the folder of site.yaml, or of content
  std::string text;
};

using Languages = std::span<const std::string>;

// A whole site, content included; paths relative to its folder. The schemas for editors describe
// fields in the language.
std::vector<NewFile> scaffold_site(MessageLanguage language);

// plan.yaml with one section, tasks.yaml with one task; paths relative to the content folder.
std::vector<NewFile> scaffold_plan(std::string_view id, std::string_view jurisdiction,
                                   Languages languages, MessageLanguage language);

// An entry of tasks.yaml.
std::string scaffold_task(std::string_view id, Languages languages, MessageLanguage language);

// An entry of agencies/JURISDICTION.yaml.
std::string scaffold_agency(std::string_view id, Languages languages, MessageLanguage language);

}  // namespace kehoach
