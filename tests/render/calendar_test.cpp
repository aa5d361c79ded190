#include "render/calendar.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "support/built_site.hpp"
#include "support/ical.hpp"
#include "support/temporary_site.hpp"

using namespace kehoach;
using namespace kehoach::test;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

const std::string base_url = "https://example.org/";

std::map<std::string, IcalFile> calendars() {
  std::map<std::string, IcalFile> files;
  for (const auto& [path, bytes] : built_site(base_url))
    if (path.ends_with(".ics")) files.emplace(path, read_ical(bytes));
  return files;
}

const IcalEvent& event_of(const IcalFile& file, const std::string& uid) {
  for (const IcalEvent& event : file.events)
    if (event.uid == uid) return event;
  FAIL("no event " << uid);
  return file.events.front();
}

CalendarEvent sample_event(std::string text) {
  CalendarEvent event;
  event.uid = "task-x.1@example.org";
  event.days = {{2026, 12, 31}, {2026, 12, 31}, DayChoice::named, Repeat::never, false};
  event.summary = text;
  event.summary_language = "vi";
  event.description = std::move(text);
  event.url = base_url;
  return event;
}

std::string written(const std::vector<CalendarEvent>& events, const std::string& name = "Tên") {
  std::string out;
  append_calendar(out, {name, "vi", {2026, 11, 22}, events, {}});
  return out;
}

IcalEvent read_back(const CalendarDays& days) {
  CalendarEvent event = sample_event("x");
  event.days = days;
  return read_ical(written({event})).events.at(0);
}

constexpr Date february{2026, 2, 28};

}  // namespace

TEST_CASE(
    "every calendar of the portal is read back without a fault, and its lines keep to the format") {
  const auto files = calendars();
  CHECK(files.size() > 60);
  for (const auto& [path, file] : files) {
    INFO(path);
    CHECK(line_faults(built_site(base_url).at(path)).empty());
    CHECK(file.faults == 0);
    CHECK_FALSE(file.events.empty());
    CHECK(file.name != "");
  }
}

TEST_CASE("every event is whole days, names itself once, and leaves the reader's time free") {
  for (const auto& [path, file] : calendars()) {
    std::set<std::string> uids;
    for (const IcalEvent& event : file.events) {
      INFO(path << ": " << event.uid);
      CHECK(uids.insert(event.uid).second);
      CHECK_THAT(event.uid, Catch::Matchers::EndsWith("@example.org"));
      CHECK(event.whole_days);
      CHECK((event.end.empty() || event.end > event.start));
      CHECK(event.stamp == "20261122T000000Z");
      CHECK(event.leaves_time_free);
      CHECK_THAT(event.url, StartsWith(base_url + path.substr(0, 3) + "plans/"));
      CHECK(event.summary_language == path.substr(0, 2));
    }
  }
}

TEST_CASE("both languages have the same calendars with the same events") {
  const auto files = calendars();
  for (const auto& [path, file] : files) {
    if (!path.starts_with("vi/")) continue;
    INFO(path);
    REQUIRE(files.contains("en" + path.substr(2)));
    const IcalFile& other = files.at("en" + path.substr(2));
    REQUIRE(file.events.size() == other.events.size());
    for (size_t i = 0; i < file.events.size(); ++i) {
      CHECK(file.events[i].uid == other.events[i].uid);
      CHECK(file.events[i].start == other.events[i].start);
      CHECK(file.events[i].rule == other.events[i].rule);
    }
  }
}

TEST_CASE("\"before 10 December each year\" is on the 9th of every year, and says so") {
  const auto files = calendars();
  const IcalEvent& english = event_of(files.at("en/plans/lai-chau-semiconductor/calendar.ics"),
                                      "report-lai-chau-semiconductor.vi-6@example.org");
  CHECK(english.start == "20251209");
  CHECK(english.end == "");
  CHECK(english.rule == "FREQ=YEARLY");
  CHECK_THAT(english.summary, StartsWith("Report due: How the strategy is carried out"));
  CHECK_THAT(english.description, Contains("When: Before 10 December each year."));
  CHECK_THAT(english.description, Contains("this entry is on the day before"));
  const IcalEvent& vietnamese = event_of(files.at("vi/plans/lai-chau-semiconductor/calendar.ics"),
                                         "report-lai-chau-semiconductor.vi-6@example.org");
  CHECK_THAT(vietnamese.description, Contains("Trước ngày 10/12 hằng năm"));
}

TEST_CASE("a deadline by quarter is on its last day, and says so") {
  const auto files = calendars();
  const IcalEvent& event = event_of(files.at("en/plans/thai-nguyen-semiconductor/calendar.ics"),
                                    "task-thai-nguyen-semiconductor.2-2@example.org");
  CHECK(event.start == "20290930");
  CHECK_THAT(event.description,
             Contains("By the end of Q3 2029.\nThe plan names no single day; this entry is on the "
                      "last day that is still in time."));
}

TEST_CASE("an agency's calendar holds what it took over, and a former body has none") {
  const auto files = calendars();
  const IcalEvent& event = event_of(files.at("en/agencies/thai-nguyen/finance/calendar.ics"),
                                    "task-thai-nguyen-semiconductor.3-1@example.org");
  CHECK_THAT(event.description, Contains("Department of Planning and Investment (today: "
                                         "Department of Finance)"));
  CHECK_FALSE(files.contains("en/agencies/thai-nguyen/planning-investment/calendar.ics"));
}

TEST_CASE("work without a last day is in no calendar") {
  const auto files = calendars();
  for (const IcalEvent& event : files.at("vi/calendar.ics").events)
    CHECK(event.uid != "report-ha-noi-semiconductor.iv-1@example.org");  // each year, on no day
}

