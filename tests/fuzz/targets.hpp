// What the fuzzers feed, and the ordinary tests with all inputs that are kept.
//
// A target throws no exception, reads and writes no file, and returns what is wrong: nothing, for
// any input at all. Crashes, sanitizers and the fuzzer's own limits on time and memory find the
// rest.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kehoach::test {

struct FuzzTarget {
  std::string_view name;  // also the folder of its inputs below corpus/
  std::string (*run)(std::string_view input);
};

std::span<const FuzzTarget> fuzz_targets();

}  // namespace kehoach::test
