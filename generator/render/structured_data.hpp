// What a page says to search engines: schema.org as JSON-LD.
#pragma once

#include "render/context.hpp"
#include "render/views/frame.hpp"

namespace kehoach {

// A @graph of the page's breadcrumb and of what the page is about: the WebSite, a Dataset, or the
// Legislation, PlanAction or GovernmentOrganization of its record. A task has a status only if a
// source states one: a date that has passed says nothing. Needs the view's title, breadcrumb and
// addresses.
Json structured_data(const Scope& scope, const Page& page, const FrameView& view);

}  // namespace kehoach
