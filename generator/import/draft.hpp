// What an official text says, understood as far as the grammar goes: the proposal that becomes
// content files. Nothing here refers to records of the portal but by id.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "import/agencies.hpp"
#include "import/raw_task.hpp"
#include "import/times.hpp"

namespace kehoach {

struct TaskDraft {
  std::string id;       // "1.1"
  std::string section;  // id of a SectionDraft; empty: none
  std::string source;
  Excerpt intro;  // above several tasks: what they have in common
  Excerpt text;
  std::vector<Excerpt> items;  // bullets below the text
  NamedAgencies lead;
  NamedAgencies coordinate;
  bool says_who_leads = true;
  TimeReading when;
  Excerpt when_words;
  std::vector<Excerpt> results;
};

struct SectionDraft {
  std::string id;
  std::string number;
  Excerpt title;
};

// A document cited as a basis.
struct CitedDocument {
  std::string id;  // of the portal's document, or of the one proposed
  bool proposed = false;
  std::string number;  // "1018/QĐ-TTg"
  std::string kind;    // "decision"
  std::string issued;  // "2024-09-21"
  Excerpt title;       // "Quyết định … phê duyệt …", without number and date
  Excerpt words;
};

struct FigureDraft {
  std::string comparator;  // "at_least", …, "range"
  std::string value;       // "22000", "5.5"
  std::string upper;       // of a range
  std::string unit;        // "người", "%"
  bool per_year = false;
  std::string indicator;  // id, if one of the portal's fits the words; else empty
};

struct TargetDraft {
  std::string id;
  std::string source;
  std::string horizon;
  Excerpt statement;
  std::vector<FigureDraft> figures;
};

struct DutyDraft {
  NamedAgencies agencies;
  Excerpt heading;
  std::string source;
  std::vector<Excerpt> items;
};

struct ReportingDraft {
  NamedAgencies who;
  std::string to;
  std::string via;
  TimeReading due;
  Excerpt what;
  std::string source;
};

struct PlanDraft {
  SourceId source;
  Reading reading = Reading::typed;
  std::string language;     // "vi" or "en": of the text
  bool table_only = false;  // a table of tasks, without the plan's own facts
  std::string number;
  Excerpt number_words;
  std::string issued;
  bool blank_number = false;  // "Số:      /KH-UBND": a draft
  Excerpt title;
  std::string period;
  Excerpt signer;
  Excerpt signer_role;
  std::vector<CitedDocument> based_on;
  std::vector<SectionDraft> sections;
  std::vector<TargetDraft> targets;
  std::vector<DutyDraft> duties;
  std::vector<ReportingDraft> reporting;
  std::vector<Excerpt> funding;
  std::vector<TaskDraft> tasks;
  std::vector<RawSection> untaken;  // provisions that stand among those of tasks and are none
  std::string issuer;               // id of the people's committee
  bool issuer_known = true;         // the portal has it
  std::string place;                // "Lai Châu", where the text was issued
};

}  // namespace kehoach
