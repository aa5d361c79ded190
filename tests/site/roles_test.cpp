// What a body has to do with a task, as pages tell it.
#include <catch2/catch.hpp>

#include <map>
#include <regex>
#include <set>
#include <string>

#include "support/built_site.hpp"

using namespace kehoach;

namespace {

const std::string base_url = "https://example.org/";

// Kinds of roles on a page, with their words.
std::map<std::string, std::string> roles_on(const std::string& html) {
  static const std::regex badge("<span class=\"role role-([a-z-]+)\">([^<]+)</span>");
  std::map<std::string, std::string> roles;
  for (std::sregex_iterator it(html.begin(), html.end(), badge), end; it != end; ++it) {
    const auto [known, is_new] = roles.emplace((*it)[1], (*it)[2]);
    CHECK(known->second == (*it)[2]);
  }
  return roles;
}

std::set<std::string> kinds_on(const std::string& path) {
  std::set<std::string> kinds;
  for (const auto& [kind, words] : roles_on(built_site(base_url).at(path + "index.html")))
    kinds.insert(kind);
  return kinds;
}

}  // namespace

TEST_CASE("who leads, alone or jointly, and who coordinates is told by badges") {
  using Kinds = std::set<std::string>;
  CHECK(kinds_on("vi/plans/lai-chau-semiconductor/1-1/") == Kinds{"coordinates", "leads"});
  CHECK(kinds_on("en/plans/thai-nguyen-semiconductor/4-2/") == Kinds{"coordinates", "joint"});
  CHECK(kinds_on("en/plans/thai-nguyen-semiconductor/") == Kinds{"joint"});
  CHECK(kinds_on("vi/deadlines/") == Kinds{"joint", "leads"});
}

TEST_CASE("next dates of a body say why they are its own") {
  // Its own task, and those of the department that it took over.
  for (const char* kind : {"inherited", "leads"})
    CHECK(kinds_on("vi/agencies/thai-nguyen/science-technology/").contains(kind));
  CHECK(kinds_on("vi/agencies/lai-chau/finance/").contains("joint"));
}

TEST_CASE("a role has the same words on every page of a language") {
  std::map<std::string, std::string> words;
  for (const auto& [path, html] : built_site(base_url)) {
    if (!path.ends_with("/index.html")) continue;
    for (const auto& [kind, said] : roles_on(html)) {
      INFO(path);
      CHECK(words.emplace(path.substr(0, 2) + kind, said).first->second == said);
    }
  }
  CHECK(words.at("vileads") == "Chủ trì");
  CHECK(words.at("enjoint") == "Leads jointly");
}
