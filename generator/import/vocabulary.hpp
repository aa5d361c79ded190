// The words of official texts, as tables: this is where a wording that is not understood is added.
// Phrases are written as documents write them; they are compared without case and marks.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "import/words.hpp"

namespace kehoach {

// "ubnd", "ủy ban nhân dân". The first is folded.
struct Abbreviation {
  std::string_view folded;
  std::string_view means;
};
std::span<const Abbreviation> abbreviations();

template <class Meaning>
struct PhraseFor {
  Phrase phrase;
  Meaning meaning;
};

// What a column of a table holds, or what stands behind "Cơ quan chủ trì:".
enum class Label : uint8_t {
  number,
  section,
  task,
  who,          // leads and participants in one sentence
  lead,
  coordinate,
  result,
  when,
  complete_by,  // a time that is a deadline
  other,
};
// Longest first.
const std::vector<PhraseFor<Label>>& labels();

// Parts of a plan by the words of their heading.
enum class Part : uint8_t { other, purpose, targets, tasks, funding, duties, annex };
const std::vector<PhraseFor<Part>>& parts();

// Words between the names of those who carry something out.
enum class Role : uint8_t {
  lead_before,       // "X chủ trì"
  coordinate_after,  // "phối hợp với Y"
};
const std::vector<PhraseFor<Role>>& role_marks();

// Words of such a sentence that say nothing: "tổ chức triển khai thực hiện".
const std::vector<Phrase>& fillers();
// Beginnings of what is kept as a note: "thực hiện theo chức năng, nhiệm vụ".
const std::vector<Phrase>& note_openers();
// "nt": as above.
bool says_as_above(std::string_view cell);

}  // namespace kehoach
