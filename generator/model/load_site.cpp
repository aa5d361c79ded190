#include "model/decode.hpp"
#include "model/field_tables.hpp"
#include "model/load.hpp"

namespace kehoach {
namespace {

// The languages must be known before any localized text is read. What is wrong with the list is
// reported when its turn comes; a site without one is read as if it had the program's own
// languages.
std::vector<std::string> languages_of(const YamlNode& site) {
  std::vector<std::string> languages;
  if (const YamlNode* list = site.find("languages"))
    for (const YamlNode& item : list->items)
      if (!item.text.empty()) languages.push_back(item.text);
  if (languages.empty()) languages = {"vi", "en"};
  return languages;
}

}  // namespace

Site load_site(SourceId source, const SourceMap& sources, Diagnostics& diagnostics) {
  Site site;
  std::vector<std::string> languages = {"vi", "en"};
  if (const auto node = parse_yaml(source, sources, diagnostics)) {
    if (node->is_mapping()) languages = languages_of(*node);
    if (auto decoded = decode(As<Site>{}, *node, Decoder{languages, diagnostics}))
      site = std::move(*decoded);
  }
  site.languages = std::move(languages);
  return site;
}

}  // namespace kehoach
