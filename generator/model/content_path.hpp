// Which content file is what, by its path alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach {

enum class ContentKind : uint8_t {
  jurisdictions,  // jurisdictions.yaml
  documents,      // documents.yaml
  topics,         // topics.yaml
  indicators,     // indicators.yaml
  agencies,       // agencies/OWNER.yaml
  plan,           // plans/OWNER/plan.yaml
  tasks,          // plans/OWNER/tasks.yaml
  overview,       // plans/OWNER/overview.LANGUAGE.md
  page,           // pages/OWNER.LANGUAGE.md
  snapshot,       // snapshots/OWNER.json, see model/snapshot.hpp
  ignored,        // README.md, and what begins with '_' or '.'
  unknown,
};

struct ContentPath {
  ContentKind kind = ContentKind::unknown;
  std::string_view owner;     // the id that the path names; points into the path
  std::string_view language;  // of Markdown
};

// `path` is relative to the content folder.
ContentPath read_content_path(std::string_view path);

// How a file of unknown kind might have been meant, for Diagnostic::help.
std::string content_path_help(std::string_view path, const std::vector<std::string>& languages);

}  // namespace kehoach
