// What a portal is: plain records in dense tables, as the content files say it.
//
// Records keep the spans of what they were read from, so that every check can point at the data.
// References hold the text as written and, once resolve() has run, the id it means.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "diag/codes.hpp"
#include "model/localized.hpp"
#include "model/timeframe.hpp"

namespace kehoach {

// An id as written: lower-case a-z 0-9 and '-', tasks also '.', at most 80 characters.
struct Key {
  std::string text;
  Span span;
};

template <class Record>
struct Ref {
  std::string text;  // empty: not given
  Span span;
  Id<Record> id;  // none until resolved, or if unknown

  explicit operator bool() const { return static_cast<bool>(id); }
};

// The names of an enumeration as content files write them, in the order of its values. To be
// specialised beside each enumeration.
template <class Enum>
struct EnumNames;

enum class JurisdictionKind : uint8_t { nation, province, city, commune, other };
template <>
struct EnumNames<JurisdictionKind> {
  static constexpr std::array<std::string_view, 5> names{"nation", "province", "city", "commune",
                                                         "other"};
};

struct Jurisdiction {
  Key id;
  Localized name;
  Localized short_name;
  JurisdictionKind kind = JurisdictionKind::province;
  Ref<Jurisdiction> within;
};

enum class AgencyKind : uint8_t {
  government,
  ministry,
  department,
  peoples_committee,
  board,
  school,
  university,
  media,
  party,
  company,
  association,
  group,
  other
};
template <>
struct EnumNames<AgencyKind> {
  static constexpr std::array<std::string_view, 13> names{
      "government", "ministry", "department", "peoples-committee", "board", "school", "university",
      "media",      "party",    "company",    "association",       "group", "other"};
};

struct Document;

struct Succession {
  Ref<Document> document;
  Localized note;
};

struct Contact {
  Localized name;
  Localized address;
  std::string phone;
  std::string email;
  std::string url;
};

struct Agency {
  Key id;  // unique within its jurisdiction
  Id<Jurisdiction> jurisdiction;
  Localized name;
  Localized short_name;
  AgencyKind kind = AgencyKind::other;
  std::vector<Text> aliases;
  Ref<Agency> part_of;
  std::string website;
  std::optional<Contact> contact;
  std::optional<Date> until;  // the day from which it no longer exists
  std::vector<Ref<Agency>> succeeded_by;
  std::optional<Succession> succession;
  std::vector<Ref<Agency>> members;  // groups only
  std::vector<Key> formerly;
  Localized note;

