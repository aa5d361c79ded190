// One content file to the records it holds, without regard to any other file.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "diag/diagnostic.hpp"
#include "model/content_path.hpp"
#include "model/front_matter.hpp"
#include "model/portal.hpp"

namespace kehoach {

// A plan's overview in one language.
struct OverviewText {
  Language language = 0;
  Text text;
};

// A free page in one language.
struct PageText {
  Language language = 0;
  Text title;
  Text description;
  Text body;
};

using ContentRecords =
    std::variant<std::monostate, std::vector<Jurisdiction>, std::vector<Agency>,
                 std::vector<Document>, std::vector<Topic>, std::vector<Indicator>,
                 std::vector<Term>, Plan, std::vector<Task>, OverviewText, PageText>;

struct ContentInput {
  std::string_view name;  // relative to the content folder
  SourceId source;
  ContentPath path;
  std::optional<FrontMatter> front_matter;  // of a page

  Span span() const { return {source, 0, 0}; }  // of the file as a whole
};

struct DecodedFile {
  ContentRecords records;
  Diagnostics diagnostics;
  bool readable = true;  // false: nothing is known of what it holds
};

// A plan whose file cannot be read is given all the same, with its id alone: its tasks belong to
// it.
DecodedFile decode_file(const ContentInput& file, const SourceMap& sources,
                        const std::vector<std::string>& languages);

}  // namespace kehoach
