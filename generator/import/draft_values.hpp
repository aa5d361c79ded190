// Parts of a draft as YAML values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/draft.hpp"
#include "source/yaml_value.hpp"

namespace kehoach {

// How texts of the draft are written: in which language they are, which others the portal has, and
// whether they must be typed anew.
struct DraftForm {
  std::string language;
  std::vector<std::string> others;
  bool scanned = false;
};

// {vi: "…"} with a TODO for the other languages; null if it is empty.
YamlValue localized(std::string_view text, const DraftForm& form);
// The same with a translation that is known.
YamlValue localized(std::string_view vi, std::string_view en, const DraftForm& form);

YamlValue text_or_null(std::string_view text);
YamlValue id_list(const std::vector<NamedAgency>& agencies);
YamlValue time_value(const TimeReading& time, std::string_view words, const DraftForm& form);
YamlValue figure_value(const FigureDraft& figure, const DraftForm& form);

// As it stands, with what Markdown would read as marks escaped.
std::string markdown_text(std::string_view text);

}  // namespace kehoach
