// Calendars read back by libical, as a calendar program would.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kehoach::test {

// Values as they are written in the file, texts without escapes; empty if there is none.
struct IcalEvent {
  std::string uid;
  std::string stamp;  // "20261122T000000Z"
  std::string start;  // "20261231"
  std::string end;
  bool whole_days = false;  // the start is a date, and so is the end if there is one
  std::string rule;         // "FREQ=YEARLY"
  std::string summary;
  std::string summary_language;
  std::string description;
  std::string url;
  std::string status;
  bool leaves_time_free = false;
};

struct IcalFile {
  std::string name;
  std::vector<IcalEvent> events;
  int faults = 0;  // as libical counts them
};

IcalFile read_ical(std::string_view bytes);

// What is wrong with the lines of the file: no CRLF, more than 75 bytes, a cut character.
std::vector<std::string> line_faults(std::string_view bytes);

// The first days on which an event takes place, as "2026-12-09".
std::vector<std::string> occurrences(const IcalEvent& event, size_t most);

}  // namespace kehoach::test
