// The entry of libFuzzer. The target is named by the environment: KEHOACH_FUZZ_TARGET=markdown.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "fuzz/targets.hpp"
#include "support/translations.hpp"

namespace {

const kehoach::test::FuzzTarget& chosen() {
  const char* const name = std::getenv("KEHOACH_FUZZ_TARGET");
  for (const auto& target : kehoach::test::fuzz_targets())
    if (name && target.name == name) return target;
  std::fputs("KEHOACH_FUZZ_TARGET must be one of", stderr);
  for (const auto& target : kehoach::test::fuzz_targets())
    std::fprintf(stderr, " %.*s", static_cast<int>(target.name.size()), target.name.data());
  std::fputs("\n", stderr);
  std::exit(2);
}

}  // namespace

// Tests look that each message has a translation; here there is no test that could fail.
void kehoach::test::check_translations(const Diagnostics&) {}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const kehoach::test::FuzzTarget& target = chosen();
  const std::string fault = target.run({reinterpret_cast<const char*>(data), size});
  if (fault.empty()) return 0;
  std::fprintf(stderr, "%s\n", fault.c_str());
  std::abort();
}
