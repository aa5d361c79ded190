#include "diag/codes.hpp"

#include <algorithm>

#include "diag/code_tables.hpp"

namespace kehoach {

std::span<const Code> all_codes() {
  static const std::vector<Code> codes = [] {
    std::vector<Code> all;
    for (const auto table : {content_codes(), file_codes(), theme_codes()})
      all.insert(all.end(), table.begin(), table.end());
    std::ranges::sort(all, {}, &Code::name);
    return all;
  }();
  return codes;
}

const Code* find_code(std::string_view name) {
  const std::span<const Code> codes = all_codes();
  const auto found = std::ranges::lower_bound(codes, name, {}, &Code::name);
  return found == codes.end() || found->name != name ? nullptr : &*found;
}

}  // namespace kehoach
