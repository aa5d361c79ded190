#include "base/parallel.hpp"

#include <catch2/catch.hpp>
#include <stdexcept>

namespace kehoach {

TEST_CASE("every index is worked on once, whatever the number of threads") {
  for (const unsigned jobs : {0u, 1u, 2u, 7u, 500u}) {
    std::vector<std::atomic<int>> calls(100);
    parallel_for(calls.size(), jobs, [&](size_t i) { ++calls[i]; });
    for (const auto& count : calls) CHECK(count == 1);
  }
}

TEST_CASE("no work is no call") {
  parallel_for(0, 4, [](size_t) { FAIL("called"); });
}

TEST_CASE("an exception ends the work and reaches the caller") {
  for (const unsigned jobs : {1u, 4u}) {
    std::atomic<size_t> calls = 0;
    const auto work = [&](size_t i) {
      ++calls;
      if (i == 3) throw std::runtime_error("three");
    };
    CHECK_THROWS_WITH(parallel_for(1'000'000, jobs, work), "three");
    CHECK(calls < 1'000'000);
  }
}

}  // namespace kehoach
