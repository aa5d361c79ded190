#include <catch2/catch.hpp>

#include "model/timeframe.hpp"

using namespace kehoach;

namespace {

constexpr Language vi = 0;
constexpr Language en = 1;

Timeframe parsed(std::string_view text) {
  Diagnostics diagnostics;
  return parse_timeframe(text, {}, diagnostics).value();
}

struct Words {
  std::string vietnamese;
  std::string english;
  bool operator==(const Words&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Words& words) {
  return out << words.vietnamese << " | " << words.english;
}

Words said(const Timeframe& timeframe) {
  return {words(timeframe, "vi", vi), words(timeframe, "en", en)};
}

Words said(std::string_view text) {
  return said(parsed(text));
}

Timeframe before(Date date) {
  auto timeframe = parsed("../" + to_iso(date));
  timeframe.before = true;
  return timeframe;
}

Timeframe every(Recurrence recurrence) {
  Timeframe timeframe;
  timeframe.kind = TimeframeKind::recurring;
  timeframe.recurrence = recurrence;
  return timeframe;
}

Timeframe condition(std::string vietnamese, std::string english) {
  Timeframe timeframe;
  timeframe.kind = TimeframeKind::conditional;
  timeframe.condition.texts = {{vietnamese, {}, {}}, {english, {}, {}}};
  return timeframe;
}

Timeframe with_bounds(Timeframe timeframe, std::string_view bounds) {
  const auto bound = parsed(bounds);
  timeframe.start = bound.start;
  timeframe.end = bound.end;
  return timeframe;
}

}  // namespace

TEST_CASE("a period is named as official texts name it") {
  CHECK(said("2026") == Words{"Năm 2026", "2026"});
  CHECK(said("2029-Q3") == Words{"Quý III năm 2029", "Q3 2029"});
  CHECK(said("2026-Q1") == Words{"Quý I năm 2026", "Q1 2026"});
  CHECK(said("2026-Q4") == Words{"Quý IV năm 2026", "Q4 2026"});
  CHECK(said("2026-H1") == Words{"Sáu tháng đầu năm 2026", "First half of 2026"});
  CHECK(said("2026-H2") == Words{"Sáu tháng cuối năm 2026", "Second half of 2026"});
  CHECK(said("2026-06") == Words{"Tháng 6/2026", "June 2026"});
  CHECK(said("2026-02") == Words{"Tháng 02/2026", "February 2026"});
  CHECK(said("2026-06-30") == Words{"Ngày 30/6/2026", "30 June 2026"});
  CHECK(said("2028-02-29") == Words{"Ngày 29/02/2028", "29 February 2028"});
}

TEST_CASE("a span of years is two years and a dash, any other is told in words") {
  CHECK(said("2025/2030") == Words{"2025 – 2030", "2025–2030"});
  CHECK(said("2026-Q3/2027-06") ==
        Words{"Từ quý III năm 2026 đến hết tháng 6/2027", "From Q3 2026 to June 2027"});
  CHECK(said("2026/2027-H1") ==
        Words{"Từ năm 2026 đến hết sáu tháng đầu năm 2027", "From 2026 to the first half of 2027"});
}

TEST_CASE("a deadline is completion within its period") {
  CHECK(said("../2030") == Words{"Hoàn thành trong năm 2030", "By the end of 2030"});
  CHECK(said("../2029-Q3") == Words{"Hoàn thành trong quý III năm 2029", "By the end of Q3 2029"});
  CHECK(said("../2026-06") == Words{"Hoàn thành trong tháng 6/2026", "By the end of June 2026"});
  CHECK(said("../2026-H1") ==
        Words{"Hoàn thành trong sáu tháng đầu năm 2026", "By the end of the first half of 2026"});
}

TEST_CASE("a deadline on a day includes the day, before a day excludes it") {
  CHECK(said("../2026-11-15") ==
        Words{"Hoàn thành chậm nhất ngày 15/11/2026", "By 15 November 2026"});
  CHECK(said(before({2026, 11, 15})) == Words{"Trước ngày 15/11/2026", "Before 15 November 2026"});
}

TEST_CASE("an open end is told by its start") {
  CHECK(said("2026/..") == Words{"Từ năm 2026", "From 2026"});
  CHECK(said("2026-Q3/..") == Words{"Từ quý III năm 2026", "From Q3 2026"});
  CHECK(said("2026-H2/..") == Words{"Từ sáu tháng cuối năm 2026", "From the second half of 2026"});
}

TEST_CASE("ongoing work is ongoing") {
  CHECK(said("ongoing") == Words{"Thường xuyên", "Ongoing"});
}

TEST_CASE("recurring duties say how often and when") {
  CHECK(said(every({.every = Every::year})) == Words{"Hằng năm", "Every year"});
  CHECK(said(every({.every = Every::quarter})) == Words{"Hằng quý", "Every quarter"});
  CHECK(said(every({.every = Every::month})) == Words{"Hằng tháng", "Every month"});
  CHECK(said(every({.every = Every::year, .month = 6})) ==
        Words{"Tháng 6 hằng năm", "June each year"});
  CHECK(said(every({.every = Every::year, .month = 1})) ==
        Words{"Tháng 01 hằng năm", "January each year"});
  CHECK(said(every({.every = Every::year, .before_month = 12, .before_day = 10})) ==
        Words{"Trước ngày 10/12 hằng năm", "Before 10 December each year"});
  CHECK(said(every({.every = Every::year, .before_month = 2, .before_day = 29})) ==
        Words{"Trước ngày 29/02 hằng năm", "Before 29 February each year"});
}

TEST_CASE("a condition is told in its author's words with a capital letter, and its bounds") {
  const auto approved = condition("đến khi có quyết định", "once it is decided");
  CHECK(said(approved) == Words{"Đến khi có quyết định", "Once it is decided"});
  CHECK(said(with_bounds(approved, "2026/..")) ==
        Words{"Đến khi có quyết định (từ năm 2026)", "Once it is decided (from 2026)"});
  CHECK(said(with_bounds(approved, "../2030")) ==
        Words{"Đến khi có quyết định (hoàn thành trong năm 2030)",
              "Once it is decided (by the end of 2030)"});
  CHECK(said(with_bounds(approved, "2026/2030")) ==
        Words{"Đến khi có quyết định (2026 – 2030)", "Once it is decided (2026–2030)"});
}

TEST_CASE("a condition that lacks a language is told in the other") {
  const auto only_vietnamese = condition("sau khi có hướng dẫn", "");
  CHECK(words(only_vietnamese, "en", en) == "Sau khi có hướng dẫn");
}

TEST_CASE(
    "the first letter becomes a capital in any case of Vietnamese, and nothing else changes") {
  CHECK(words(condition("ổn định", ""), "vi", vi) == "Ổn định");
  CHECK(words(condition("ước tính", ""), "vi", vi) == "Ước tính");
  CHECK(words(condition("ưu tiên", ""), "vi", vi) == "Ưu tiên");
  CHECK(words(condition("áp dụng", ""), "vi", vi) == "Áp dụng");
  CHECK(words(condition("Áp dụng", ""), "vi", vi) == "Áp dụng");
  CHECK(words(condition("zoning", ""), "vi", vi) == "Zoning");
  CHECK(words(condition("5G phủ sóng", ""), "vi", vi) == "5G phủ sóng");
  CHECK(words(condition("“sau”", ""), "vi", vi) == "“sau”");
  CHECK(words(condition("", ""), "vi", vi).empty());
}

TEST_CASE("a region of Vietnamese is Vietnamese, and other languages are worded in English") {
  CHECK(words(parsed("2029-Q3"), "vi-VN", vi) == "Quý III năm 2029");
  CHECK(words(parsed("2026-06-30"), "fr", en) == "30 June 2026");
}

TEST_CASE("a period alone is worded for the middle of a sentence") {
  const auto in_both = [](std::string_view text) {
    const auto period = parse_period(text).value();
    return Words{words(period, "vi"), words(period, "en")};
  };
  CHECK(in_both("2026") == Words{"năm 2026", "2026"});
  CHECK(in_both("2029-Q3") == Words{"quý III năm 2029", "Q3 2029"});
  CHECK(in_both("2026-06") == Words{"tháng 6/2026", "June 2026"});
  CHECK(in_both("2026-06-30") == Words{"ngày 30/6/2026", "30 June 2026"});
  CHECK(words(Period{}, "vi").empty());
}
