#include "base/date.hpp"

#include <catch2/catch.hpp>
#include <limits>

namespace kehoach {

TEST_CASE("February has 29 days in leap years only") {
  CHECK(last_day_of_month(2026, 2) == 28);
  CHECK(last_day_of_month(2028, 2) == 29);
  CHECK(last_day_of_month(2000, 2) == 29);
  CHECK(last_day_of_month(2100, 2) == 28);
  CHECK(last_day_of_month(2026, 4) == 30);
  CHECK(last_day_of_month(2026, 12) == 31);
}

TEST_CASE("a date is valid if the calendar has it") {
  CHECK(is_valid({2028, 2, 29}));
  CHECK(is_valid({1, 1, 1}));
  CHECK(is_valid({9999, 12, 31}));
  CHECK_FALSE(is_valid({2026, 2, 29}));
  CHECK_FALSE(is_valid({2026, 13, 1}));
  CHECK_FALSE(is_valid({2026, 0, 1}));
  CHECK_FALSE(is_valid({2026, 1, 0}));
  CHECK_FALSE(is_valid({0, 1, 1}));
  CHECK_FALSE(is_valid({10000, 1, 1}));
}

TEST_CASE("days are counted from 1970") {
  CHECK(to_days({1970, 1, 1}) == 0);
  CHECK(to_days({1969, 12, 31}) == -1);
  CHECK(to_days({2026, 11, 22}) == 20779);
  CHECK(to_days({1, 1, 1}) == -719162);
  CHECK(from_days(20779) == Date{2026, 11, 22});
  CHECK(from_days(-719162) == Date{1, 1, 1});
  for (int64_t day = to_days({1999, 12, 1}); day < to_days({2000, 4, 1}); ++day) {
    CHECK(to_days(from_days(day)) == day);
  }
}

TEST_CASE("adding days crosses months and stops at the ends of the calendar") {
  CHECK(add_days({2026, 12, 10}, -1) == Date{2026, 12, 9});
  CHECK(add_days({2028, 2, 28}, 2) == Date{2028, 3, 1});
  CHECK(add_days({9999, 12, 30}, 5) == Date{9999, 12, 31});
  CHECK(add_days({1, 1, 2}, -5) == Date{1, 1, 1});
  CHECK(add_days({2026, 1, 1}, std::numeric_limits<int64_t>::max()) == Date{9999, 12, 31});
  CHECK(add_days({2026, 1, 1}, std::numeric_limits<int64_t>::min()) == Date{1, 1, 1});
}

TEST_CASE("adding months keeps the day, or takes the last of a shorter month") {
  CHECK(add_months({2026, 11, 22}, 2) == Date{2027, 1, 22});
  CHECK(add_months({2025, 12, 31}, 12) == Date{2026, 12, 31});
  CHECK(add_months({2028, 1, 31}, 1) == Date{2028, 2, 29});
  CHECK(add_months({2026, 1, 31}, 0) == Date{2026, 1, 31});
  CHECK(add_months({9999, 12, 30}, 1) == Date{9999, 12, 31});
}

TEST_CASE("dates are ordered by the calendar") {
  CHECK(Date{2025, 12, 31} < Date{2026, 1, 1});
  CHECK(Date{2026, 1, 31} < Date{2026, 2, 1});
}

TEST_CASE("only full ISO dates are read") {
  CHECK(parse_date("2026-06-30") == Date{2026, 6, 30});
  CHECK(parse_date("0001-01-01") == Date{1, 1, 1});
  for (const char* text :
       {"", "2026-6-30", "2026-06-31", "2026-02-29", "0000-01-01", "2026/06/30", "2026-06-30 ",
        " 2026-06-30", "2026-06-3x", "+026-06-30", "20260630", "2026-06", "-026-06-30"}) {
    INFO(text);
    CHECK(parse_date(text) == std::nullopt);
  }
}

TEST_CASE("ISO dates keep their zeros") {
  CHECK(to_iso({2026, 6, 3}) == "2026-06-03");
  CHECK(to_iso({987, 12, 31}) == "0987-12-31");
}

TEST_CASE("Vietnamese dates have a zero before days below 10 and months 1 and 2") {
  CHECK(format_date({2023, 7, 5}, "vi") == "05/7/2023");
  CHECK(format_date({2026, 2, 10}, "vi") == "10/02/2026");
  CHECK(format_date({2026, 1, 9}, "vi") == "09/01/2026");
  CHECK(format_date({2026, 12, 31}, "vi-VN") == "31/12/2026");
  CHECK(format_month(2026, 2, "vi") == "tháng 02/2026");
  CHECK(format_month(2023, 7, "vi") == "tháng 7/2023");
}

TEST_CASE("English dates name the month and other languages get ISO") {
  CHECK(format_date({2023, 7, 5}, "en") == "5 July 2023");
  CHECK(format_month(2023, 12, "en") == "December 2023");
  CHECK(format_date({2023, 7, 5}, "km") == "2023-07-05");
  CHECK(format_month(2023, 7, "km") == "2023-07");
}

}  // namespace kehoach
