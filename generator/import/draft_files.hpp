// A draft as content files, with `# TODO` where a person has to decide.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "import/draft.hpp"
#include "import/import.hpp"
#include "source/yaml_value.hpp"

namespace kehoach {

struct DraftFiles {
  YamlValue plan;
  YamlValue tasks;
  YamlValue agencies;       // new ones, for agencies/JURISDICTION.yaml; may have no items
  YamlValue documents;      // new ones
  YamlValue jurisdictions;  // the plan's own, if the portal does not have it

  // Where records stand in the text: "tasks/1.1", "targets/…", "plan".
  std::map<std::string, Span> places;
};

DraftFiles make_files(const PlanDraft& draft, const ImportContext& context);

// Agencies that the draft names and the portal does not have, each once.
std::vector<NamedAgency> proposed_agencies(const PlanDraft& draft);

// A short form of a task's text, for its title: its first clause, at most 20 words.
std::string short_title(std::string_view text);

}  // namespace kehoach
