// The list of pages for search engines (sitemaps.org).
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "pages/pages.hpp"
#include "render/context.hpp"
#include "render/site_files.hpp"

namespace kehoach {

// What one file may hold, by the rules of sitemaps.org.
struct SitemapLimits {
  size_t addresses = 50'000;
  size_t bytes = 50'000'000;
};

// Every page in every language and the choice of language at the root, each with its alternates;
// with a date where the content has one: when a plan was issued, and what was reported since. One
// file, sitemap.xml, or an index of that name and its parts sitemap-1.xml, …
std::vector<SiteFile> sitemap_files(const Context& context, std::span<const Page> pages,
                                    const SitemapLimits& limits = {});

}  // namespace kehoach
