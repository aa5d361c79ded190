#include "render/search_documents.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/portal_documents.hpp"

using namespace kehoach;
using kehoach::test::portal_documents;

namespace {

const SearchDocument& at(const std::vector<SearchDocument>& documents, std::string_view url) {
  const auto found = std::find_if(documents.begin(), documents.end(),
                                  [&](const SearchDocument& each) { return each.url == url; });
  INFO(url);
  REQUIRE(found != documents.end());
  return *found;
}

bool has_line(const std::string& lines, std::string_view line) {
  return ("\n" + lines + "\n").find("\n" + std::string(line) + "\n") != std::string::npos;
}

const std::vector<SearchDocument>& vietnamese() {
  static const auto documents = portal_documents("vi");
  return documents;
}

std::string card_of(const SearchDocument& document) {
  std::string out;
  write_cards(std::span(&document, 1), out);
  return out;
}

}  // namespace

TEST_CASE("every plan, task, agency, document and target is found once, in that order") {
  const auto& documents = vietnamese();
  CHECK(std::is_sorted(documents.begin(), documents.end(),
                       [](const auto& a, const auto& b) { return a.kind < b.kind; }));
  std::vector<std::string> urls;
  for (const SearchDocument& document : documents) urls.push_back(document.url);
  std::sort(urls.begin(), urls.end());
  CHECK(std::adjacent_find(urls.begin(), urls.end()) == urls.end());
  CHECK(documents.size() == portal_documents("en").size());
}

TEST_CASE("a task's card says where, who and when") {
  const auto& task = at(vietnamese(), "/vi/plans/lai-chau-semiconductor/1-1/");
  CHECK(task.title == "Khảo sát, đánh giá hạ tầng hiện có cho công nghiệp bán dẫn");
  CHECK(task.number == "1.1");
  CHECK(task.plan == "lai-chau-semiconductor");
  CHECK(task.place == "Lai Châu");
  CHECK(task.lead == std::vector<std::string>{"lai-chau/science-technology"});
  CHECK(task.lead_names == "Sở Khoa học và Công nghệ");
  CHECK(task.when == "Năm 2026");
  CHECK(task.years == std::array{2026, 2026});
}

TEST_CASE("a task is found by its numbers, and by the provisions that say it") {
  const auto& task = at(vietnamese(), "/vi/plans/ha-noi-semiconductor/24/");
  for (const char* line : {"24", "PL.24", "II.3.a"}) CHECK(has_line(task.names, line));
}

TEST_CASE("an agency is found by short names and aliases, and by those of bodies it took over") {
  const auto& agency = at(vietnamese(), "/vi/agencies/thai-nguyen/science-technology/");
  CHECK(agency.title == "Sở Khoa học và Công nghệ");
  CHECK(has_line(agency.names, "Sở KH&CN"));
  CHECK(has_line(agency.names, "Thái Nguyên"));
  CHECK(has_line(agency.body, "Sở Thông tin và Truyền thông"));
  CHECK(has_line(agency.body, "Sở TT&TT"));
}

TEST_CASE("a document is found by its number, a plan by its own") {
  CHECK(has_line(at(vietnamese(), "/vi/documents/1018-qd-ttg/").names, "1018/QĐ-TTg"));
  CHECK(has_line(at(vietnamese(), "/vi/plans/lai-chau-semiconductor/").names, "6050/KH-UBND"));
}

TEST_CASE("a target leads to its place on the plan's page") {
  const auto& target =
      at(vietnamese(), "/vi/plans/lai-chau-semiconductor/#target-certified-enterprises-2040");
  CHECK(target.kind == SearchKind::target);
  CHECK(has_line(target.names, "II.2"));
}

TEST_CASE("years are those in which it falls; a deadline has its own, ongoing work its plan's") {
  const auto years = [](std::string_view task) {
    return at(vietnamese(), "/vi/plans/" + std::string(task)).years;
  };
  CHECK(years("lai-chau-semiconductor/2-1/") == std::array{2025, 2030});
  CHECK(years("lai-chau-semiconductor/2-2/") == std::array{2030, 2030});
  CHECK(years("lai-chau-workforce-2026/6/") == std::array{2026, 2026});
}

TEST_CASE("a card holds what is known and nothing else") {
  SearchDocument document;
  document.kind = SearchKind::agency;
  document.title = "Sở \"A\"";
  document.lang = "vi";
  document.url = "/en/agencies/x/a/";
  document.names = "not shown";
  CHECK(card_of(document) ==
        R"([{"kind":"agency","title":"Sở \"A\"","lang":"vi","url":"/en/agencies/x/a/"}])");
  document.lead = {"x/a", "x/b"};
  document.years = {2026, 2030};
  CHECK(card_of(document).ends_with(R"(,"lead":["x/a","x/b"],"years":[2026,2030]}])"));
}

TEST_CASE("English is analysed as lunr does, all other languages without dropping anything") {
  CHECK(search_pipeline("en") == "en");
  CHECK(search_pipeline("en-GB") == "en");
  CHECK(search_pipeline("vi") == "vi");
  CHECK(search_pipeline("fr") == "vi");
}
