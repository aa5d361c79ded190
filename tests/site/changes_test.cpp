// The record of changes in a site as it is built: pages, feeds, links to them.
#include <catch2/catch.hpp>

#include <algorithm>
#include <regex>
#include <set>

#include "support/html.hpp"
#include "support/temporary_site.hpp"
#include "support/xml.hpp"

using namespace kehoach;
using Catch::Matchers::Contains;
using kehoach::test::TemporarySite;

namespace {

const std::string tasks = "content/plans/chips/tasks.yaml";
const std::string atom = "http://www.w3.org/2005/Atom|";

// A site whose first task has moved by a year since its one snapshot.
void move_a_date(const TemporarySite& site) {
  REQUIRE(site.run({"snapshot", "--today", "2026-06-01"}).status == 0);
  site.edit(tasks, "when: 2026", "when: 2027");
}

std::map<std::string, std::string> built(const TemporarySite& site) {
  const auto result = site.run({"build"});
  INFO(result.err);
  REQUIRE(result.status == 0);
  return site.output();
}

std::string words(const std::string& html) {
  return parse_html(html).main_text;
}

// The rules of RFC 4287, sections 4.1.1 and 4.1.2, and of section 3 for what is in them.
void check_atom(const XmlElement& feed) {
  static const std::regex date(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))");
  CHECK(feed.name == atom + "feed");
  CHECK(feed.attributes.count("http://www.w3.org/XML/1998/namespace|lang") == 1);
  CHECK(feed.only("id").starts_with("tag:"));
  CHECK_FALSE(feed.only("title").empty());
  CHECK(std::regex_match(feed.only("updated"), date));
  REQUIRE(feed.all("author").size() == 1);
  CHECK_FALSE(feed.all("author")[0]->only("name").empty());
  std::set<std::string> links;
  for (const XmlElement* link : feed.all("link")) links.insert(link->attributes.at("rel"));
  CHECK(links == std::set<std::string>{"alternate", "self"});
  std::set<std::string> ids{feed.only("id")};
  std::string newest;
  for (const XmlElement* entry : feed.all("entry")) {
    CHECK(ids.insert(entry->only("id")).second);
    CHECK_FALSE(entry->only("title").empty());
    CHECK(std::regex_match(entry->only("updated"), date));
    CHECK((newest.empty() || entry->only("updated") <= newest));
    newest = entry->only("updated");
    REQUIRE(entry->all("link").size() == 1);
    CHECK(entry->all("link")[0]->attributes.at("href").starts_with("https://"));
    REQUIRE(entry->all("content").size() == 1);
    CHECK(entry->all("content")[0]->attributes.at("type") == "html");
  }
}

}  // namespace

TEST_CASE("without a snapshot the page of changes says so, and there are no feeds") {
  const TemporarySite site;
  const auto output = built(site);
  CHECK_THAT(words(output.at("en/changes/index.html")), Contains("no record of changes"));
  for (const auto& [path, bytes] : output) CHECK_FALSE(path.ends_with("feed.xml"));
}

TEST_CASE("a moved date is told on the page of changes, on its task, its body and its plan") {
  const TemporarySite site;
  move_a_date(site);
  const auto output = built(site);
  const std::string changes = words(output.at("en/changes/index.html"));
  CHECK_THAT(changes, Contains("First shown on 22 November 2026") && Contains("Dates that moved") &&
                          Contains("was 2026") && Contains("now 2027") && Contains("1 year later"));
  CHECK_THAT(words(output.at("vi/changes/index.html")),
             Contains("trước là năm 2026") && Contains("lùi 1 năm"));
  CHECK_THAT(words(output.at("en/plans/chips/1-1/index.html")),
             Contains("First shown on 22 November 2026, compared with 1 June 2026") &&
                 Contains("1 year later"));
  CHECK(words(output.at("en/plans/chips/1-2/index.html")).find("later") == std::string::npos);
  CHECK_THAT(words(output.at("en/agencies/lai-chau/finance/index.html")), Contains("1 year later"));
  CHECK_THAT(words(output.at("en/plans/chips/index.html")),
             Contains("1 item changed since 1 June 2026"));
  CHECK(output.contains("en/changes/chips/index.html"));
}

TEST_CASE("each way a time can move is told in words, in both languages") {
  struct Move {
    const char *before, *after, *english, *vietnamese;
  };
  const std::vector<Move> moves{
      {"2026-06-30", "2026-07-12", "12 days later", "lùi 12 ngày"},
      {"2026-Q3", "2026-Q2", "3 months earlier", "sớm hơn 3 tháng"},
      {"2025/2027", "2026/2027", "starts 1 year later", "bắt đầu muộn hơn 1 năm"},
      {"2026/2028", "2025/2028", "starts 1 year earlier", "bắt đầu sớm hơn 1 năm"},
      {"ongoing", "2026", "now has a date", "nay có thời hạn"},
      {"2026", "ongoing", "no longer has a fixed date", "không còn thời hạn cụ thể"},
      {"{every: year, month: 2}", "{every: year, month: 3}", "worded otherwise",
       "diễn đạt khác, ngày đầu và ngày cuối không đổi"},
  };
  const auto list = [&](const char* Move::*when) {
    std::string text;
    for (size_t i = 0; i < moves.size(); ++i)
      text += "- {id: \"2." + std::to_string(i) +
              "\", section: survey, lead: [finance], title: " + "{vi: Việc số " +
              std::to_string(i) + ", en: Task number " + std::to_string(i) +
              "}, when: " + (moves[i].*when) + "}\n";
    return text;
  };
  const TemporarySite site;
  site.write(tasks, list(&Move::before));
  REQUIRE(site.run({"snapshot", "--today", "2026-06-01"}).status == 0);
  site.write(tasks, list(&Move::after));
  const auto output = built(site);
  for (size_t i = 0; i < moves.size(); ++i) {
    const std::string page = "/plans/chips/2-" + std::to_string(i) + "/index.html";
    CHECK_THAT(words(output.at("en" + page)), Contains(moves[i].english));
    CHECK_THAT(words(output.at("vi" + page)), Contains(moves[i].vietnamese));
  }
}

