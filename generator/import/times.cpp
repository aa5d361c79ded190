#include "import/times.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/date.hpp"
#include "base/text.hpp"
#include "import/time_pattern.hpp"
#include "model/timeframe.hpp"

namespace kehoach {
namespace {

// --- Periods. {y} year, {q} quarter, {h} half, {m} month, {d} day of the month. ---

struct PeriodPattern {
  std::string_view pattern;
  std::string_view form;
  bool vague = false;
};

constexpr PeriodPattern period_patterns[] = {
    {"trong? ngày? {d} / {m} / {y}", "{y}-{m}-{d}"},
    {"trong? ngày? {d} - {m} - {y}", "{y}-{m}-{d}"},
    {"ngày? {d} tháng {m} năm {y}", "{y}-{m}-{d}"},
    {"{d} {monthname} {y}", "{y}-{m}-{d}"},
    {"{monthname} {d} ,? {y}", "{y}-{m}-{d}"},
    {"cuối? trong? tháng {m} / {y}", "{y}-{m}"},
    {"cuối? trong? tháng {m} năm {y}", "{y}-{m}"},
    {"{m} / {y}", "{y}-{m}"},
    {"{monthname} {y}", "{y}-{m}"},
    {"trong? quý {q} năm? /? {y}", "{y}-Q{q}"},
    {"q {q} /? {y}", "{y}-Q{q}"},
    {"the? {q} quarter of? {y}", "{y}-Q{q}"},
    {"6|sáu tháng đầu năm {y}", "{y}-H1"},
    {"6|sáu tháng cuối năm {y}", "{y}-H2"},
    {"nửa đầu năm {y}", "{y}-H1"},
    {"nửa cuối năm {y}", "{y}-H2"},
    {"the? first half of? {y}", "{y}-H1"},
    {"the? second half of? {y}", "{y}-H2"},
    {"h {h} /? {y}", "{y}-H{h}"},
    {"{y} - {m} - {d}", "{y}-{m}-{d}"},
    {"{y} - {m}", "{y}-{m}"},
    {"the? end of {y}", "{y}", true},
    {"đầu năm {y}", "{y}", true},
    {"giữa năm {y}", "{y}", true},
    {"cuối năm {y}", "{y}", true},
    {"hết năm {y}", "{y}"},
    {"trong? năm? {y}", "{y}"},
};

// --- What is said with periods. {p} and {e} are periods. ---

struct TimePattern {
  std::string_view pattern;
  std::string_view form;    // of a mapping "every year", "month", "before": see made_reading
  bool vague = false;
};

constexpr TimePattern time_patterns[] = {
    {"thường xuyên , hằng|hàng năm", "ongoing", true},
    {"thường xuyên", "ongoing"},
    {"liên tục", "ongoing"},
    {"hoạt động? thường xuyên", "ongoing"},
    {"ongoing|continuous|continuously|permanent", "ongoing"},
    {"các? hằng|hàng tháng", "every month"},
    {"mỗi tháng", "every month"},
    {"monthly", "every month"},
    {"hằng|hàng quý", "every quarter"},
    {"mỗi quý", "every quarter"},
    {"quarterly", "every quarter"},
    {"trước ngày {d} / {m} hằng|hàng năm", "every year before"},
    {"trước ngày {d} tháng {m} hằng|hàng năm", "every year before"},
    {"định? kỳ? hằng|hàng năm ,|(? xong? trước ngày {d} tháng {m} )?", "every year before"},
    {"định? kỳ? hằng|hàng năm ,|(? xong? trước ngày {d} / {m} )?", "every year before"},
    {"before {d} {monthname} each|every year", "every year before"},
    {"each|every year before {d} {monthname}", "every year before"},
    {"tháng {m} hằng|hàng năm", "every year month"},
    {"hằng|hàng năm ,|(? vào? tháng {m} )?", "every year month"},
    {"each|every year in {monthname}", "every year month"},
    {"định? kỳ? hằng|hàng năm", "every year"},
    {"mỗi năm", "every year"},
    {"thường niên", "every year"},
    {"annual|annually|yearly", "every year"},
    {"each|every year", "every year"},
    {"quý {q} - {r} năm? /? {y}", "{y}-Q{q}/{y}-Q{r}"},
    {"quý {q} , {r} năm? /? {y}", "{y}-Q{q}/{y}-Q{r}"},
    {"quý {q} và|đến {r} năm? /? {y}", "{y}-Q{q}/{y}-Q{r}"},
    {"tháng {m} - {n} / {y}", "{y}-{m}/{y}-{n}"},
    {"từ? tháng {m} đến tháng? {n} / {y}", "{y}-{m}/{y}-{n}"},
    {"từ? tháng {m} đến tháng? {n} năm {y}", "{y}-{m}/{y}-{n}"},
    {"hoàn? thành? xong? trước {p}", "before"},
    {"before {p}", "before"},
    {"hoàn? thành? xong? trong? chậm nhất {p}", "../{p}"},
    {"chậm nhất đến? trước? {p}", "../{p}"},
    {"hoàn thành trong? vào? đến? {p}", "../{p}"},
    {"xong trong? {p}", "../{p}"},
    {"đến hết? {p}", "../{p}"},
    {"by|until the? {p}", "../{p}"},
    {"no later than {p}", "../{p}"},
    {"to be? complete|completed by {p}", "../{p}"},
    {"từ {p} trở đi", "{p}/.."},
    {"{p} và? các|những năm tiếp theo", "{p}/.."},
    {"{p} và? những? năm sau", "{p}/.."},
    {"from {p} on|onwards", "{p}/.."},
    {"giai? đoạn? từ? {p} -|– {e}", "{p}/{e}"},
    {"giai? đoạn? từ? {p} đến hết? {e}", "{p}/{e}"},
    {"from? {p} to|until|through {e}", "{p}/{e}"},
    {"{p} , {e}", "{p}/{e}"},
    {"{p} và {e}", "{p}/{e}"},
    {"{p} and {e}", "{p}/{e}"},
    {"giai? đoạn? bắt? đầu? trong? {p}", "{p}"},
    {"in|during {p}", "{p}"},
    {"từ {p}", "{p}/.."},
    {"from {p}", "{p}/.."},
};

// Beginnings of a condition.
constexpr std::string_view condition_openers[] = {
    "sau khi",  "ngay sau khi", "khi có",  "khi được", "khi phát sinh", "theo tiến độ",
    "theo yêu cầu", "theo chỉ đạo", "theo hướng dẫn", "theo kế hoạch", "theo lộ trình", "tùy theo", "after",
    "once",     "when",         "as soon as", "subject to", "upon"};

const std::vector<CompiledPattern>& compiled_periods() {
  static const auto compiled = compile_patterns(period_patterns);
  return compiled;
}

const std::vector<CompiledPattern>& compiled_times() {
  static const auto compiled = compile_patterns(time_patterns);
  return compiled;
}

// The period at word `at`: the longest that a pattern gives.
std::optional<FoundPeriod> period_at(const std::vector<Word>& words, size_t at, Reading reading) {
  std::optional<FoundPeriod> best;
  for (size_t i = 0; i < compiled_periods().size(); ++i) {
    const auto found = match_pattern(compiled_periods()[i], words, at, reading, {});
    if (!found || (best && found->end <= best->end)) continue;
    const std::string form = filled_form(period_patterns[i].form, found->values);
    if (parse_period(form)) best = {form, found->end, period_patterns[i].vague};
  }
  return best;
}

struct FoundTime {
  TimeReading time;
  size_t end = 0;
};

// "before" a day excludes it; before a month, quarter or year, its first day.
std::string day_before_which(std::string_view period) {
  const auto parsed = parse_period(period);
  return parsed ? to_iso(parsed->first) : "";
}

// Forms that are mappings are named by words; see TimePattern.
TimeReading made_reading(const TimePattern& pattern, const PatternValues& values) {
  TimeReading time;
  time.vague = pattern.vague || values.vague;
  const std::string_view form = pattern.form;
  if (form.starts_with("every ")) {
    const std::string_view rest = form.substr(6);
    time.every = rest.substr(0, rest.find(' '));
    if (rest.ends_with(" month")) time.month = std::stoi(values.get("m"));
    if (rest.ends_with(" before"))
      time.before = fmt::format("{}-{}", values.get("m"), values.get("d"));
  } else if (form == "before") {
    time.before = day_before_which(values.get("p"));
  } else {
    time.form = filled_form(form, values);
  }
  return time;
}

bool is_possible(const TimeReading& time) {
  if (time.form.empty()) return true;
  Diagnostics ignored;
  return parse_timeframe(time.form, {}, ignored).has_value();
}

std::optional<FoundTime> time_at(const std::vector<Word>& words, size_t at, Reading reading) {
  std::optional<FoundTime> best;
  for (size_t i = 0; i < compiled_times().size(); ++i) {
    const auto found = match_pattern(compiled_times()[i], words, at, reading, period_at);
    if (!found || (best && found->end <= best->end)) continue;
    const TimeReading time = made_reading(time_patterns[i], found->values);
    if (is_possible(time)) best = {time, found->end};
  }
  return best;
}

bool opens_condition(const std::vector<Word>& words, Reading reading) {
  return std::any_of(std::begin(condition_openers), std::end(condition_openers),
                     [&](std::string_view opener) {
                       return match_exactly(words, 0, phrase_of(opener), reading).has_value();
                     });
}

std::string_view without_stop(std::string_view text) {
  text = trim(text);
  while (text.ends_with('.') || text.ends_with(';') || text.ends_with(',')) text.remove_suffix(1);
  return trim(text);
}

// A period that is to be complete by then.
void make_deadline(TimeReading& time) {
  const bool period = !time.form.empty() && parse_period(time.form);
  if (period) time.form = "../" + time.form;
}

bool is_stop(const Word& word) {
  return word.folded == "." || word.folded == ";" || word.folded == ",";
}

}  // namespace

TimeReading read_time(std::string_view text, bool complete_by, Reading reading) {
  text = without_stop(text);
  const std::vector<Word> words = time_words(text, reading);
  TimeReading time;
  if (words.empty()) return time;
  if (auto found = time_at(words, 0, reading)) {
    time = found->time;
    if (complete_by) make_deadline(time);
    size_t end = found->end;
    while (end < words.size() && is_stop(words[end])) ++end;
    if (end < words.size()) time.rest = text.substr(words[end].begin);
    if (time.vague) time.rest = text;
  } else if (opens_condition(words, reading)) {
    time.condition = true;
  } else {
    time.rest = text;
  }
  return time;
}

TimeReading find_deadline(std::string_view text, Reading reading) {
  const std::vector<Word> words = time_words(text, reading);
  TimeReading recurring;
  for (size_t at = 0; at < words.size(); ++at) {
    const auto found = time_at(words, at, reading);
    if (!found) continue;
    if (!found->time.before.empty()) return found->time;
    if (!found->time.every.empty() && recurring.every.empty()) recurring = found->time;
    if (found->time.form.starts_with("../") && found->time.form.size() > 7) return found->time;
    at = found->end - 1;
  }
  return recurring;
}

std::string find_issue_date(std::string_view text, Reading reading) {
  static constexpr TimePattern forms[] = {{"ngày {d} tháng {m} năm {y}", "{y}-{m}-{d}"},
                                          {"ngày .? tháng {m} năm {y}", "{y}-{m}"},
                                          {"ngày .? tháng .? năm {y}", "{y}"},
                                          {"ngày / / {y}", "{y}"}};
  static const auto compiled = compile_patterns(forms);
  const std::vector<Word> words = time_words(text, reading);
  for (size_t at = 0; at < words.size(); ++at)
    for (size_t i = 0; i < compiled.size(); ++i)
      if (const auto found = match_pattern(compiled[i], words, at, reading, {})) {
        const std::string form = filled_form(forms[i].form, found->values);
        if (parse_period(form)) return form;
      }
  return {};
}

std::string find_horizon(std::string_view text, Reading reading) {
  static constexpr TimePattern forms[] = {{"giai đoạn {p} -|đến {e}", "{p}/{e}"},
                                          {"{p} - {e}", "{p}/{e}"},
                                          {"đến {p}", "../{p}"},
                                          {"by|to {p}", "../{p}"},
                                          {"tầm nhìn đến? {p}", "../{p}"},
                                          {"vision {p}", "../{p}"},
                                          {"năm {y}", "{y}"}};
  static const auto compiled = compile_patterns(forms);
  const std::vector<Word> words = time_words(text, reading);
  for (size_t at = 0; at < words.size(); ++at)
    for (size_t i = 0; i < compiled.size(); ++i)
      if (const auto found = match_pattern(compiled[i], words, at, reading, period_at)) {
        const std::string form = filled_form(forms[i].form, found->values);
        Diagnostics ignored;
        if (parse_timeframe(form, {}, ignored)) return form;
      }
  return {};
}

}  // namespace kehoach
