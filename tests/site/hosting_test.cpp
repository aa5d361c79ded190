// What hosts and search engines read beside the pages, in a site as it is built.
#include <catch2/catch.hpp>

#include <regex>
#include <set>
#include <string>

#include "support/html.hpp"
#include "support/temporary_site.hpp"

using namespace kehoach;
using kehoach::test::TemporarySite;

TEST_CASE("an old address leads to the new one in its language, and search engines pass it over") {
  const TemporarySite site;
  site.edit("content/plans/chips/tasks.yaml", "id: \"1.2\"", "id: \"1.2\"\n  formerly: [\"1.0\"]");
  REQUIRE(site.run({"build", "--base-url", "https://a.example/portal/"}).err.find("error") ==
          std::string::npos);
  const auto output = site.output();
  const std::string& moved = output.at("en/plans/chips/1-0/index.html");
  CHECK(
      moved.find("<meta http-equiv=\"refresh\" content=\"0; url=/portal/en/plans/chips/1-2/\">") !=
      std::string::npos);
  CHECK(moved.find("<meta name=\"robots\" content=\"noindex\">") != std::string::npos);
  const HtmlPage page = parse_html(moved);
  CHECK(page.parse_errors == 0);
  CHECK(page.language == "en");
  CHECK(page.title == "This page has moved – Plan portal");
  CHECK(page.canonical == std::vector<std::string>{"https://a.example/portal/en/plans/chips/1-2/"});
  CHECK(parse_html(output.at("vi/plans/chips/1-0/index.html")).language == "vi");
  CHECK(output.at("_redirects")
            .find("/portal/vi/plans/chips/1-0/ /portal/vi/plans/chips/1-2/ 301\n") !=
        std::string::npos);
  CHECK(output.at("sitemap.xml").find("1-0") == std::string::npos);
}

TEST_CASE("plans, tasks and bodies that were renamed twice are found under all their names") {
  const TemporarySite site;
  site.edit("content/plans/chips/plan.yaml",
            "jurisdiction:", "formerly: [chips-draft, chips-2024]\njurisdiction:");
  site.edit("content/plans/chips/tasks.yaml", "id: \"1.2\"",
            "id: \"1.2\"\n  formerly: [\"1.0\", \"0.9\"]");
  site.edit("content/agencies/lai-chau.yaml", "id: finance",
            "id: finance, formerly: [money, treasury]");
  REQUIRE(site.run({"build"}).status == 0);
  const auto output = site.output();
  const std::string& redirects = output.at("_redirects");
  const auto check = [&](const std::string& from, const std::string& to) {
    INFO(from);
    for (const std::string root : {"/vi/", "/en/"}) {
      CHECK(redirects.find(root + from + " " + root + to + " 301\n") != std::string::npos);
      CHECK(output.at(root.substr(1) + from + "index.html").find("url=" + root + to + "\"") !=
            std::string::npos);
    }
  };
  for (const std::string plan : {"plans/chips-draft/", "plans/chips-2024/"}) {
    check(plan, "plans/chips/");
    for (const std::string task : {"1-2/", "1-0/", "0-9/"}) check(plan + task, "plans/chips/1-2/");
  }
  check("plans/chips/0-9/", "plans/chips/1-2/");
  check("agencies/lai-chau/money/", "agencies/lai-chau/finance/");
  check("agencies/lai-chau/treasury/", "agencies/lai-chau/finance/");
  for (const std::string folder : {"plans/chips-2024/", "agencies/lai-chau/treasury/"})
    CHECK(redirects.find("/en/" + folder + "* ") != std::string::npos);
}

TEST_CASE("the sitemap lists exactly the pages that name themselves canonical") {
  const TemporarySite site;
  site.run({"build"});
  std::set<std::string> canonical;
  const auto output = site.output();
  for (const auto& [path, bytes] : output)
    if (path.ends_with(".html"))
      for (const std::string& url : parse_html(bytes).canonical) canonical.insert(url);
  std::set<std::string> listed;
  static const std::regex location("<loc>([^<]*)</loc>");
  const std::string& sitemap = output.at("sitemap.xml");
  for (std::sregex_iterator it(sitemap.begin(), sitemap.end(), location), end; it != end; ++it)
    listed.insert((*it)[1]);
  CHECK(listed == canonical);
}

TEST_CASE("compressed copies go with what they are copies of, and when they are no longer wanted") {
  const TemporarySite site;
  const std::string settings = site.read("site/site.yaml");
  site.write("site/site.yaml", settings + "compressed_copies: true\n");
  site.write("site/static/notes.txt", std::string(5000, 'x'));
  site.run({"build"});
  const auto with = site.output();
  for (const char* path : {"notes.txt.gz", "notes.txt.br", "vi/index.html.gz", "data/tasks.csv.br"})
    CHECK(with.contains(path));
  site.remove("site/static/notes.txt");
  site.run({"build"});
  const auto without_notes = site.output();
  CHECK_FALSE(without_notes.contains("notes.txt.gz"));
  CHECK_FALSE(without_notes.contains("notes.txt.br"));
  CHECK(without_notes.contains("vi/index.html.gz"));
  site.write("site/site.yaml", settings);
  site.run({"build"});
  for (const auto& [path, bytes] : site.output()) {
    INFO(path);
    CHECK_FALSE((path.ends_with(".gz") || path.ends_with(".br")));
  }
}

TEST_CASE("every page for search engines names its language's picture for shared links") {
  const TemporarySite site;
  site.run({"build"});
  const auto output = site.output();
  const std::regex picture(
      "<meta property=\"og:image\" content=\"https://example.org/(assets/social-(..)[^\"]*)\">");
  size_t pages = 0;
  for (const auto& [path, bytes] : output) {
    if (!path.ends_with("/index.html") || bytes.find("rel=\"canonical\"") == bytes.npos ||
        path.starts_with("embed/"))
      continue;
    INFO(path);
    std::smatch match;
    REQUIRE(std::regex_search(bytes, match, picture));
    CHECK(match[2] == path.substr(0, 2));
    CHECK(output.at(match[1]).starts_with("\x89PNG"));
    for (const char* property : {"title", "description", "type", "url", "site_name", "image:alt"})
      CHECK(bytes.find("<meta property=\"og:" + std::string(property) + "\" content=\"") !=
            bytes.npos);
    ++pages;
  }
  CHECK(pages > 20);
}

TEST_CASE("the file that keeps GitHub Pages from leaving files out is written, and stays") {
  const TemporarySite site;
  site.run({"build"});
  CHECK(site.output().at(".nojekyll").empty());
  site.run({"build"});
  CHECK(site.has("site/public/.nojekyll"));
}

TEST_CASE("a static file in the place of one for hosts is an error") {
  const TemporarySite site;
  site.write("site/static/robots.txt", "User-agent: *\nDisallow: /\n");
  const auto result = site.run({"build"});
  CHECK(result.status == 1);
  CHECK(result.err.find("[static-file-clash]") != std::string::npos);
}
