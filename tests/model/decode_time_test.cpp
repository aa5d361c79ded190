#include <catch2/catch.hpp>

#include "model/decode.hpp"
#include "support/site_text.hpp"

using namespace kehoach;

namespace {

// The timeframe of a YAML text, which must have no fault.
Timeframe timeframe(std::string yaml) {
  const std::vector<std::string> languages{"vi", "en"};
  SourceMap sources;
  Diagnostics diagnostics;
  const auto root = parse_yaml(sources.add("f", std::move(yaml)), sources, diagnostics);
  REQUIRE(root);
  const auto value =
      decode(As<Timeframe>{}, *root, Decoder{languages, diagnostics}.of_field("when"));
  CHECK(test::lines(diagnostics, sources) == "");
  REQUIRE(value);
  CHECK(value->span == root->span);
  return *value;
}

}  // namespace

TEST_CASE("a scalar timeframe is read by its form") {
  CHECK(timeframe("2026").kind == TimeframeKind::year);
  CHECK(timeframe("../2029-Q3").kind == TimeframeKind::deadline);
  CHECK(timeframe("'ongoing'").kind == TimeframeKind::ongoing);
}

TEST_CASE("before a day is a deadline that excludes the day") {
  const Timeframe value = timeframe("{before: 2026-11-15}");
  CHECK(value.kind == TimeframeKind::deadline);
  CHECK(value.before);
  CHECK(value.last_day() == Date{2026, 11, 14});
}

TEST_CASE("a recurring time has its month or its day, if said") {
  CHECK(timeframe("{every: quarter}").recurrence.every == Every::quarter);
  CHECK(timeframe("{every: year, month: 6}").recurrence.month == 6);
  const Recurrence yearly = timeframe("{every: year, before: 12-10}").recurrence;
  CHECK(yearly.before_month == 12);
  CHECK(yearly.before_day == 10);
  CHECK(timeframe("{every: year, before: 02-29}").recurrence.before_day == 29);
}

TEST_CASE("a condition may have bounds") {
  const Timeframe bare = timeframe("{condition: {vi: Sau khi có hướng dẫn, en: Once guided}}");
  CHECK(bare.kind == TimeframeKind::conditional);
  CHECK(bare.condition.in(1).text == "Once guided");
  CHECK_FALSE(bare.last_day());
  const Timeframe bounded = timeframe("{condition: Khi cần, from: 2026-Q2, until: 2030}");
  CHECK(bounded.first_day() == Date{2026, 4, 1});
  CHECK(bounded.last_day() == Date{2030, 12, 31});
}
