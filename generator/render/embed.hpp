// Pages for other sites' frames: the timeline of a plan or an agency, and a target's progress.
//
// They lie outside the folders of languages, below embed/LANGUAGE/, so that one rule of a host lets
// other sites frame these pages and no others.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pages/pages.hpp"
#include "render/context.hpp"
#include "render/views/embed.hpp"

namespace kehoach {

inline constexpr std::string_view embed_folder = "embed/";

// What of a page is shown: its timeline, or the target at that place in its plan.
struct EmbedPart {
  static constexpr uint32_t timeline = UINT32_MAX;
  uint32_t target = timeline;
};

// A plan's or agency's timeline if anything in it has a date, and every target of a plan, whether
// or not progress is reported yet: what is embedded today shows what is reported later.
std::vector<EmbedPart> embed_parts(const Context& context, const Page& page);

// Below the root: "embed/vi/plans/x/", "embed/vi/targets/x/y/".
std::string embed_address(const Scope& scope, const Page& page, EmbedPart part);

EmbedView embed_view(const Scope& scope, const Page& page, EmbedPart part);

// For the page itself, in the order of its parts.
std::vector<EmbedCodeView> embed_codes(const Scope& scope, const Page& page);

}  // namespace kehoach
