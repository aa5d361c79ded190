// What the pages of the real portal say in JSON-LD.
#include <catch2/catch.hpp>

#include <map>
#include <string>

#include "base/digest.hpp"
#include "base/json.hpp"
#include "support/built_site.hpp"
#include "support/temporary_site.hpp"

using namespace kehoach;

namespace {

const std::string base_url = "https://example.org/";

// The things of a page's @graph, by type.
std::map<std::string, JsonValue> things_in(const std::string& html) {
  const std::string open = "<script type=\"application/ld+json\">";
  const size_t begin = html.find(open);
  REQUIRE(begin != html.npos);
  const size_t end = html.find("</script>", begin);
  JsonError error;
  const auto value = parse_json(
      std::string_view(html).substr(begin + open.size(), end - begin - open.size()), error);
  INFO(error.message);
  REQUIRE(value);
  CHECK(value->find("@context")->string == "https://schema.org");
  std::map<std::string, JsonValue> things;
  for (const JsonValue& thing : value->find("@graph")->items)
    things.emplace(thing.find("@type")->string, thing);
  return things;
}

std::map<std::string, JsonValue> things_of(const std::string& address) {
  return things_in(built_site(base_url).at("en/" + address + "index.html"));
}

std::string text(const JsonValue& value, const char* name) {
  const JsonValue* found = value.find(name);
  return found ? found->string : "";
}

}  // namespace

TEST_CASE("every page has data that parse, with a breadcrumb but on the home page") {
  for (const auto& [path, bytes] : built_site(base_url)) {
    if (!path.ends_with("index.html") || path == "index.html") continue;
    INFO(path);
    const bool is_home = path == "vi/index.html" || path == "en/index.html";
    const auto things = things_in(bytes);
    CHECK(things.contains("BreadcrumbList") != is_home);
    CHECK(things.contains("WebSite") == is_home);
  }
}

TEST_CASE("the site says how it is searched") {
  const JsonValue site = things_of("").at("WebSite");
  CHECK(text(*site.find("potentialAction"), "target") ==
        base_url + "en/search/?q={search_term_string}");
}

TEST_CASE("a plan is legislation with its number, date and issuer") {
  const JsonValue plan = things_of("plans/lai-chau-semiconductor/").at("Legislation");
  CHECK(text(plan, "@id") == base_url + "vi/plans/lai-chau-semiconductor/#it");
  CHECK(text(plan, "url") == base_url + "en/plans/lai-chau-semiconductor/");
  CHECK(text(plan, "legislationIdentifier") == "6050/KH-UBND");
  CHECK(text(plan, "legislationDate") == "2025-10-08");
  CHECK(text(plan.find("name")->items.at(0), "@language") == "vi");
  CHECK(text(*plan.find("legislationPassedBy"), "@type") == "GovernmentOrganization");
}

TEST_CASE("a plan has its document's parts, its time, and an unofficial translation") {
  const JsonValue plan = things_of("plans/lai-chau-semiconductor/").at("Legislation");
  CHECK(text(plan, "temporalCoverage") == "2025-01-01/2050-12-31");
  const JsonValue& parts = *plan.find("hasPart");
  REQUIRE(parts.items.size() > 1);
  const std::string page = built_site(base_url).at("en/plans/lai-chau-semiconductor/index.html");
  for (const JsonValue& part : parts.items) {
    const std::string url = text(part, "url");
    INFO(url);
    REQUIRE(url.starts_with(text(plan, "url") + "#"));
    CHECK(page.find("id=\"" + url.substr(url.find('#') + 1) + "\"") != page.npos);
  }
  const JsonValue& translation = plan.find("workTranslation")->items.at(0);
  CHECK(text(translation, "inLanguage") == "en");
  CHECK(text(translation, "url") == base_url + "en/plans/lai-chau-semiconductor/");
  CHECK(text(translation, "legislationLegalValue") == "https://schema.org/UnofficialLegalValue");
}

