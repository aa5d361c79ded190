// Pages for other sites' frames, and the code that puts them there.
#include <catch2/catch.hpp>

#include <algorithm>
#include <regex>

#include "support/built_site.hpp"
#include "support/html.hpp"
#include "support/temporary_site.hpp"

using namespace kehoach;

namespace {

const std::string base_url = "https://example.org/";

std::map<std::string, std::string> embeds_of(const BuiltSite& site) {
  std::map<std::string, std::string> embeds;
  for (const auto& [path, bytes] : site)
    if (path.starts_with("embed/")) embeds[path] = bytes;
  return embeds;
}

// The words of the codes on a page, as one copies them.
std::vector<std::string> codes_on(const std::string& html) {
  std::vector<std::string> codes;
  static const std::regex code("<pre class=\"embed-code\"[^>]*><code>([^<]*)</code></pre>");
  for (std::sregex_iterator it(html.begin(), html.end(), code), end; it != end; ++it)
    codes.push_back(text_of("<p>" + (*it)[1].str() + "</p>", "p"));
  return codes;
}

std::string attribute(const std::string& html, const std::string& name) {
  std::smatch match;
  return std::regex_search(html, match, std::regex(" " + name + "=\"([^\"]*)\"")) ? match[1].str()
                                                                                  : "";
}

}  // namespace

TEST_CASE("each embed is a valid page of its own that search engines pass over") {
  const auto embeds = embeds_of(built_site(base_url));
  CHECK(embeds.size() > 100);
  for (const auto& [path, html] : embeds) {
    INFO(path);
    const HtmlPage page = parse_html(html);
    CHECK(page.parse_errors == 0);
    CHECK(page.faults == std::vector<std::string>{});
    CHECK(page.language == path.substr(6, 2));
    CHECK(page.headings == std::vector<int>{1});
    CHECK(html.find("<meta name=\"robots\" content=\"noindex\">") != html.npos);
    CHECK(html.find("<meta name=\"description\" content=\"") != html.npos);
    CHECK(html.find("<base target=\"_top\">") != html.npos);
    CHECK(html.find("<script") == html.npos);
    REQUIRE(page.canonical.size() == 1);
    CHECK(page.canonical[0].starts_with(base_url + page.language + "/"));
    CHECK(std::count_if(page.links.begin(), page.links.end(), [&](const std::string& link) {
            return link.substr(0, link.find('#')) == page.canonical[0];
          }) == 2);  // from its title and from its source
  }
  CHECK(built_site(base_url).at("sitemap.xml").find("/embed/") == std::string::npos);
}

TEST_CASE("a plan offers its timeline and each of its targets, an agency its timeline") {
  const BuiltSite& site = built_site(base_url);
  const auto codes = codes_on(site.at("en/plans/lai-chau-semiconductor/index.html"));
  REQUIRE(codes.size() > 5);
  CHECK(attribute(codes[0], "src") == base_url + "embed/en/plans/lai-chau-semiconductor/");
  CHECK(attribute(codes[1], "src")
            .starts_with(base_url + "embed/en/targets/lai-chau-semiconductor/"));
  CHECK(codes_on(site.at("vi/agencies/lai-chau/finance/index.html")) ==
        std::vector<std::string>{
            "<iframe src=\"https://example.org/embed/vi/agencies/lai-chau/finance/\" title=\"Sở "
            "Tài chính – Tiến trình\" width=\"100%\" height=\"480\" "
            "loading=\"lazy\"></iframe>"});
}

TEST_CASE("every code leads to a page that is there") {
  const BuiltSite& site = built_site(base_url);
  size_t followed = 0;
  for (const auto& [path, html] : site) {
    if (!path.ends_with("/index.html") || path.starts_with("embed/")) continue;
    for (const std::string& code : codes_on(html)) {
      INFO(path << ": " << code);
      const std::string url = attribute(code, "src");
      REQUIRE(url.starts_with(base_url));
      CHECK(site.contains(url.substr(base_url.size()) + "index.html"));
      CHECK_FALSE(attribute(code, "title").empty());
      ++followed;
    }
  }
  CHECK(followed == embeds_of(site).size());
}

TEST_CASE("a title in a code is escaped as often as it is read") {
  const test::TemporarySite site;
  site.edit("content/agencies/lai-chau.yaml", "Department of Finance", "\"A \\\"b\\\" & <c>\"");
  REQUIRE(site.run({"build"}).status == 0);
  const auto codes = codes_on(site.read("site/public/en/agencies/lai-chau/finance/index.html"));
  REQUIRE(codes.size() == 1);
  CHECK(attribute(codes[0], "title") == "A &quot;b&quot; &amp; &lt;c&gt; – Timeline");
}

TEST_CASE("an agency without a dated task has no timeline to embed") {
  const BuiltSite& site = built_site(base_url);
  size_t without = 0;
  for (const auto& [path, html] : site) {
    if (!path.starts_with("en/agencies/") || path == "en/agencies/index.html") continue;
    if (!path.ends_with("index.html")) continue;
    const bool offered = html.find("class=\"embed\"") != html.npos;
    CHECK(site.contains("embed/" + path) == offered);
    without += !offered;
  }
  CHECK(without > 0);
}
