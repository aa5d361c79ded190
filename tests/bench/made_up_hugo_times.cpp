#include "bench/made_up_hugo_times.hpp"

#include <fmt/core.h>

#include <array>
#include <cstdlib>
#include <utility>

namespace kehoach::bench {
namespace {

constexpr int period_first = 2025;
constexpr int period_last = 2030;

constexpr std::array<const char*, 12> months{"January",   "February", "March",    "April",
                                             "May",       "June",     "July",     "August",
                                             "September", "October",  "November", "December"};
constexpr std::array<const char*, 4> quarters{"I", "II", "III", "IV"};

int days_of(int month, int year) {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return days[static_cast<size_t>(month - 1)] + (month == 2 && year % 4 == 0 ? 1 : 0);
}

// The year with the fraction that is over when a month begins; 13 is the next year's first.
double at_month(int year, int month) {
  int days = 0;
  for (int i = 1; i < month; ++i) days += days_of(i, year);
  return year + days / (year % 4 == 0 ? 366.0 : 365.0);
}

// As Vietnamese offices write them: "01", "02", "3".
std::string vietnamese_month(int month) {
  return month < 3 ? fmt::format("{:02}", month) : std::to_string(month);
}

HugoTime timeless(std::string form, Words words) {
  HugoTime time;
  time.order = form == "recurring" ? "2 - -" : form == "ongoing" ? "3 - -" : "9 - -";
  time.form = std::move(form);
  time.words = std::move(words);
  return time;
}

void set_end(HugoTime& time, int year, int month) {
  time.to = fmt::format("{}-{:02}-{:02}", year, month, days_of(month, year));
  time.end = at_month(year, month + 1);
  time.last = year;
  time.day_of_due = month * 100 + days_of(month, year);
  time.order = fmt::format("0 {} {}", time.to, time.from.empty() ? "-" : time.from);
}

// From the first day of a month to the last of another.
HugoTime span(int year, int month, int last_year, int last_month, Words words) {
  HugoTime time = timeless("span", std::move(words));
  time.from = fmt::format("{}-{:02}-01", year, month);
  time.begin = at_month(year, month);
  time.first = year;
  set_end(time, last_year, last_month);
  for (int each = year; each <= last_year; ++each) time.active.push_back(each);
  return time;
}

HugoTime deadline(int year) {
  HugoTime time = timeless("deadline", {fmt::format("Hoàn thành trong năm {}", year),
                                        fmt::format("By the end of {}", year)});
  set_end(time, year, 12);
  for (int each = period_first; each <= year; ++each) time.active.push_back(each);
  return time;
}

HugoTime recurring(int month) {
  HugoTime time =
      timeless("recurring", {fmt::format("Tháng {} hằng năm", vietnamese_month(month)),
                             fmt::format("{} each year", months[static_cast<size_t>(month - 1)])});
  time.month_and_day = fmt::format("{:02}-{:02}", month, days_of(month, 2025));
  time.day_of_due = month * 100 + days_of(month, 2025);
  // The middle of the month, of a year that is left out.
  time.begin = (at_month(2025, month) + at_month(2025, month + 1)) / 2 - 2025;
  return time;
}

HugoTime whole_years(int first, int last) {
  Words words = first == last
                    ? Words{fmt::format("Năm {}", first), std::to_string(first)}
                    : Words{fmt::format("{} – {}", first, last), fmt::format("{}–{}", first, last)};
  return span(first, 1, last, 12, std::move(words));
}

HugoTime quarter_of(int year, int quarter) {
  return span(year, quarter * 3 - 2, year, quarter * 3,
              {fmt::format("Quý {} năm {}", quarters[static_cast<size_t>(quarter - 1)], year),
               fmt::format("Q{} {}", quarter, year)});
}

HugoTime month_of(int year, int month) {
  return span(year, month, year, month,
              {fmt::format("Tháng {}/{}", vietnamese_month(month), year),
               fmt::format("{} {}", months[static_cast<size_t>(month - 1)], year)});
}

}  // namespace

// The ways of writing are those of made_up_time().
HugoTime hugo_time(const MadeUpTask& task) {
  if (!task.when) return timeless("none", {"Không nêu", "Not stated"});
  const std::string& written = task.when->written;
  if (written == "ongoing") return timeless("ongoing", {"Thường xuyên", "Ongoing"});
  if (written[0] == '{') return recurring(std::atoi(written.c_str() + written.find("month: ") + 7));
  if (written[0] == '.') return deadline(std::atoi(written.c_str() + 3));
  const int year = std::atoi(written.c_str());
  if (written.size() == 4) return whole_years(year, year);
  if (written[4] == '/') return whole_years(year, std::atoi(written.c_str() + 5));
  if (written[5] == 'Q') return quarter_of(year, std::atoi(written.c_str() + 6));
  return month_of(year, std::atoi(written.c_str() + 5));
}

std::vector<int> due_years(const MadeUpPlan& plan, const MadeUpTask& task, const HugoTime& time) {
  if (task.report && task.report->status == "done") return {};
  if (time.last != 0) return {time.last};
  std::vector<int> years;
  if (time.form != "recurring") return years;
  // What recurs does so from the day of the plan.
  const int first = period_first + (time.month_and_day < plan.issued.substr(5) ? 1 : 0);
  for (int year = first; year <= period_last; ++year) years.push_back(year);
  return years;
}

}  // namespace kehoach::bench