TEST_CASE("a page links to its calendar if there is one") {
  const BuiltSite& site = built_site(base_url);
  size_t linked = 0;
  for (const auto& [path, bytes] : site) {
    if (!path.ends_with("/index.html")) continue;
    const std::string calendar = path.substr(0, path.size() - 10) + "calendar.ics";
    INFO(path);
    const bool links = bytes.find("href=\"/" + calendar + "\"") != std::string::npos;
    CHECK(links == site.contains(calendar));
    linked += links;
  }
  CHECK(linked > 60);
}

TEST_CASE("texts come back as they were, whatever is in them") {
  const std::vector<std::string> texts{
      "a, b; c: \"d\" \\ e",
      "một dòng\nhai dòng\n\nbốn",
      "\\n is not a line end, \\, no comma",
      "😀👩🏽‍🌾 Ứng dụng Ễ Ỹ ự",
      std::string(1000, 'x'),
      "END:VEVENT\nBEGIN:VALARM\nTRIGGER:-PT1S",
      "Điều 1, khoản 2; điểm a: " + std::string(40, ';') + std::string(40, ',')};
  std::string longest;
  for (int i = 0; i < 500; ++i) longest += ", Ứng dụng 😀";
  std::vector<CalendarEvent> events;
  for (const std::string& text : texts) events.push_back(sample_event(text));
  events.push_back(sample_event(longest));
  const std::string bytes = written(events, "Tên, \"khác\"; \nX-EVIL:1");
  CHECK(line_faults(bytes).empty());
  const IcalFile file = read_ical(bytes);
  CHECK(file.faults == 0);
  CHECK(file.name == "Tên, \"khác\"; \nX-EVIL:1");
  REQUIRE(file.events.size() == texts.size() + 1);
  for (size_t i = 0; i < texts.size(); ++i) CHECK(file.events[i].summary == texts[i]);
  CHECK(file.events.back().description == longest);
}

TEST_CASE("control characters do not reach a calendar; a tab is a space") {
  const IcalEvent event = read_ical(written({sample_event("a\r\nb\tc\x01\x7F\x0B"
                                                          "d")}))
                              .events.at(0);
  CHECK(event.summary == "a\nb cd");
}

TEST_CASE("several days end on the day after, one day has no end") {
  const IcalEvent several =
      read_back({{2027, 5, 10}, {2027, 5, 14}, DayChoice::named, Repeat::never, false});
  CHECK(several.start == "20270510");
  CHECK(several.end == "20270515");
  const IcalEvent one = read_back({february, february, DayChoice::named, Repeat::never, false});
  CHECK(one.end == "");
}

TEST_CASE("the first day there is can be entered, and the last that libraries know") {
  const auto start = [](Date date) {
    return read_back({date, date, DayChoice::named, Repeat::never, false}).start;
  };
  CHECK(start({1, 1, 1}) == "00010101");
  CHECK(start({calendar_years_end - 1, 12, 31}) == "29991231");
}

TEST_CASE("a task of the year 9999 is in no calendar") {
  const TemporarySite site;
  site.edit("content/plans/chips/tasks.yaml", "when: 2026\n", "when: 9999\n");
  CHECK(site.run({"build"}).status == 0);
  const IcalFile file = read_ical(site.read("site/public/en/plans/chips/calendar.ics"));
  CHECK(file.faults == 0);
  REQUIRE(file.events.size() == 1);
  CHECK(file.events[0].uid == "task-chips.1-2@example.org");
}

TEST_CASE("recurrences come on the days they should") {
  using Days = std::vector<std::string>;
  const auto days = [](Date first, Repeat repeat, bool month_end) {
    return occurrences(read_back({first, first, DayChoice::last_possible, repeat, month_end}), 4);
  };
  CHECK(days({2026, 12, 9}, Repeat::yearly, false) ==
        Days{"2026-12-09", "2027-12-09", "2028-12-09", "2029-12-09"});
  CHECK(days(february, Repeat::yearly, true) ==
        Days{"2026-02-28", "2027-02-28", "2028-02-29", "2029-02-28"});
  CHECK(days({2026, 3, 31}, Repeat::quarterly, true) ==
        Days{"2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"});
  CHECK(days({2026, 1, 31}, Repeat::monthly, true) ==
        Days{"2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"});
}

TEST_CASE("a plan without a dated task has no calendar and no link to one") {
  const TemporarySite site;
  site.edit("content/plans/chips/tasks.yaml", "when: 2026\n", "when: ongoing\n");
  site.edit("content/plans/chips/tasks.yaml", "when: ../2026-12-31\n", "when: 2026/..\n");
  CHECK(site.run({"build"}).status == 0);
  for (const auto& [path, bytes] : site.output()) {
    INFO(path);
    CHECK_FALSE(path.ends_with(".ics"));
    if (path.ends_with(".html")) CHECK(bytes.find("calendar.ics") == std::string::npos);
  }
}

TEST_CASE("a cancelled task is cancelled in the calendar, under the name it always had") {
  const TemporarySite site;
  site.edit("content/plans/chips/tasks.yaml", "when: 2026\n",
            "when: 2026\n  updates:\n    - {date: 2026-05-05, status: cancelled, source: {title: "
            "{vi: Quyết định, en: Decision}}}\n");
  CHECK(site.run({"build"}).status == 0);
  const IcalFile file = read_ical(site.read("site/public/en/plans/chips/calendar.ics"));
  const IcalEvent& event = event_of(file, "task-chips.1-1@example.org");
  CHECK(event.status == "CANCELLED");
  CHECK_THAT(event.description, Contains("Reported status: Cancelled (5 May 2026)"));
  CHECK(event_of(file, "task-chips.1-2@example.org").status == "");
}
