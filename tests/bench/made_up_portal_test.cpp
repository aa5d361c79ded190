#include "bench/made_up_portal.hpp"

#include <catch2/catch.hpp>

#include "base/file.hpp"
#include "bench/made_up_content.hpp"
#include "diag/report.hpp"
#include "support/built_portal.hpp"

using namespace kehoach;

TEST_CASE("a made-up portal is the same each time") {
  const auto written = [] {
    std::string all;
    const auto add = [&](const std::string& path, std::string_view text) {
      all.append(path).append(text);
    };
    bench::write_our_site(bench::MadeUpPortal(120), add);
    bench::write_hugo_site(bench::MadeUpPortal(120), add);
    bench::write_simple_hugo_site(bench::MadeUpPortal(120), add);
    return all;
  };
  CHECK(written() == written());
}

TEST_CASE("a made-up portal has as many tasks as were asked for") {
  for (const size_t count : {1, 39, 5000}) {
    const bench::MadeUpPortal portal(count);
    size_t tasks = 0;
    for (size_t i = 0; i < portal.plan_count(); ++i) tasks += portal.plan(i).tasks.size();
    CHECK(tasks == count);
  }
}

TEST_CASE("a made-up portal builds without a message, and no page is above 500 KB") {
  const test::BuiltPortal built(bench::MadeUpPortal(700));
  CHECK(report(built.outcome.diagnostics, built.outcome.sources, {}) == "");
  REQUIRE(built.outcome.published);
  for (const std::string& path : list_files(built.out))
    if (path.ends_with(".html")) {
      INFO(path);
      CHECK(std::filesystem::file_size(built.out / path) < 500'000);
    }
}
