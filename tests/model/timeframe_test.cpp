#include "model/timeframe.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace kehoach;

namespace {

const Span somewhere{SourceId{0}, 10, 20};

struct Parsed {
  std::optional<Timeframe> timeframe;
  Diagnostics diagnostics;
};

Parsed parse(std::string_view text) {
  Parsed parsed;
  parsed.timeframe = parse_timeframe(text, somewhere, parsed.diagnostics);
  return parsed;
}

Timeframe parsed(std::string_view text) {
  INFO(text);
  const auto result = parse(text);
  REQUIRE(result.timeframe);
  REQUIRE(result.diagnostics.items.empty());
  return *result.timeframe;
}

std::string iso(const std::optional<Date>& date) {
  return date ? to_iso(*date) : "none";
}

// "kind first last".
std::string summary(const Timeframe& timeframe) {
  return std::string(name_of(timeframe.kind)) + " " + iso(timeframe.first_day()) + " " +
         iso(timeframe.last_day());
}

// "code: help" of the one fault in `text`.
std::string fault(std::string_view text) {
  INFO(text);
  const auto result = parse(text);
  REQUIRE_FALSE(result.timeframe);
  REQUIRE(result.diagnostics.items.size() == 1);
  const Diagnostic& diagnostic = result.diagnostics.items.front();
  REQUIRE(diagnostic.span == somewhere);
  return std::string(diagnostic.code) + ": " + diagnostic.help;
}

Timeframe before(Date date) {
  Timeframe timeframe;
  timeframe.kind = TimeframeKind::deadline;
  timeframe.end = {Precision::day, date, date};
  timeframe.before = true;
  return timeframe;
}

Timeframe every(Recurrence recurrence) {
  Timeframe timeframe;
  timeframe.kind = TimeframeKind::recurring;
  timeframe.recurrence = recurrence;
  return timeframe;
}

Timeframe yearly_before(uint8_t month, uint8_t day) {
  return every({.every = Every::year, .before_month = month, .before_day = day});
}

std::string due(const Timeframe& timeframe, std::string_view from) {
  return iso(next_due(timeframe, parse_date(from).value()));
}

}  // namespace

TEST_CASE("each scalar form has its kind and its first and last possible day") {
  CHECK(summary(parsed("2026")) == "year 2026-01-01 2026-12-31");
  CHECK(summary(parsed("2026-06")) == "month 2026-06-01 2026-06-30");
  CHECK(summary(parsed("2026-Q3")) == "quarter 2026-07-01 2026-09-30");
  CHECK(summary(parsed("2026-H1")) == "half 2026-01-01 2026-06-30");
  CHECK(summary(parsed("2026-H2")) == "half 2026-07-01 2026-12-31");
  CHECK(summary(parsed("2026-06-30")) == "day 2026-06-30 2026-06-30");
  CHECK(summary(parsed("2025/2030")) == "span 2025-01-01 2030-12-31");
  CHECK(summary(parsed("2026-Q3/2027-06")) == "span 2026-07-01 2027-06-30");
  CHECK(summary(parsed("../2030")) == "deadline none 2030-12-31");
  CHECK(summary(parsed("../2029-Q3")) == "deadline none 2029-09-30");
  CHECK(summary(parsed("2026/..")) == "open 2026-01-01 none");
  CHECK(summary(parsed("ongoing")) == "ongoing none none");
}

TEST_CASE("a timeframe keeps its place in the source") {
  CHECK(parsed("2026/..").span == somewhere);
}

TEST_CASE("February ends with the leap day in leap years only") {
  CHECK(summary(parsed("2028-02")) == "month 2028-02-01 2028-02-29");
  CHECK(summary(parsed("2026-02")) == "month 2026-02-01 2026-02-28");
  CHECK(summary(parsed("2100-02")) == "month 2100-02-01 2100-02-28");
  CHECK(summary(parsed("2000-02-29")) == "day 2000-02-29 2000-02-29");
}

TEST_CASE("the calendar's first and last years are years like others") {
  CHECK(summary(parsed("0001")) == "year 0001-01-01 0001-12-31");
  CHECK(summary(parsed("0001/9999")) == "span 0001-01-01 9999-12-31");
  CHECK(summary(parsed("9999-Q4")) == "quarter 9999-10-01 9999-12-31");
}

TEST_CASE("a span may end within its first period but not before it") {
  CHECK(summary(parsed("2026/2026-06")) == "span 2026-01-01 2026-06-30");
  CHECK(summary(parsed("2026-Q3/2026")) == "span 2026-07-01 2026-12-31");
  CHECK(fault("2030/2025") == "end-before-start: did you mean \"2025/2030\"?");
  CHECK(fault("2026-07/2026-06-30") == "end-before-start: did you mean \"2026-06-30/2026-07\"?");
}

TEST_CASE("a span from a period to itself is that period") {
  CHECK(summary(parsed("2026/2026")) == "year 2026-01-01 2026-12-31");
}

TEST_CASE("what no calendar has is told apart from what is no date") {
  CHECK(fault("2026-02-29") == "impossible-date: no calendar has that day");
  CHECK(fault("2026-13") == "impossible-date: months are 01 to 12");
  CHECK(fault("2026-00") == "impossible-date: months are 01 to 12");
  CHECK(fault("2026-Q5") == "impossible-date: quarters are Q1 to Q4");
  CHECK(fault("2026-Q0") == "impossible-date: quarters are Q1 to Q4");
  CHECK(fault("2026-H3") == "impossible-date: half-years are H1 and H2");
  CHECK(fault("0000") == "impossible-date: years are 0001 to 9999");
  CHECK(fault("../2026-04-31") == "impossible-date: no calendar has that day");
}

