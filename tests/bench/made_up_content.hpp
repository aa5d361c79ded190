// A made-up portal as a site of ours, and as a site of Hugo with the same pages.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "bench/made_up_portal.hpp"

namespace kehoach::bench {

using FileSink = std::function<void(const std::string& path, std::string_view text)>;

// site/site.yaml and content/…; the theme is left to the caller.
void write_our_site(const MadeUpPortal& portal, const FileSink& sink);

// One content file a task and language, plans as sections, agencies as a taxonomy, so that every
// join is one that Hugo itself makes and keeps: home, plans, tasks, agencies, a sitemap.
void write_hugo_site(const MadeUpPortal& portal, const FileSink& sink);

}  // namespace kehoach::bench
