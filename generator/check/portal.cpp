#include <array>
#include <utility>

#include "base/parallel.hpp"
#include "check/check.hpp"

namespace kehoach {
namespace {

using Check = void (*)(const Portal&, Diagnostics&);

constexpr std::array<Check, 9> independent{check_ids,          check_roles,   check_groups,
                                           check_succession,   check_dates,   check_glossary,
                                           check_translations, check_wording, check_tasks};

}  // namespace

void check_portal(const Portal& portal, unsigned jobs, Diagnostics& diagnostics) {
  std::array<Diagnostics, independent.size()> found;
  parallel_for(independent.size(), jobs, [&](size_t i) { independent[i](portal, found[i]); });
  for (Diagnostics& each : found) diagnostics.append(std::move(each));
  check_agencies(portal, diagnostics);  // says less where there are errors
}

}  // namespace kehoach
