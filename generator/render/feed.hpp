// Atom feeds (RFC 4287) of what changed: of the portal, of each plan, of each body.
#pragma once

#include <string>

#include "pages/pages.hpp"
#include "render/context.hpp"

namespace kehoach {

// The home page and plans have one, and bodies that have a role in a task or that a change
// concerns; none if no record of changes is kept.
bool has_feed(const Context& context, const Page& page);

std::string feed_title(const Scope& scope, const Page& page);

// The feed's address beside its page; empty without one.
Url feed_url(const Scope& scope, const Page& page);

// The newest changes, one entry a record and step. Ids are tag URIs (RFC 4151) of the host and the
// day of the first snapshot; an entry's names the state it is compared with and not the day it was
// first shown, because that is settled only by the next snapshot. Dates are days of the record, at
// midnight UTC.
void append_feed(std::string& out, const Scope& scope, const Page& page);

}  // namespace kehoach
