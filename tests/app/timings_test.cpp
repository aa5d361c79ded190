#include "app/timings.hpp"

#include <catch2/catch.hpp>

using Catch::Matchers::Contains;
using kehoach::Timings;

TEST_CASE("timings list the stages in their order, then the sums") {
  Timings timings;
  timings.start("read");
  timings.start("load");
  timings.stop();
  const std::string report =
      timings.report({17, 412, 300, 2048, 1024}, kehoach::MessageLanguage::english);
  const std::vector<std::string> names{"\n  read ",          "\n  load ",   "\n  in all ",
                                       "\n  content known ", "\n  files ",  "\n  pages kept ",
                                       "\n  output ",        "\n  search ", "\n  peak memory "};
  size_t last = 0;
  for (const std::string& name : names) {
    INFO(report);
    REQUIRE(report.find(name, last) != std::string::npos);
    last = report.find(name, last);
  }
  CHECK_THAT(report, Contains("      17\n") && Contains("     412\n") && Contains("     300\n") &&
                         Contains("     2.0 KiB\n") && Contains("     1.0 KiB\n"));
}

TEST_CASE("nothing started takes no time") {
  Timings timings;
  timings.stop();
  CHECK(timings.seconds() == 0);
}
