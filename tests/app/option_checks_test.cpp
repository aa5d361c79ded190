#include "app/option_checks.hpp"

#include <catch2/catch.hpp>

using namespace kehoach;

TEST_CASE("a time ahead is days or weeks, up to a hundred years") {
  CHECK(parse_days("90d") == 90);
  CHECK(parse_days("90") == 90);
  CHECK(parse_days("12w") == 84);
  CHECK(parse_days("0") == 0);
  CHECK(parse_days("36500") == 36500);
  for (const char* wrong :
       {"", "d", "w", "-1", "1.5", "9 d", "90D", "36501", "5201w", "99999999999"})
    CHECK_FALSE(parse_days(wrong));
}

TEST_CASE("an address of a site is http or https with a host, without query and fragment") {
  for (const char* right : {"https://example.org", "http://localhost:8080/", "https://a.b/portal/"})
    CHECK(check_base_url(right) == "");
  for (const char* wrong : {"", "https://", "https:///x", "ftp://a.b/", "//a.b/", "https://a.b/?x",
                            "https://a.b/#x", "https://a b/"})
    CHECK(check_base_url(wrong) != "");
}
