#include "check/check.hpp"

namespace kehoach {

void check_portal(const Portal& portal, Diagnostics& diagnostics) {
  check_ids(portal, diagnostics);
  check_roles(portal, diagnostics);
  check_groups(portal, diagnostics);
  check_succession(portal, diagnostics);
  check_dates(portal, diagnostics);
  check_translations(portal, diagnostics);
  check_wording(portal, diagnostics);
  check_agencies(portal, diagnostics);
  check_tasks(portal, diagnostics);
}

}  // namespace kehoach
