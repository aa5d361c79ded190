// The files at the root that hosts and search engines read.
//
// _headers and _redirects are read by Netlify, Cloudflare Pages and GitLab Pages. There, what
// several matching lines say of one header is joined, so that each header is set for a file once.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "pages/pages.hpp"
#include "render/context.hpp"

namespace kehoach {

// A path below the output folder, and what is in the file.
struct SiteFile {
  std::string path;
  std::string bytes;
};

// The policy of every page (DESIGN section 8).
inline constexpr std::string_view content_security_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors ";  // and who: nobody, but of embeds everybody

std::string headers_text(const Context& context);
// Empty if nothing was renamed.
std::string redirects_text(const Context& context);

// robots.txt, the sitemap, _headers, _redirects if there are any, and .nojekyll, without which
// GitHub Pages leaves out names that begin with '_'.
std::vector<SiteFile> site_files(const Context& context, std::span<const Page> pages);

}  // namespace kehoach
