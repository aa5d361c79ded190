// The frame of a page: head, navigation, breadcrumb, footer.
#pragma once

#include <string>
#include <vector>

#include "pages/pages.hpp"
#include "render/context.hpp"
#include "render/views/frame.hpp"

namespace kehoach {

// What a page says of itself.
struct Heading {
  TextView title;                    // the h1
  std::string description;           // plain text; cut to a sentence's length
  std::vector<LinkView> breadcrumb;  // below home, without the page itself
  std::string
      context;  // what tells equal titles apart in <title>: the plan of a task; may be empty
};

FrameView frame(const Scope& scope, const Page& page, Heading heading);

// What is shown with links to pages of that language, absolute; empty if the theme has nothing.
Url picture_url(const Scope& scope);

// The script of every page; empty if the theme has none.
Url site_script_url(const Context& context);

// A link to a list page, by its address and the string that names it: ("plans/", "nav_plans").
LinkView list_link(const Scope& scope, std::string_view address, std::string_view string_key);

// At most `most` code points of `text`, cut at a word's end with '…'.
std::string shortened(std::string_view text, size_t most);

}  // namespace kehoach
