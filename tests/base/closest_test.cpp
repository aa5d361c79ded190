#include "base/closest.hpp"

#include <catch2/catch.hpp>
#include <vector>

namespace kehoach {

TEST_CASE("an edit is a byte put in, left out, replaced, or swapped with its neighbour") {
  CHECK(edit_distance("title", "title", 3) == 0);
  CHECK(edit_distance("titl", "title", 3) == 1);
  CHECK(edit_distance("ttitle", "title", 3) == 1);
  CHECK(edit_distance("tatle", "title", 3) == 1);
  CHECK(edit_distance("titel", "title", 3) == 1);
  CHECK(edit_distance("ab", "ba", 3) == 1);
  CHECK(edit_distance("kitten", "sitting", 3) == 3);
  CHECK(edit_distance("", "abc", 3) == 3);
  CHECK(edit_distance("", "", 0) == 0);
}

TEST_CASE("a distance beyond the limit is the limit and one") {
  CHECK(edit_distance("kitten", "sitting", 2) == 3);
  CHECK(edit_distance("abcdefgh", "zyxwvuts", 3) == 4);
  CHECK(edit_distance("a", "abcdefgh", 2) == 3);
  CHECK(edit_distance("a", "b", 0) == 1);
}

TEST_CASE("the nearest candidate is suggested") {
  const std::vector<std::string_view> fields = {"title", "lead", "when", "coordinate", "results"};
  CHECK(closest("titel", fields) == "title");
  CHECK(closest("coordinates", fields) == "coordinate");
  CHECK(closest("cordinnate", fields) == "coordinate");
  CHECK(closest("Result", fields) == "results");
  CHECK(closest("TITLE", fields) == "title");
}

TEST_CASE("nothing is suggested when nothing is near") {
  const std::vector<std::string_view> fields = {"title", "lead", "when"};
  CHECK(closest("description", fields) == "");
  CHECK(closest("wham", fields) == "");  // two edits are too many for four letters
  CHECK(closest("", fields) == "");
  CHECK(closest("title", {}) == "");
}

TEST_CASE("marks and capitals do not count as edits") {
  const std::vector<std::string_view> names = {"Sở Nội vụ", "Sở Tài chính", "Sở Công Thương"};
  CHECK(closest("so tai chinh", names) == "Sở Tài chính");
  CHECK(closest("SỞ TÀI CHINH", names) == "Sở Tài chính");
}

TEST_CASE("the first of equally near candidates wins") {
  const std::vector<std::string_view> candidates = {"", "cat", "bat"};
  CHECK(closest("rat", candidates) == "cat");
}

TEST_CASE("among thousands of candidates none is looked for") {
  std::vector<std::string_view> candidates(most_candidates, "title");
  CHECK(closest("titel", candidates) == "title");
  candidates.push_back("title");
  CHECK(closest("titel", candidates) == "");
}

TEST_CASE("the suggestion is a question or nothing") {
  const std::vector<std::string_view> fields = {"title"};
  CHECK(did_you_mean("titel", fields) == "did you mean \"title\"?");
  CHECK(did_you_mean("unlike", fields) == "");
}

}  // namespace kehoach