TEST_CASE("what people write by habit is answered with the form it stands for") {
  CHECK(fault("2025-2030") == "bad-timeframe: write \"2025/2030\"");
  CHECK(fault("2025 – 2030") == "bad-timeframe: write \"2025/2030\"");
  CHECK(fault("30/6/2026") == "bad-timeframe: write \"2026-06-30\"");
  CHECK(fault("6/2026") == "bad-timeframe: write \"2026-06\"");
  CHECK(fault("2026-6") == "bad-timeframe: write \"2026-06\"");
  CHECK(fault("Q3/2029") == "bad-timeframe: write \"2029-Q3\"");
  CHECK(fault("2029-q3") == "bad-timeframe: write \"2029-Q3\"");
  CHECK(fault("ongiong") == "bad-timeframe: did you mean \"ongoing\"?");
}

TEST_CASE("text that resembles no form is answered with all forms") {
  const std::string all =
      "bad-timeframe: the forms are 2026, 2026-06, 2026-Q3, 2026-H1, 2026-06-30, 2025/2030, "
      "../2030, "
      "2026/.. and ongoing";
  for (const auto* text : {"", "/", "..", "../..", "quý III năm 2029", "31/31/2026",
                           "2026/2027/2028", "26", "20266", "2026-", "2026/", "/2026", "½"})
    CHECK(fault(text) == all);
}

TEST_CASE("before a day excludes the day") {
  CHECK(summary(before({2026, 11, 15})) == "deadline none 2026-11-14");
  CHECK(summary(before({2028, 3, 1})) == "deadline none 2028-02-29");
}

TEST_CASE("timeframes order by last day, then first, and those without a last day come behind") {
  Timeframe condition;
  condition.kind = TimeframeKind::conditional;
  const std::vector<Timeframe> ordered{
      before({2026, 6, 30}), parsed("2026-06-30"), parsed("../2026"), parsed("2025/2026"),
      parsed("2026"),        parsed("2025/2030"),  parsed("2025/.."), parsed("2026/.."),
      yearly_before(12, 10), parsed("ongoing"),    condition};
  CHECK(std::ranges::is_sorted(ordered, std::ranges::less_equal(), sort_key));
}

TEST_CASE("two ongoing timeframes have no order between them") {
  CHECK(sort_key(parsed("ongoing")) == sort_key(parsed("ongoing")));
}

TEST_CASE("a condition with a last day stands where that day does") {
  auto condition = parsed("2026/2027");
  condition.kind = TimeframeKind::conditional;
  CHECK(sort_key(condition) < sort_key(parsed("2028")));
}

TEST_CASE("a yearly duty before a day is due on the day before it") {
  CHECK(due(yearly_before(12, 10), "2026-11-22") == "2026-12-09");
  CHECK(due(yearly_before(12, 10), "2026-12-09") == "2026-12-09");
  CHECK(due(yearly_before(12, 10), "2026-12-10") == "2027-12-09");
}

TEST_CASE("before 1 January is the last day of the year before") {
  CHECK(due(yearly_before(1, 1), "2026-01-01") == "2026-12-31");
  CHECK(due(yearly_before(1, 1), "2026-12-31") == "2026-12-31");
}

TEST_CASE("before 1 March heeds leap years, and before 29 February does not depend on them") {
  CHECK(due(yearly_before(3, 1), "2028-01-01") == "2028-02-29");
  CHECK(due(yearly_before(3, 1), "2027-01-01") == "2027-02-28");
  CHECK(due(yearly_before(2, 29), "2027-01-01") == "2027-02-28");
  CHECK(due(yearly_before(2, 29), "2028-02-29") == "2029-02-28");
}

TEST_CASE("a duty in a month of each year is due on the month's last day") {
  const auto june = every({.every = Every::year, .month = 6});
  CHECK(due(june, "2026-06-30") == "2026-06-30");
  CHECK(due(june, "2026-07-01") == "2027-06-30");
  CHECK(due(every({.every = Every::year, .month = 2}), "2028-02-29") == "2028-02-29");
}

TEST_CASE("a duty of each year, quarter or month is due on that period's last day") {
  // "each year", without a day: no day is due, and none is made up.
  CHECK_FALSE(next_due(every({.every = Every::year}), parse_date("2026-12-31").value()));
  CHECK(due(every({.every = Every::quarter}), "2026-06-30") == "2026-06-30");
  CHECK(due(every({.every = Every::quarter}), "2026-07-01") == "2026-09-30");
  CHECK(due(every({.every = Every::month}), "2028-02-01") == "2028-02-29");
  CHECK(due(every({.every = Every::month}), "9999-12-31") == "9999-12-31");
}

TEST_CASE("a duty is not due beyond the calendar's last year") {
  CHECK(due(yearly_before(12, 10), "9999-12-10") == "none");
}

TEST_CASE("a duty before 1 January is first due at the end of the calendar's first year") {
  CHECK(due(yearly_before(1, 1), "0001-01-01") == "0001-12-31");
}

TEST_CASE("what does not recur is due once, on its last day") {
  CHECK(due(before({2026, 11, 15}), "2026-11-14") == "2026-11-14");
  CHECK(due(before({2026, 11, 15}), "2026-11-15") == "none");
  CHECK(due(parsed("2025/2030"), "2026-01-01") == "2030-12-31");
  CHECK(due(parsed("2026/.."), "2026-01-01") == "none");
  CHECK(due(parsed("ongoing"), "2026-01-01") == "none");
}

TEST_CASE("every kind has the name that data exports use") {
  CHECK(name_of(TimeframeKind::day) == "day");
  CHECK(name_of(TimeframeKind::open) == "open");
  CHECK(name_of(TimeframeKind::conditional) == "conditional");
}
