// What every page of the real portal keeps (DESIGN section 8), as an HTML parser sees it.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/json.hpp"
#include "base/text.hpp"
#include "support/built_site.hpp"
#include "support/html.hpp"

using namespace kehoach;

namespace {

const std::string base_url = "https://example.org/";

// Pages of a language: not the chooser, not 404.
std::map<std::string, HtmlPage> language_pages() {
  std::map<std::string, HtmlPage> pages;
  for (const auto& [path, bytes] : built_site(base_url))
    if (path.ends_with(".html") && path.find('/') != std::string::npos)
      pages.emplace(path, parse_html(bytes));
  return pages;
}

}  // namespace

TEST_CASE("every page is valid to the parser, in its language, with one h1 and no level skipped") {
  for (const auto& [path, page] : language_pages()) {
    INFO(path);
    CHECK(page.parse_errors == 0);
    CHECK(page.language == path.substr(0, 2));
    CHECK(std::count(page.headings.begin(), page.headings.end(), 1) == 1);
    for (size_t i = 1; i < page.headings.size(); ++i)
      CHECK(page.headings[i] <= page.headings[i - 1] + 1);
  }
}

TEST_CASE("no page has inline style, inline script or event handlers") {
  for (const auto& [path, page] : language_pages()) {
    INFO(path);
    CHECK(page.faults == std::vector<std::string>{});
  }
}

TEST_CASE("ids are unique on every page") {
  for (const auto& [path, page] : language_pages()) {
    const std::set<std::string> unique(page.ids.begin(), page.ids.end());
    INFO(path);
    CHECK(unique.size() == page.ids.size());
  }
}

TEST_CASE("titles are unique within a language") {
  std::map<std::string, std::string> first;
  for (const auto& [path, page] : language_pages()) {
    const auto [known, is_new] = first.emplace(path.substr(0, 2) + page.title, path);
    INFO(path << " and " << known->second << ": " << page.title);
    CHECK(is_new);
  }
}

TEST_CASE(
    "every page names itself as canonical and its pair in the other language, which names it "
    "back") {
  const auto pages = language_pages();
  for (const auto& [path, page] : pages) {
    const std::string address =
        base_url + path.substr(0, path.size() - std::string("index.html").size());
    INFO(path);
    CHECK(page.canonical == std::vector<std::string>{address});
    std::map<std::string, std::string> alternates(page.alternates.begin(), page.alternates.end());
    REQUIRE(alternates.size() == 3);
    CHECK(alternates.contains("x-default"));
    CHECK(alternates[path.substr(0, 2)] == address);
    const std::string other = (path.starts_with("vi/") ? "en" : "vi") + path.substr(2);
    REQUIRE(pages.contains(other));
    const auto& back = pages.at(other).alternates;
    CHECK(std::find(back.begin(), back.end(), std::pair(path.substr(0, 2), address)) != back.end());
  }
}

TEST_CASE("all text files are UTF-8 in normalisation form C") {
  for (const auto& [path, bytes] : built_site(base_url)) {
    if (path.ends_with(".png") || path.ends_with(".xlsx")) continue;
    INFO(path);
    CHECK_FALSE(find_invalid_utf8(bytes));
    CHECK(is_nfc(bytes));
  }
}

TEST_CASE("no page shows a string's key or an unfilled parameter") {
  for (const auto& [path, page] : language_pages()) {
    INFO(path);
    CHECK(page.main_text.find('{') == std::string::npos);
    CHECK(page.main_text.find("task_") == std::string::npos);
  }
}

TEST_CASE("data files hold the counts of the four plans") {
  const BuiltSite& site = built_site(base_url);
  JsonError error;
  const auto tasks = parse_json(site.at("data/tasks.json"), error);
  REQUIRE(tasks);
  std::map<std::string, int> counts;
  for (const JsonValue& task : tasks->items) {
    ++counts[task.find("plan")->string];
    CHECK_FALSE(task.find("lead")->items.empty());
    CHECK(task.find("url")->find("vi")->string.starts_with(base_url + "vi/plans/"));
  }
  CHECK(counts == std::map<std::string, int>{{"lai-chau-semiconductor", 14},
                                             {"lai-chau-workforce-2026", 15},
                                             {"thai-nguyen-semiconductor", 16},
                                             {"ha-noi-semiconductor", 40}});
}
