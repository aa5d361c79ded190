// What lets readers judge the portal: gaps, the glossary, the age of the data, whom to write to,
// and sentences to quote.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <regex>

#include "support/built_site.hpp"
#include "support/html.hpp"
#include "support/temporary_site.hpp"

using namespace kehoach;
using Catch::Contains;
using kehoach::test::TemporarySite;

namespace {

const std::string base_url = "https://example.org/";

const std::string& page(const std::string& path) {
  return built_site(base_url).at(path + "index.html");
}

size_t count(const std::string& text, const std::string& part) {
  size_t found = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("the quality page counts what is missing and links each task") {
  const TemporarySite site;
  site.edit("content/plans/chips/tasks.yaml", "  lead: [finance]\n  when: 2026\n",
            "  lead_note: {vi: Chưa nêu tên, en: None is named}\n");
  REQUIRE(site.run({"build"}).status == 0);
  const std::string html = site.read("site/public/en/quality/index.html");
  CHECK_THAT(html, Contains("data-label=\"No lead\"><a href=\"#lead-chips\">1</a>"));
  CHECK_THAT(html, Contains("data-label=\"No date\"><a href=\"#date-chips\">1</a>"));
  CHECK_THAT(html, Contains("data-label=\"No result\"><a href=\"#result-chips\">2</a>"));
  CHECK_THAT(html, Contains("data-label=\"Not translated\">0</td>"));
  CHECK_THAT(html, Contains("What the plan says: <span>None is named</span>"));
  CHECK(count(html, "/en/plans/chips/1-1/") == 4);  // lead, date, result, provision
}

TEST_CASE("every abbreviation in the number of a document is explained") {
  const std::string& html = page("vi/glossary/");
  static const std::regex number(R"re(<span class="nowrap">(.*?)</span>)re");
  for (const char* path : {"vi/documents/", "vi/plans/"}) {
    const std::string& list = page(path);
    for (std::sregex_iterator it(list.begin(), list.end(), number), end; it != end; ++it) {
      const std::string written = (*it)[1];
      const bool has_letters = std::any_of(written.begin(), written.end(),
                                           [](unsigned char c) { return std::isalpha(c) != 0; });
      INFO(written);
      if (has_letters && written.find('/') != std::string::npos)
        CHECK_THAT(written, Contains("<abbr title="));
    }
  }
  CHECK_THAT(html, Contains("id=\"ubnd\"") && Contains("lang=\"en\">People&#39;s Committee"));
}

TEST_CASE("a portal without a glossary has no page for it, and no link to one") {
  const TemporarySite site;
  REQUIRE(site.run({"build"}).status == 0);
  CHECK_FALSE(site.has("site/public/vi/glossary/index.html"));
  CHECK_THAT(site.read("site/public/vi/index.html"), !Contains("/vi/glossary/"));
}

TEST_CASE("readers are told when the data are old, and not before") {
  const TemporarySite site;  // its data are of 2026-11-22, and twelve months is the default
  REQUIRE(site.run({"build", "--today", "2027-11-22"}).status == 0);
  CHECK_THAT(site.read("site/public/en/index.html"), !Contains("notice-stale"));
  REQUIRE(site.run({"build", "--today", "2027-11-23"}).status == 0);
  CHECK_THAT(site.read("site/public/en/index.html"),
             Contains("notice-stale") && Contains("updated since 22 November 2026"));
  CHECK_THAT(site.read("site/public/vi/plans/chips/1-1/index.html"),
             Contains("chưa được cập nhật từ ngày 22/11/2026"));
}

TEST_CASE("every page says whom to write to, with its own address filled in") {
  for (const auto& [path, html] : built_site(base_url)) {
    if (!path.ends_with("index.html") || path.find('/') == std::string::npos) continue;
    if (html.find("http-equiv=\"refresh\"") != std::string::npos) continue;
    if (path.starts_with("embed/")) continue;
    INFO(path);
    const std::string address =
        "https%3A%2F%2Fexample.org%2F" +
        std::regex_replace(path.substr(0, path.rfind('/') + 1), std::regex("/"), "%2F");
    CHECK(count(html, "class=\"corrections\"") == 1);
    const size_t message = html.find("href=\"mailto:", html.find("class=\"corrections\""));
    CHECK_THAT(html.substr(message, html.find('>', message) - message),
               Contains("body=") && Contains(address));
  }
}

TEST_CASE("a form takes the page's address where site.yaml says so") {
  const TemporarySite site;
  site.edit("site/site.yaml",
            "languages:", "contact: {url: \"https://example.org/new?page={page}\"}\nlanguages:");
  REQUIRE(site.run({"build"}).status == 0);
  CHECK_THAT(
      site.read("site/public/en/plans/index.html"),
      Contains("href=\"https://example.org/new?page=https%3A%2F%2Fexample.org%2Fen%2Fplans%2F\""));
}

TEST_CASE("a task, a plan and a body each have one sentence to quote") {
  const std::string task = text_of(page("en/plans/lai-chau-semiconductor/1-1/"), "#sentence");
  for (const char* part :
       {"6050/KH-UBND", "section III.1.1", "legal basis: ", "1018/QĐ-TTg",
        "data as of 22 November 2026", "https://example.org/en/plans/lai-chau-semiconductor/1-1/"})
    CHECK_THAT(task, Contains(part));
  CHECK_THAT(page("vi/plans/lai-chau-semiconductor/"),
             Contains("class=\"cite-text\"") && Contains("dữ liệu đến ngày 22/11/2026"));
  CHECK_THAT(text_of(page("en/agencies/lai-chau/finance/"), "#sentence"),
             Contains("Department of Finance (Lai Châu) leads"));
}
