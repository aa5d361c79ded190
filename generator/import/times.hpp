// What official texts say about time, as the written forms of model/timeframe.
//
// A grammar of two levels: periods ("quý III năm 2029", "6 tháng đầu năm 2026") and what is said
// with them ("hoàn thành trước …", "từ … đến …"). Both are tables of patterns in times.cpp.
#pragma once

#include <string>
#include <string_view>

#include "import/words.hpp"

namespace kehoach {

struct TimeReading {
  // "2026/2030", "../2027-06", "ongoing"; of forms that are mappings their keys, see below. Empty:
  // not understood.
  std::string form;
  std::string every;         // "year", "quarter", "month"
  int month = 0;             // with every: year
  std::string before;        // "2026-11-15"; with every: year "12-10"
  bool condition = false;    // the words are a condition: "Sau khi có …"
  bool vague = false;        // the form is less or more than the words say: they go into a note
  std::string rest;          // words that are not in the form, with the text's own letters

  bool understood() const { return !form.empty() || !every.empty() || !before.empty() || condition; }
};

// `complete_by`: the words stand below "Thời gian hoàn thành", so that a period is a deadline.
TimeReading read_time(std::string_view text, bool complete_by, Reading reading);

// The first time in a longer text that is a deadline ("trước ngày 10 tháng 12 hằng năm"), for
// reporting duties; nothing understood if there is none.
TimeReading find_deadline(std::string_view text, Reading reading);

// "ngày 08 tháng 10 năm 2025" somewhere in the text, as far as its numbers are filled in:
// "2025-10-08", "2026-02", "2026"; empty if there is none.
std::string find_issue_date(std::string_view text, Reading reading);

// The span of a heading's years: "đến năm 2030" is "../2030", "giai đoạn 2026 - 2030" is
// "2026/2030", "năm 2026" is "2026"; empty if it names none.
std::string find_horizon(std::string_view text, Reading reading);

}  // namespace kehoach