TEST_CASE("what came and went in a list is told, also a report without a name") {
  const TemporarySite site;
  const std::string plan = "content/plans/chips/plan.yaml";
  site.edit(tasks, "when: 2026\n", "when: 2026\n  results: [{vi: Báo cáo, en: A survey report}]\n");
  REQUIRE(site.run({"snapshot", "--today", "2026-06-01"}).status == 0);
  site.edit(tasks, "{vi: Báo cáo, en: A survey report}", "{vi: Cơ sở dữ liệu, en: A database}");
  site.edit(plan, "sections:",
            "reporting: [{who: [finance], to: finance, due: {every: year}}]\nsections:");
  const auto output = built(site);
  CHECK_THAT(words(output.at("en/plans/chips/1-1/index.html")),
             Contains("Expected results") && Contains("A survey report") && Contains("A database"));
  CHECK_THAT(words(output.at("en/changes/index.html")), Contains("progress report"));
  CHECK_THAT(words(output.at("en/agencies/lai-chau/finance/index.html")),
             Contains("progress report"));
}

TEST_CASE("the feeds of portal, plan and body are valid Atom in each language") {
  const TemporarySite site;
  move_a_date(site);
  const auto output = built(site);
  for (const std::string folder : {"", "plans/chips/", "agencies/lai-chau/finance/"})
    for (const std::string language : {"vi", "en"}) {
      INFO(language << "/" << folder);
      const XmlElement feed = parse_xml(output.at(language + "/" + folder + "feed.xml"));
      check_atom(feed);
      CHECK(feed.all("entry").size() == 1);
      CHECK(feed.only("updated") == "2026-11-22T00:00:00Z");
    }
  const XmlElement feed = parse_xml(output.at("en/feed.xml"));
  const XmlElement& entry = *feed.all("entry")[0];
  CHECK(entry.only("id") == "tag:example.org,2026-06-01:en/changes/2026-06-01/task/chips/1.1");
  CHECK(entry.only("title") == "Survey the need – When: was 2026, now 2027 (1 year later)");
  CHECK(entry.all("link")[0]->attributes.at("href") == "https://example.org/en/plans/chips/1-1/");
}

TEST_CASE("an entry keeps its id when the change comes into a snapshot of its own") {
  const TemporarySite site;
  move_a_date(site);
  const auto id = [&] {
    return parse_xml(built(site).at("en/feed.xml")).all("entry").at(0)->only("id");
  };
  const std::string before = id();
  REQUIRE(site.run({"snapshot", "--today", "2026-12-24"}).status == 0);
  CHECK(id() == before);
  CHECK_THAT(site.read("site/public/en/changes/index.html"), Contains("24 December 2026"));
}

TEST_CASE("markup and control characters of authors do no harm in a feed") {
  const TemporarySite site;
  REQUIRE(site.run({"snapshot", "--today", "2026-06-01"}).status == 0);
  site.edit(tasks, "en: Survey the need", "en: \"<script>\\u0001 & ]]> \\\"x\\\"\"");
  const auto result = site.run({"build"});
  if (result.status != 0) return;  // refused where it is read is as good
  const XmlElement feed = parse_xml(site.read("site/public/en/feed.xml"));
  check_atom(feed);
  const std::string& content = feed.all("entry").at(0)->only("content");
  CHECK_THAT(content, Contains("&lt;script&gt;"));
  CHECK(content.find('\x01') == std::string::npos);
}

TEST_CASE("pages name their feeds, the own one first") {
  const TemporarySite site;
  move_a_date(site);
  const auto output = built(site);
  static const std::regex link(
      "<link rel=\"alternate\" type=\"application/atom\\+xml\" "
      "title=\"([^\"]*)\" href=\"([^\"]*)\">");
  const auto feeds = [&](const std::string& path) {
    const std::string& html = output.at(path);
    std::vector<std::string> found;
    for (std::sregex_iterator it(html.begin(), html.end(), link), last; it != last; ++it)
      found.push_back((*it)[2]);
    return found;
  };
  const std::string root = "https://example.org/en/";
  CHECK(feeds("en/index.html") == std::vector<std::string>{root + "feed.xml"});
  CHECK(feeds("en/plans/chips/index.html") ==
        std::vector<std::string>{root + "plans/chips/feed.xml", root + "feed.xml"});
  CHECK(feeds("en/plans/chips/1-1/index.html") == std::vector<std::string>{root + "feed.xml"});
}

TEST_CASE("the record of changes depends on the day of the build in nothing") {
  const TemporarySite site;
  move_a_date(site);
  REQUIRE(site.run({"build", "--out", "a", "--today", "2026-11-22"}).status == 0);
  REQUIRE(site.run({"build", "--out", "b", "--today", "2027-03-01"}).status == 0);
  for (const char* path : {"/vi/changes/index.html", "/en/feed.xml", "/en/plans/chips/feed.xml"})
    CHECK(site.read("a" + std::string(path)) == site.read("b" + std::string(path)));
}
