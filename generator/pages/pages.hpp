// Which outputs exist, and their addresses.
//
// An address is the path of a page below its language's folder: "" is the home page,
// "plans/lai-chau-semiconductor/1-1/" a task. It is the same in every language and stable for ever.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "model/portal.hpp"

namespace kehoach {

enum class PageKind : uint8_t {
  home,
  plans,
  plan,
  task,
  agencies,
  agency,
  documents,
  document,
  topics,
  topic,
  targets,
  timeline,
  timeline_place,
  timeline_year,
  deadlines,
  deadlines_year,
  compare,
  quality,
  glossary,
  changes,
  changes_plan,
  data,
  search,
  free_page
};

struct Page {
  PageKind kind;
  uint32_t subject =
      UINT32_MAX;  // id in the kind's table; of timeline_year and deadlines_year the year
  std::string address;
  uint32_t part = 0;   // of a list on several pages: this one's place
  uint32_t parts = 1;  // and how many there are
};

std::string address_of(const Portal& portal, Id<Plan> plan);
std::string address_of(const Portal& portal, Id<Task> task);
std::string address_of(const Portal& portal, Id<Agency> agency);
std::string address_of(const Portal& portal, Id<Document> document);
std::string address_of(const Portal& portal, Id<Topic> topic);
std::string address_of(const Portal& portal, Id<FreePage> page);

std::string timeline_address(const Portal& portal, Id<Jurisdiction> place);
std::string timeline_address(int year);
std::string deadlines_address(int year);
// The address of another part of a list: "timeline/" has "timeline/page-2/".
std::string part_address(std::string_view first, uint32_t part);

// Of a plan's changes: "changes/PLAN/".
std::string changes_address(const Portal& portal, Id<Plan> plan);

struct Listings;   // pages/listings.hpp
struct ChangeLog;  // pages/changes.hpp

// All pages of one language, in a fixed order: lists before what they list. With the portal alone,
// as if nothing had changed.
std::vector<Page> list_pages(const Portal& portal, const Listings& listings, const ChangeLog& log);
std::vector<Page> list_pages(const Portal& portal);

// Their addresses, sorted: what Markdown links may point to.
std::vector<std::string> list_addresses(const std::vector<Page>& pages);

// Free pages whose id is a folder that the portal keeps for itself ("reserved-address").
void check_free_pages(const Portal& portal, Diagnostics& diagnostics);

// Anchors within pages, for links that carry one.
std::string anchor_of(const Section& section);  // "part-survey"
std::string anchor_of(const Target& target);    // "target-certified-enterprises-2040"
std::string anchor_of_target(const Portal& portal, Id<Plan> plan,
                             const Target& target);  // on targets/: "PLAN-target-ID"

// The part of base_url behind the host: "/" or "/portal/".
std::string base_path(std::string_view base_url);

}  // namespace kehoach
