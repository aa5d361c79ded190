// The search as it is published.
#include <catch2/catch.hpp>
#include <regex>

#include "base/json.hpp"
#include "support/built_site.hpp"

using namespace kehoach;

namespace {

constexpr const char* base_url = "https://example.org/portal/";

std::map<std::string, std::string> data_attributes(const std::string& html) {
  static const std::regex attribute(R"re( data-([a-z]+)="([^"]*)")re");
  std::map<std::string, std::string> found;
  for (std::sregex_iterator it(html.begin(), html.end(), attribute), end; it != end; ++it)
    found.emplace((*it)[1], (*it)[2]);
  return found;
}

}  // namespace

TEST_CASE("the search box of every page says where scripts and index are, and they are") {
  const auto& site = built_site(base_url);
  for (const std::string language : {"vi", "en"}) {
    auto data = data_attributes(site.at(language + "/plans/index.html"));
    CHECK(data["manifest"] == "/portal/" + language + "/search/manifest.json");
    CHECK(site.contains(language + "/search/index.json"));
    for (const char* name : {"script", "query", "shards", "english", "manifest"}) {
      INFO(name << " " << data[name]);
      if (language == "vi" && data[name].empty()) {
        CHECK(std::string(name) == "english");
        continue;
      }
      REQUIRE(data[name].starts_with("/portal/"));
      CHECK(site.contains(data[name].substr(8)));
    }
  }
}

TEST_CASE("every result card leads to a page") {
  const auto& site = built_site(base_url);
  for (const std::string language : {"vi", "en"}) {
    JsonError error;
    const auto cards = parse_json(site.at(language + "/search/documents.json"), error);
    REQUIRE(cards);
    CHECK(cards->items.size() > 200);
    for (const JsonValue& card : cards->items) {
      const std::string& url = card.find("url")->string;
      INFO(url);
      REQUIRE(url.starts_with("/portal/"));
      CHECK(site.contains(url.substr(8, url.find('#') - 8) + "index.html"));
    }
  }
}

TEST_CASE("the search page lists plans, agencies by letter and documents without any script") {
  const std::string& page = built_site(base_url).at("vi/search/index.html");
  for (const char* part : {"/portal/vi/plans/ha-noi-semiconductor/\"", "id=\"letter-s\"",
                           "id=\"letter-dd\"", "1018/QĐ-TTg", "/portal/vi/topics/workforce/\""}) {
    INFO(part);
    CHECK(page.find(part) != std::string::npos);
  }
}
