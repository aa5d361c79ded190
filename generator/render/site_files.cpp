#include "render/site_files.hpp"

#include <fmt/core.h>

#include <array>
#include <utility>

#include "pages/redirects.hpp"
#include "render/search_documents.hpp"
#include "render/sitemap.hpp"

namespace kehoach {

namespace {

// Types that hosts are known to guess wrong or to send without their encoding.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> content_types{
    {{"*.ics", "text/calendar; charset=utf-8"},
     {"*.csv", "text/csv; charset=utf-8"},
     {"*feed.xml", "application/atom+xml; charset=utf-8"}}};

std::string rule(const std::string& place, std::string_view header, std::string_view value) {
  return place + "\n  " + std::string(header) + ": " + std::string(value) + "\n";
}

// Folders in which other bytes have other names.
std::vector<std::string> unchanging_folders(const Context& context) {
  std::vector<std::string> folders{"assets/"};
  for (const std::string& code : context.portal.site.languages)
    for (const std::string_view folder : search_folders)
      folders.push_back(fmt::format("{}/{}{}/", code, search_folder, folder));
  return folders;
}

std::string robots_text(const Context& context) {
  return "User-agent: *\nAllow: /\n\nSitemap: " + context.base_url + "sitemap.xml\n";
}

}  // namespace

std::string headers_text(const Context& context) {
  const std::string& base = context.base_path;
  std::string text = rule(base + "*", "Content-Security-Policy", content_security_policy);
  text += "  X-Content-Type-Options: nosniff\n";
  text += "  Referrer-Policy: strict-origin-when-cross-origin\n";
  for (const std::string& folder : unchanging_folders(context))
    text += rule(base + folder + "*", "Cache-Control", "public, max-age=31536000, immutable");
  for (const auto& [place, type] : content_types)
    text += rule(base + std::string(place), "Content-Type", type);
  return text;
}

// Hosts take the first line that matches: pages go before the folders they were in.
std::string redirects_text(const Context& context) {
  std::string text;
  const auto add = [&](const std::vector<Redirect>& redirects, std::string_view rest,
                       std::string_view target_rest) {
    for (const Redirect& redirect : redirects)
      for (Language language = 0; language < context.portal.site.languages.size(); ++language) {
        const Scope scope{context, language};
        text += url_to(scope, redirect.from).address.append(rest) + " " +
                url_to(scope, redirect.to).address.append(target_rest) + " 301\n";
      }
  };
  add(list_redirects(context.portal), "", "");
  add(list_moved_folders(context.portal), "*", ":splat");
  return text;
}

std::vector<SiteFile> site_files(const Context& context, std::span<const Page> pages) {
  std::vector<SiteFile> files = sitemap_files(context, pages);
  files.push_back({"robots.txt", robots_text(context)});
  files.push_back({"_headers", headers_text(context)});
  std::string redirects = redirects_text(context);
  if (!redirects.empty()) files.push_back({"_redirects", std::move(redirects)});
  files.push_back({".nojekyll", ""});
  return files;
}

}  // namespace kehoach
