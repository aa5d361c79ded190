// Links to places within pages.
#pragma once

#include <span>

#include "diag/diagnostic.hpp"
#include "render/render.hpp"

namespace kehoach {

// Links in Markdown whose "#place" the page they lead to does not have in the text's language
// (warning "broken-anchor"): a reader would land at the top. Only the pages that such links lead to
// are rendered. Links to pages that do not exist are check_links' to report.
void check_anchors(const Context& context, std::span<const Page> pages,
                   std::span<const Output> outputs, const PageTemplates& templates,
                   const SourceMap& sources, Diagnostics& diagnostics);

}  // namespace kehoach
