#include "pages/calendar_days.hpp"

#include <catch2/catch.hpp>

#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

// "2026-12-31 last_possible", with "first..last" of several days and the repetition if there is
// one.
std::string described(const Timeframe& timeframe, std::string_view since = "2026-01-15") {
  constexpr std::array choices{"named", "last_possible", "day_before"};
  constexpr std::array repeats{"", " monthly", " quarterly", " yearly"};
  const auto days = calendar_days(timeframe, day(since));
  if (!days) return "nothing";
  std::string text = to_iso(days->first);
  if (days->last != days->first) text += ".." + to_iso(days->last);
  return text + " " + choices[static_cast<size_t>(days->choice)] +
         repeats[static_cast<size_t>(days->repeat)] + (days->month_end ? " at month's end" : "");
}

Timeframe every(Recurrence recurrence) {
  Timeframe timeframe;
  timeframe.kind = TimeframeKind::recurring;
  timeframe.recurrence = recurrence;
  return timeframe;
}

Timeframe before(std::string_view date) {
  Timeframe timeframe = when("../" + std::string(date));
  timeframe.before = true;
  return timeframe;
}

}  // namespace

TEST_CASE("what is less exact than a day stands on its last day") {
  CHECK(described(when("2026")) == "2026-12-31 last_possible");
  CHECK(described(when("2026-H1")) == "2026-06-30 last_possible");
  CHECK(described(when("2029-Q3")) == "2029-09-30 last_possible");
  CHECK(described(when("2028-02")) == "2028-02-29 last_possible");
  CHECK(described(when("../2029-Q3")) == "2029-09-30 last_possible");
  CHECK(described(when("2025/2050")) == "2050-12-31 last_possible");
}

TEST_CASE("a named day stands there, and one that is too late on the day before") {
  CHECK(described(when("2026-06-30")) == "2026-06-30 named");
  CHECK(described(when("../2026-06-30")) == "2026-06-30 named");
  CHECK(described(before("2026-11-15")) == "2026-11-14 day_before");
  CHECK(described(before("2026-01-01")) == "2025-12-31 day_before");
}

TEST_CASE(
    "a span of up to a month between named days stands on all of them, a longer one on its end") {
  CHECK(described(when("2026-05-10/2026-05-14")) == "2026-05-10..2026-05-14 named");
  CHECK(described(when("2026-05-01/2026-05-31")) == "2026-05-01..2026-05-31 named");
  CHECK(described(when("2026-05-01/2026-06-01")) == "2026-06-01 named");
  CHECK(described(when("2026-05/2026-05-14")) == "2026-05-14 named");
}

TEST_CASE("what has no last day stands nowhere") {
  CHECK(described(when("ongoing")) == "nothing");
  CHECK(described(when("2026/..")) == "nothing");
  CHECK(described(every({.every = Every::year})) == "nothing");
  Timeframe waiting;
  waiting.kind = TimeframeKind::conditional;
  CHECK(described(waiting) == "nothing");
  waiting.end = *parse_period("2027");
  CHECK(described(waiting) == "2027-12-31 last_possible");
}

TEST_CASE("recurrences begin with their first date on or after a day") {
  const Timeframe december = every({.every = Every::year, .before_month = 12, .before_day = 10});
  CHECK(described(december, "2026-01-15") == "2026-12-09 day_before yearly");
  CHECK(described(december, "2026-12-09") == "2026-12-09 day_before yearly");
  CHECK(described(december, "2026-12-10") == "2027-12-09 day_before yearly");
  CHECK(described(every({.every = Every::year, .month = 6})) == "2026-06-30 last_possible yearly");
  CHECK(described(every({.every = Every::quarter})) ==
        "2026-03-31 last_possible quarterly at month's end");
  CHECK(described(every({.every = Every::month})) ==
        "2026-01-31 last_possible monthly at month's end");
}

TEST_CASE("at the end of February a yearly date follows the leap years") {
  CHECK(described(every({.every = Every::year, .month = 2})) ==
        "2026-02-28 last_possible yearly at month's end");
  CHECK(described(every({.every = Every::year, .before_month = 3, .before_day = 1})) ==
        "2026-02-28 day_before yearly at month's end");
  CHECK(described(every({.every = Every::year, .before_month = 2, .before_day = 29})) ==
        "2026-02-28 day_before yearly");
}

TEST_CASE("the first and the last year of the calendar are survived") {
  CHECK(described(when("0001")) == "0001-12-31 last_possible");
  CHECK(described(when("9999")) == "9999-12-31 last_possible");
  CHECK(described(every({.every = Every::year, .month = 6}), "9999-07-01") == "nothing");
}