TEST_CASE("what a plan's document leaves open is left out") {
  const JsonValue plan = things_of("plans/lai-chau-workforce-2026/").at("Legislation");
  CHECK_FALSE(plan.find("legislationIdentifier"));
  CHECK_FALSE(plan.find("legislationDate"));  // only the month is known
}

TEST_CASE("a task is a plan's action with who and when, and things are named alike on every page") {
  const JsonValue task = things_of("plans/lai-chau-semiconductor/1-1/").at("PlanAction");
  CHECK(text(*task.find("object"), "@id") ==
        text(things_of("plans/lai-chau-semiconductor/").at("Legislation"), "@id"));
  const std::string agent = text(task.find("agent")->items.at(0), "@id");
  REQUIRE(agent.starts_with(base_url + "vi/agencies/"));
  const std::string address = agent.substr((base_url + "vi/").size());
  CHECK(text(things_of(address.substr(0, address.find('#'))).at("GovernmentOrganization"), "@id") ==
        agent);
}

TEST_CASE("a task has a status if a source states one, not because its date has passed") {
  const test::TemporarySite site;
  const auto status = [&] {
    const auto result = site.run({"build", "--today", "2030-01-01"});
    INFO(result.err);
    REQUIRE(result.status == 0);
    const auto things = things_in(site.read("site/public/en/plans/chips/1-2/index.html"));
    return text(things.at("PlanAction"), "actionStatus");
  };
  CHECK(status() == "");
  const std::string tasks = site.read("content/plans/chips/tasks.yaml");
  const auto report = [&](const std::string& word) {
    site.write("content/plans/chips/tasks.yaml",
               tasks + "  updates:\n    - {date: 2026-05-30, status: " + word +
                   ", source: {title: {vi: Báo cáo, en: Report}}}\n");
  };
  report("done");
  CHECK(status() == "https://schema.org/CompletedActionStatus");
  report("delayed");
  CHECK(status() == "");
}

TEST_CASE("text cannot end the script that holds it") {
  const test::TemporarySite site;
  site.edit("content/plans/chips/tasks.yaml", "en: Train people", "en: \"</script><b>x\"");
  REQUIRE(site.run({"build"}).status == 0);
  const auto things = things_in(site.read("site/public/en/plans/chips/1-2/index.html"));
  CHECK(text(things.at("PlanAction").find("name")->items.at(1), "@value") == "</script><b>x");
}

TEST_CASE("the page about the data is a data set whose files exist") {
  const JsonValue data = things_of("data/").at("Dataset");
  for (const JsonValue& file : data.find("distribution")->items) {
    const std::string url = text(file, "contentUrl");
    REQUIRE(url.starts_with(base_url));
    CHECK(text(file, "sha256") == sha256(built_site(base_url).at(url.substr(base_url.size()))));
  }
  CHECK(text(data, "temporalCoverage") == "2025-01-01/2050-12-31");
  CHECK(text(data, "license") == "https://opensource.org/license/mit");
}

TEST_CASE("the licence of the data is the same wherever it is named") {
  const test::TemporarySite site;
  site.write("site/site.yaml", site.read("site/site.yaml") +
                                   "licence: {id: CC-BY-4.0, title: CC BY 4.0, url: "
                                   "https://creativecommons.org/licenses/by/4.0/}\n");
  REQUIRE(site.run({"build"}).status == 0);
  const auto output = site.output();
  for (const char* path : {"data/datapackage.json", "data/catalog.jsonld", "vi/data/index.html",
                           "en/data/index.html"}) {
    INFO(path);
    CHECK(output.at(path).find("https://creativecommons.org/licenses/by/4.0/") !=
          std::string::npos);
    CHECK(output.at(path).find("opensource.org") == std::string::npos);
  }
  CHECK(output.at("data/datapackage.json").find("\"name\":\"CC-BY-4.0\"") != std::string::npos);
}