  bool is_group() const { return kind == AgencyKind::group; }
};

enum class DocumentKind : uint8_t {
  law,
  resolution,
  decree,
  decision,
  directive,
  circular,
  official_letter,
  notice,
  plan,
  submission,
  other
};
template <>
struct EnumNames<DocumentKind> {
  static constexpr std::array<std::string_view, 11> names{
      "law",    "resolution", "decree",     "decision", "directive", "circular", "official-letter",
      "notice", "plan",       "submission", "other"};
};

struct Document {
  Key id;
  std::string number;
  DocumentKind kind = DocumentKind::other;
  std::optional<Period> issued;
  Ref<Agency> issuer;
  Localized title;
  std::string url;
};

struct Topic {
  Key id;
  Localized name;
  Localized description;
};

struct Indicator {
  Key id;
  Localized name;
};

struct Section {
  Key id;
  std::string number;
  Localized title;
};

enum class Comparator : uint8_t { exactly, at_least, at_most, about, range };

struct Figure {
  Ref<Indicator> indicator;
  Comparator comparator = Comparator::exactly;
  double value = 0;  // of a range: its lower end
  double upper = 0;  // of a range only
  Localized unit;
  bool per_year = false;
  Span span;
};

// Where a fact comes from.
struct Source {
  Localized title;
  std::string url;
  std::optional<Date> retrieved;
  Localized note;
};

struct Measurement {
  Date on;
  Ref<Indicator> indicator;
  double value = 0;
  Source source;
};

struct Target {
  Key id;
  std::optional<Timeframe> horizon;
  Localized statement;
  std::vector<Figure> figures;
  std::string source;  // provision of the plan: "II.2"
  std::vector<Ref<Topic>> topics;
  std::vector<Measurement> measured;
};

struct Duty {
  std::vector<Ref<Agency>> agencies;
  std::string source;
  std::vector<Localized> items;
};

struct ReportingDuty {
  std::vector<Ref<Agency>> who;
  Ref<Agency> to;
  Ref<Agency> via;
  std::optional<Timeframe> due;  // nothing: the plan names no date
  Localized what;
  std::string source;
};

struct Signature {
  std::string name;
  Localized role;
};

enum class PlanStatus : uint8_t { draft, issued, amended, superseded, repealed, unknown };
template <>
struct EnumNames<PlanStatus> {
  static constexpr std::array<std::string_view, 6> names{"draft",      "issued",   "amended",
                                                         "superseded", "repealed", "unknown"};
};

struct Task;
struct Plan;

template <>
inline constexpr bool is_noted<Task> = true;
template <>
inline constexpr bool is_noted<Plan> = true;

struct Plan {
  Key id;  // the folder's name
  Ref<Jurisdiction> jurisdiction;
  std::string number;
  std::optional<Period> issued;
  PlanStatus status = PlanStatus::unknown;
  Ref<Agency> issuer;
  std::optional<Signature> signed_by;
  Localized title;
  Localized short_title;
  Localized summary;  // Markdown
  std::optional<Timeframe> period;
  std::vector<Ref<Document>> based_on;
  std::vector<Ref<Plan>> implements;
  std::vector<Ref<Plan>> superseded_by;
  std::vector<Section> sections;
  std::vector<Target> targets;
  std::vector<Duty> duties;
  std::vector<ReportingDuty> reporting;
  std::vector<Localized> funding;
  std::vector<Source> sources;
  std::vector<Localized> notes;
  std::vector<Key> formerly;
  Localized overview;           // Markdown, from overview.LANG.md
  std::vector<Id<Task>> tasks;  // in the order of the file
};

enum class TaskStatus : uint8_t { not_started, in_progress, done, delayed, cancelled };
template <>
struct EnumNames<TaskStatus> {
  static constexpr std::array<std::string_view, 5> names{"not-started", "in-progress", "done",
                                                         "delayed", "cancelled"};
};

struct Update {
  Date date;
  TaskStatus status = TaskStatus::in_progress;
  Localized note;
  Source source;
};

struct Milestone {
  Key id;
  Localized title;
  std::optional<Timeframe> when;
  std::optional<Date> done;
};

struct Task {
  Key id;  // unique within its plan; becomes the address, '.' as '-'
  Id<Plan> plan;
  Ref<Section> section;  // id indexes Plan::sections
  Localized title;
  Localized description;          // Markdown
  std::vector<Ref<Agency>> lead;  // several are joint leads
  Localized lead_note;
  std::vector<Ref<Agency>> coordinate;
  Localized coordinate_note;
  std::optional<Timeframe> when;
  Localized when_note;
  std::vector<Localized> results;
  std::string source;    // provision: "III.1.1", "PL.12" (PL: the annex)
  std::string restates;  // another provision of the plan that says the same
  std::vector<Ref<Topic>> topics;
  std::vector<Ref<Task>> related;
  std::vector<Key> formerly;
  std::vector<Milestone> milestones;
  std::optional<Contact> contact;
  std::vector<Update> updates;
  std::vector<Localized> notes;
};

// A word or an abbreviation that the plans use, for the glossary.
struct Term {
  Key id;
  Text abbreviation;  // as documents of any language write it: "UBND"; may be empty
  Localized name;     // in full
  Localized meaning;  // in plain words; may be empty
};

struct FreePage {
  Key id;  // the file's name without language and ending
  Localized title;
  Localized description;
  Localized body;  // Markdown
};

struct SearchSettings {
  int strict_limit = 1000;  // up to so many documents a strict lunr index as well
};

// What others may do with the data.
struct Licence {
  std::string id;     // as SPDX names it: "CC-BY-4.0"
  std::string title;  // as people read it
  std::string url;    // its text
};

struct Site {
  Localized title;
  Localized description;
  std::string base_url;  // absolute, with a trailing '/': "https://example.org/portal/"
  std::vector<std::string> languages;  // BCP 47 codes, the first is the default
  Text theme = {"default", {}};        // the name of a folder
  std::string content = "../content";  // folders, relative to site.yaml
  std::string output = "public";
  std::string timezone = "Asia/Ho_Chi_Minh";
  std::optional<Date> data_as_of;
  Localized organisation;
  std::optional<Contact> contact;
  Localized notice;
  std::vector<Key> navigation;  // free pages in the footer, in this order
  int stale_after_months = 12;
  SearchSettings search;
  std::vector<CodeLevel> checks;   // warnings that the site sets to another level
  bool compressed_copies = false;  // .gz and .br beside files, for hosts that send those
  Licence licence{"MIT", "MIT License", "https://opensource.org/license/mit"};
  Span span;
};

struct Portal {
  Site site;
  Table<Jurisdiction> jurisdictions;
  Table<Agency> agencies;
  Table<Document> documents;
  Table<Topic> topics;
  Table<Indicator> indicators;
  Table<Plan> plans;
  Table<Task> tasks;
  Table<Term> glossary;
  Table<FreePage> pages;
};

// What an id becomes in an address: "1.1" is "1-1".
std::string address_segment(std::string_view id);

// "lai-chau/finance": how agencies are named in data and from elsewhere.
std::string full_name(const Portal& portal, Id<Agency> agency);
// "lai-chau-semiconductor/1.1".
std::string full_name(const Portal& portal, Id<Task> task);

// The newest date in the content (plans' issue, updates, milestones, measurements, retrievals), or
// data_as_of of the site if given; nothing if the content has no date at all.
std::optional<Date> data_as_of(const Portal& portal);

// The newest update by date, or null.
const Update* newest_update(const Task& task);

// Whether a source has reported the task's end (done or cancelled).
bool is_closed(const Task& task);

}  // namespace kehoach
