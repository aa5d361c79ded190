// Dates, periods and timeframes as content files write them.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.hpp"
#include "model/decode.hpp"
#include "model/timeframe_forms.hpp"

namespace kehoach {
namespace {

using enum Presence;

// Whether `text` has the pattern's length, digits where it has '0', and else the same characters.
bool matches(std::string_view text, std::string_view pattern) {
  const auto same = [](char c, char wanted) {
    return wanted == '0' ? c >= '0' && c <= '9' : c == wanted;
  };
  return std::equal(text.begin(), text.end(), pattern.begin(), pattern.end(), same);
}

int number_at(std::string_view text, size_t begin, size_t length) {
  int number = 0;
  std::from_chars(text.data() + begin, text.data() + begin + length, number);
  return number;
}

// "8/10/2025", as Vietnamese documents write days, to ISO.
std::optional<Date> parse_day_month_year(std::string_view text) {
  const size_t first = text.find('/');
  const size_t second = first == std::string_view::npos ? first : text.find('/', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const auto part = [&](size_t begin, size_t end) { return number_at(text, begin, end - begin); };
  return parse_date(fmt::format("{:04}-{:02}-{:02}", part(second + 1, text.size()),
                                part(first + 1, second), part(0, first)));
}

std::string impossible_date_help(int year, int month) {
  if (month < 1 || month > 12) return "months are 01 to 12";
  return fmt::format("{:04}-{:02} has {} days", year, month, last_day_of_month(year, month));
}

// Reports a text that is no date or period, by what is wrong with it.
void report_date(const YamlNode& node, std::string_view text, std::string_view expected,
                 std::string_view example, const Decoder& decoder) {
  if (matches(text, "0000-00-00") || matches(text, "0000-00")) {
    decoder.diagnostics
        .error("impossible-date", node.span, fmt::format("there is no date {}", text))
        .with_help(impossible_date_help(number_at(text, 0, 4), number_at(text, 5, 2)));
    return;
  }
  auto& diagnostic = decoder.diagnostics.error("bad-date", node.span,
                                               fmt::format("\"{}\" is not {}", text, expected));
  if (const auto date = parse_day_month_year(text)) {
    diagnostic.with_help(fmt::format("did you mean \"{}\"?", to_iso(*date)));
  } else {
    diagnostic.with_help(fmt::format("for example: {}: {}", decoder.field, example));
  }
}

std::optional<std::string_view> date_text(const YamlNode& node, std::string_view expected,
                                          std::string_view example, const Decoder& decoder) {
  if (node.is_scalar()) return trim(node.text);
  wrong_type(node, expected, example, decoder);
  return std::nullopt;
}

constexpr std::string_view timeframe_forms =
    "2026, 2026-06, 2026-Q3, 2026-H1, 2026-06-30, 2025/2030, ../2030, 2026/.., ongoing, {before: "
    "2026-11-15}, "
    "{every: year, before: 12-10}, {condition: …}";

Timeframe from_form(const DeadlineForm& form) {
  Timeframe timeframe;
  timeframe.kind = TimeframeKind::deadline;
  timeframe.end = {Precision::day, form.before, form.before};
  timeframe.before = true;
  return timeframe;
}

Timeframe from_form(const RecurringForm& form) {
  Timeframe timeframe;
  timeframe.kind = TimeframeKind::recurring;
  timeframe.recurrence.every = form.every;
  timeframe.recurrence.month = static_cast<uint8_t>(form.month);
  timeframe.recurrence.before_month = form.before.month;
  timeframe.recurrence.before_day = form.before.day;
  return timeframe;
}

Timeframe from_form(const ConditionForm& form) {
  Timeframe timeframe;
  timeframe.kind = TimeframeKind::conditional;
  timeframe.start = form.from;
  timeframe.end = form.until;
  timeframe.condition = form.condition;
  return timeframe;
}

// A form with any fault gives no timeframe: half of one would be sorted and compared.
template <class Form>
std::optional<Timeframe> decode_form(const YamlNode& node, const Decoder& decoder) {
  const size_t before = decoder.diagnostics.items.size();
  const auto form = decode(As<Form>{}, node, decoder);
  if (!form || decoder.diagnostics.items.size() != before) return std::nullopt;
  return from_form(*form);
}

std::optional<Timeframe> decode_mapping(const YamlNode& node, const Decoder& decoder) {
  if (node.find("condition")) return decode_form<ConditionForm>(node, decoder);
  if (node.find("every")) return decode_form<RecurringForm>(node, decoder);
  if (node.find("before")) return decode_form<DeadlineForm>(node, decoder);
  constexpr std::array<std::string_view, 3> keys{"condition", "every", "before"};
  std::string help;
  for (const YamlEntry& entry : node.entries)
    if (help.empty()) help = did_you_mean(entry.key.text, keys);
  if (help.empty()) help = fmt::format("the forms are: {}", timeframe_forms);
  decoder.diagnostics
      .error("bad-timeframe", node.span,
             fmt::format("\"{}\" needs \"condition\", \"every\" or \"before\"", decoder.field))
      .with_help(std::move(help));
  return std::nullopt;
}

std::optional<MonthDay> decode_month_day(const YamlNode& node, const Decoder& decoder) {
  const auto text = date_text(node, "a month and day", "12-10", decoder);
  if (!text) return std::nullopt;
  if (!matches(*text, "00-00")) {
    decoder.diagnostics
        .error("bad-timeframe", node.span, fmt::format("\"{}\" is not a month and day", *text))
        .with_help("for the days before 10 December: before: 12-10");
    return std::nullopt;
  }
  // 29 February is a day of some years.
  constexpr int leap_year = 2024;
  const int month = number_at(*text, 0, 2);
  const int day = number_at(*text, 3, 2);
  if (is_valid({leap_year, static_cast<uint8_t>(month), static_cast<uint8_t>(day)}))
    return MonthDay{static_cast<uint8_t>(month), static_cast<uint8_t>(day)};
  decoder.diagnostics
      .error("impossible-date", node.span, fmt::format("no year has a day {}", *text))
      .with_help("the month comes first: 12-10 is 10 December");
  return std::nullopt;
}

constexpr std::array recurring_fields{
    field<&RecurringForm::every>("every", required, "how often"),
    field<&RecurringForm::month>("month", optional, "1 to 12: in that month of each year"),
    field<&RecurringForm::before, decode_month_day>("before", optional,
                                                    "month and day: before that day of each year",
                                                    {.kind = ValueKind::text}),
};

constexpr std::array deadline_fields{
    field<&DeadlineForm::before>("before", required, "the first day that is too late"),
};

constexpr std::array condition_fields{
    field<&ConditionForm::condition>("condition", required, "what has to happen first"),
    field<&ConditionForm::from>("from", optional, "not before this date, month or year"),
    field<&ConditionForm::until>("until", optional,
                                 "complete by the end of this date, month or year"),
};

}  // namespace

std::span<const Field<RecurringForm>> Fields<RecurringForm>::all() {
  return recurring_fields;
}
std::span<const Field<DeadlineForm>> Fields<DeadlineForm>::all() {
  return deadline_fields;
}
std::span<const Field<ConditionForm>> Fields<ConditionForm>::all() {
  return condition_fields;
}

void Fields<RecurringForm>::check(const YamlNode& node, const RecurringForm& form,
                                  const Decoder& decoder) {
  const auto report = [&](std::string message, std::string help) {
    decoder.diagnostics.error("bad-timeframe", node.span, std::move(message))
        .with_help(std::move(help));
  };
  const bool yearly = form.every == Every::year;
  if (form.month < 0 || form.month > 12 || (node.find("month") && form.month == 0))
    report("months are 1 to 12", "for June of each year: {every: year, month: 6}");
  else if (!yearly && (form.month != 0 || form.before.month != 0))
    report("only a yearly duty has a month or a day",
           "for June of each year: {every: year, month: 6}");
  else if (form.month != 0 && form.before.month != 0)
    report("\"month\" and \"before\" exclude each other", "keep the one that the source says");
}

void Fields<ConditionForm>::check(const YamlNode& node, const ConditionForm& form,
                                  const Decoder& decoder) {
  const bool bounded =
      form.from.precision != Precision::none && form.until.precision != Precision::none;
  if (bounded && form.until.last < form.from.first)
    decoder.diagnostics.error("end-before-start", node.span, "\"until\" comes before \"from\"")
        .with_help("give the earlier date as \"from\"");
}

std::optional<Date> decode(As<Date>, const YamlNode& node, const Decoder& decoder) {
  const auto text = date_text(node, "a date", "2026-06-30", decoder);
  if (!text) return std::nullopt;
  const auto date = parse_date(*text);
  if (!date) report_date(node, *text, "a date", "2026-06-30", decoder);
  return date;
}

std::optional<Period> decode(As<Period>, const YamlNode& node, const Decoder& decoder) {
  const auto text = date_text(node, "a date, month or year", "2026-06", decoder);
  if (!text) return std::nullopt;
  const auto period = parse_period(*text);
  if (!period) report_date(node, *text, "a date, month or year", "2026-06", decoder);
  return period;
}

std::optional<Timeframe> decode(As<Timeframe>, const YamlNode& node, const Decoder& decoder) {
  std::optional<Timeframe> timeframe;
  if (node.is_scalar()) {
    timeframe = parse_timeframe(trim(node.text), node.span, decoder.diagnostics);
  } else if (node.is_mapping()) {
    timeframe = decode_mapping(node, decoder);
  } else {
    wrong_type(node, "a time", "2026-Q3", decoder)
        .with_help(fmt::format("the forms are: {}", timeframe_forms));
  }
  if (timeframe) timeframe->span = node.span;
  return timeframe;
}

}  // namespace kehoach
