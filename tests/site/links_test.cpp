// Every link of the real portal leads somewhere, wherever it is published.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "pages/pages.hpp"
#include "support/built_site.hpp"
#include "support/html.hpp"

using namespace kehoach;

namespace {

using Pages = std::map<std::string, HtmlPage>;

Pages parse_pages(const BuiltSite& site) {
  Pages pages;
  for (const auto& [path, bytes] : site)
    if (path.ends_with(".html")) pages.emplace(path, parse_html(bytes));
  return pages;
}

bool is_foreign(const std::string& link) {
  return link.starts_with("http:") || link.starts_with("https:") || link.starts_with("mailto:") ||
         link.starts_with("tel:");
}

// The file that a host serves for a path below the base: "vi/" is "vi/index.html".
std::string file_of(const std::string& path) {
  return path.empty() || path.ends_with('/') ? path + "index.html" : path;
}

// What is wrong with a link of a page; empty if nothing.
std::string fault_of(const std::string& link, const std::string& page, const std::string& base,
                     const BuiltSite& site, const Pages& pages) {
  const size_t hash = link.find('#');
  const std::string path = link.substr(0, hash);
  std::string target = page;
  if (!path.empty()) {
    if (!path.starts_with(base)) return "leaves the base path";
    target = file_of(path.substr(base.size()));
  }
  if (!site.contains(target)) return "no such file";
  if (hash == std::string::npos || hash + 1 == link.size()) return "";
  const std::vector<std::string>& ids = pages.at(target).ids;
  return std::count(ids.begin(), ids.end(), link.substr(hash + 1)) ? "" : "no such anchor";
}

void check_links_of(const std::string& base_url) {
  const BuiltSite& site = built_site(base_url);
  const std::string base = base_path(base_url);
  const Pages pages = parse_pages(site);
  REQUIRE(pages.size() > 400);
  size_t links = 0;
  for (const auto& [path, page] : pages)
    for (const std::string& link : page.links) {
      if (is_foreign(link)) continue;
      ++links;
      const std::string fault = fault_of(link, path, base, site, pages);
      if (fault.empty()) continue;
      INFO(path << " links to " << link);
      CHECK(fault == "");
    }
  CHECK(links > 5000);
}

}  // namespace

TEST_CASE("every internal link and anchor resolves at the root of a host") {
  check_links_of("https://example.org/");
}

TEST_CASE("every internal link and anchor resolves under a base path") {
  check_links_of("https://example.org/portal/");
}

TEST_CASE("every page but the chooser and 404 is reached from the home page of its language") {
  const BuiltSite& site = built_site("https://example.org/");
  const Pages pages = parse_pages(site);
  std::set<std::string> reached{"vi/index.html", "en/index.html"};
  std::vector<std::string> open(reached.begin(), reached.end());
  while (!open.empty()) {
    const std::string path = open.back();
    open.pop_back();
    for (const std::string& link : pages.at(path).links) {
      if (!link.starts_with('/')) continue;
      const std::string target = file_of(link.substr(1, link.find('#') - 1));
      if (pages.contains(target) && reached.insert(target).second) open.push_back(target);
    }
  }
  for (const auto& [path, page] : pages) {
    if (path == "index.html" || path == "404.html") continue;
    INFO(path);
    CHECK(reached.contains(path));
  }
}
