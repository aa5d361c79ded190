// What names of agencies are made of, as tables: to be extended where a name is not understood.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "import/vocabulary.hpp"
#include "model/portal.hpp"

namespace kehoach {

// Words that names begin with: "Sở", "Ban Quản lý". A comma inside a name ("Sở Văn hóa, Thể thao và
// Du lịch") is told from one between names by what follows it: a beginning or not.
const std::vector<PhraseFor<AgencyKind>>& name_openers();

// Nouns that collective wordings list: "sở, ban, ngành", "cơ quan, đơn vị".
const std::vector<Phrase>& collective_nouns();

// What such a list ends with: "có liên quan" holds for each of its nouns.
enum class Qualifier : uint8_t { none, concerned, central, local };
const std::vector<PhraseFor<Qualifier>>& qualifiers();

// "Sở Tài chính" in every province: id, English name and abbreviations of a department.
struct StandardAgency {
  std::string_view id;
  AgencyKind kind;
  std::string_view name_vi;
  std::string_view name_en;
  std::string_view short_vi;
  std::string_view short_en;
};
std::span<const StandardAgency> standard_agencies();
// Null if there is none with that id.
const StandardAgency* find_standard_agency(std::string_view id);

}  // namespace kehoach
