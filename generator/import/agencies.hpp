// The agencies that a text names.
#pragma once

#include <string>
#include <vector>

#include "import/agency_book.hpp"
#include "import/excerpt.hpp"

namespace kehoach {

struct NamedAgency {
  std::string id;         // of a proposed one, what its id would be
  Excerpt words;          // as the text names it
  bool proposed = false;  // the portal does not have it
  bool approximate = false;  // taken for it, though the words differ
  AgencyKind kind = AgencyKind::other;
};

struct NamedAgencies {
  std::vector<NamedAgency> agencies;  // in the order of the text, each once
  Excerpt note;                       // "thực hiện theo chức năng, nhiệm vụ"
  Excerpt rest;                       // words that are neither
};

// The id that a new agency gets from its name: "so-van-hoa". May be empty.
std::string proposed_agency_id(std::string_view name);

NamedAgencies read_agencies(const Excerpt& text, const AgencyBook& book, Reading reading);

// Who carries something out, from a sentence: "X chủ trì, phối hợp với Y …".
struct Roles {
  NamedAgencies lead;
  NamedAgencies coordinate;
  bool says_who_leads = false;  // "chủ trì" stands there
};
Roles read_roles(const Excerpt& sentence, const AgencyBook& book, Reading reading);

}  // namespace kehoach
