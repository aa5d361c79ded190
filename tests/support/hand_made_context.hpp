// A context around a portal built in code, for what is made without templates.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "pages/pages.hpp"
#include "render/context.hpp"

namespace kehoach::hand_made {

// Not to be copied: the context refers to the members.
struct PortalContext {
  explicit PortalContext(Portal made, std::string base_url = "https://example.org/")
      : portal(std::move(made)),
        relations(relate(portal)),
        strings(portal.site.languages.size()),
        context{portal,
                relations,
                strings,
                {2026, 11, 22},
                base_url,
                base_path(base_url),
                "assets/style.css",
                "assets/favicon.svg"} {}
  PortalContext(const PortalContext&) = delete;
  PortalContext& operator=(const PortalContext&) = delete;

  Portal portal;
  Relations relations;
  std::vector<Strings> strings;
  Context context;
};

}  // namespace kehoach::hand_made
