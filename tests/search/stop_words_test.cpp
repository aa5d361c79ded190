#include "search/stop_words.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace kehoach;

TEST_CASE("English stop words are known exactly") {
  CHECK(is_stop_word("the"));
  CHECK(is_stop_word("a"));
  CHECK(is_stop_word("your"));
  CHECK(is_stop_word("an"));  // which is Vietnamese, too
  CHECK_FALSE(is_stop_word(""));
  CHECK_FALSE(is_stop_word("The"));
  CHECK_FALSE(is_stop_word("plan"));
  CHECK_FALSE(is_stop_word("constructor"));
  CHECK(std::is_sorted(stop_words().begin(), stop_words().end()));
}
