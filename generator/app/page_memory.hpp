// The pages of the last build that this one need not make, and what the next one must know of those
// that it makes.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/left_output.hpp"
#include "app/page_keys.hpp"
#include "app/prepared_site.hpp"
#include "base/uses.hpp"

namespace kehoach {

// Of different outputs, all but take() may be called from many threads at a time.
class PageMemory {
 public:
  // `last` is the state of the build whose files lie in `folder`; without one nothing is known.
  // Both live as long as the memory, as does the site.
  PageMemory(const PreparedSite& site, PageFacts facts, const BuildState* last,
             std::filesystem::path folder);

  // The record of the output with this number, if it lies in the folder as the last build left it,
  // and this build would make the same.
  const OutputRecord* find_same(size_t number);

  // What was looked at while the output was made.
  void remember(size_t number, const std::vector<Use>& uses);

  // The outputs with the keys of those that have one, and the uses that these refer to.
  std::vector<MadeOutput> take(std::vector<std::string>& uses);

 private:
  uint32_t number_of(std::string_view uses);

  const PreparedSite& site_;
  const PageFacts facts_;
  const BuildState* const last_;
  const LeftOutput folder_;
  std::unordered_map<std::string_view, const OutputRecord*> records_;  // with a key, by path
  std::vector<std::optional<PageKey>> keys_;                           // by output
  std::vector<const OutputRecord*> kept_;                              // by output
  std::vector<uint32_t> numbers_of_last_;                              // by BuildState::uses
  std::mutex mutex_;
  std::map<std::string, uint32_t, std::less<>> numbers_;  // of uses; under the mutex
};

}  // namespace kehoach
