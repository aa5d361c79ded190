// A made-up portal as a site of ours, and as sites of Hugo with the same facts.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "bench/made_up_portal.hpp"

namespace kehoach::bench {

using FileSink = std::function<void(const std::string& path, std::string_view text)>;

// site/site.yaml and content/…; the theme is left to the caller.
void write_our_site(const MadeUpPortal& portal, const FileSink& sink);

// The content and configuration of a Hugo site with the same pages as ours, but for search, data
// and what has changed; its layouts are the files of tests/bench/hugo, its words and assets those
// of our theme. What a page of Hugo's needs to exist has a content file, as Hugo's users write
// them: a task, a target, a plan as a section, and terms of taxonomies, so that every join is one
// that Hugo itself makes and keeps.
void write_hugo_site(const MadeUpPortal& portal, const FileSink& sink);

// A whole site with thin pages of plans, tasks and agencies alone.
void write_simple_hugo_site(const MadeUpPortal& portal, const FileSink& sink);

}  // namespace kehoach::bench
