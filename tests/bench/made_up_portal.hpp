// A made-up nation's plans, of any size, for tests and benchmarks: the same for the same size, on
// every machine.
//
// Plans have about 40 tasks. The first hundred or so belong to 34 provinces of twenty bodies each,
// all others to one commune each, of three bodies: 10,000 tasks make about 23,000 pages in two
// languages, 100,000 tasks about 220,000.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kehoach::bench {

struct Words {
  std::string vi;
  std::string en;
};

struct MadeUpPlace {
  std::string id;
  Words name;
  bool province = false;
  size_t first_agency = 0;  // its bodies follow one another
  size_t agencies = 0;
};

struct MadeUpAgency {
  std::string id;
  size_t place = 0;
  Words name;
  Words short_name;
  std::string kind;
  std::vector<size_t> members;  // of a group
};

// As content files write it, as readers read it, and the years it touches.
struct MadeUpTime {
  std::string written;
  Words words;
  int first_year = 0;
  int last_year = 0;
};

struct MadeUpReport {
  std::string date;
  std::string status;
  Words note;
};

struct MadeUpTask {
  std::string id;  // "2.7"
  size_t section = 0;
  Words title;
  std::vector<Words> description;  // paragraphs
  std::vector<size_t> leads;       // agencies
  std::vector<size_t> coordinators;
  std::optional<MadeUpTime> when;
  std::vector<Words> results;
  std::string source;
  std::vector<size_t> topics;
  std::optional<MadeUpReport> report;
};

struct MadeUpTarget {
  std::string id;
  Words statement;
  int year = 0;
  int figure = 0;
};

struct MadeUpDuty {
  size_t agency = 0;
  std::vector<Words> items;
};

struct MadeUpPlan {
  std::string id;
  size_t place = 0;
  std::string number;
  std::string issued;
  Words title;
  Words short_title;
  Words summary;
  std::vector<size_t> documents;
  std::vector<Words> sections;
  std::vector<MadeUpTarget> targets;
  std::vector<MadeUpDuty> duties;
  std::vector<MadeUpTask> tasks;
};

class MadeUpPortal {
 public:
  explicit MadeUpPortal(size_t tasks);

  size_t plan_count() const { return plan_sizes_.size(); }
  // Made when it is asked for: a nation's plans need not be in memory at once.
  MadeUpPlan plan(size_t number) const;

  const std::vector<MadeUpPlace>& places() const { return places_; }
  const std::vector<MadeUpAgency>& agencies() const { return agencies_; }
  const std::vector<Words>& topics() const { return topics_; }
  const std::vector<Words>& documents() const { return documents_; }

 private:
  void add_place(size_t number);

  std::vector<size_t> plan_sizes_;
  std::vector<MadeUpPlace> places_;
  std::vector<MadeUpAgency> agencies_;
  std::vector<Words> topics_;
  std::vector<Words> documents_;
};

}  // namespace kehoach::bench
