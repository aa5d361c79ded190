// Which pages need not be made again.
//
// While a page is rendered, what it looks at is noted (base/uses.hpp): plans, the tasks of plans,
// relations, lists. With everything else, which every page depends on, their hashes are its key.
// A build keeps what the last one made of a page whose key is the same. What a page looks at beyond
// that counts as everything: such a page is made again by every build.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/build_state.hpp"
#include "app/prepared_site.hpp"
#include "base/hash.hpp"
#include "base/uses.hpp"

namespace kehoach {

// Hashes of what pages can look at. The numbers of plans, tasks and so on mean the same in two
// builds of the same `common`: it holds all ids in their order.
struct PageFacts {
  Hash common;                  // settings, theme and all content but that of plans
  std::vector<Hash> plans;      // by plan: its files but that of the tasks
  std::vector<Hash> tasks;      // by plan: the file of its tasks
  std::vector<Hash> agencies;   // by agency: Relations::agencies
  std::vector<Hash> documents;  // by document: Relations::document_plans
  std::vector<Hash> topics;     // by topic: Relations::topic_tasks
  Hash all_plans;
  Hash listings;  // TaskListings
};

// `inputs` are those of the build, without what reading the site added to `sources` since.
PageFacts page_facts(const PreparedSite& site, const BuildInputs& inputs, const SourceMap& sources);

// What a page looked at, as the state of a build has it: "p3 t3 a40 a41": plans, tasks of plans,
// relations of agencies (a), documents (d) and topics (c); "p*" are all plans, "l" the lists of
// tasks. Empty if it may depend on everything.
std::string format_uses(const std::vector<Use>& uses, const PreparedSite& site);

// The key of an output that used this. `uses` is not empty. Nothing if it is not of that form, or
// names what is not there.
std::optional<Hash> page_key(const Output& output, const PreparedSite& site, std::string_view uses,
                             const PageFacts& facts);

}  // namespace kehoach
