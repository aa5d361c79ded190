#include "app/run_explain.hpp"

#include <fmt/core.h>

#include <vector>

#include "app/commands.hpp"
#include "app/tell.hpp"
#include "base/closest.hpp"
#include "base/text.hpp"
#include "diag/codes.hpp"

namespace kehoach {
namespace {

// In lines of at most `width` columns, broken at spaces.
std::string wrapped(std::string_view text, size_t width) {
  std::string lines;
  size_t column = 0;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    const size_t columns = display_width(word);
    const bool fits = column == 0 || column + 1 + columns <= width;
    if (column > 0) lines += fits ? ' ' : '\n';
    column = fits && column > 0 ? column + 1 + columns : columns;
    lines += word;
  }
  return lines;
}

std::string level_line(const Code& code, MessageLanguage language) {
  if (code.severity == Severity::error)
    return translated("Always an error: the site is not built until it is mended.", language);
  return translated(fmt::format("A warning; site.yaml may set it to another level: checks: {{{}: "
                                "off}} (or warning, error).",
                                code.name),
                    language);
}

std::string explained(const Code& code, MessageLanguage language) {
  constexpr size_t width = 80;
  const bool vietnamese = language == MessageLanguage::vietnamese;
  return fmt::format("{}\n\n{}\n\n{}\n", code.name,
                     wrapped(vietnamese ? code.vietnamese : code.english, width),
                     wrapped(level_line(code, language), width));
}

std::string list_of_codes(MessageLanguage language) {
  std::string list;
  for (const Code& code : all_codes())
    list +=
        fmt::format("{:<28}{}\n", code.name,
                    translated(code.severity == Severity::error ? "error" : "warning", language));
  return list;
}

}  // namespace

int run_explain(const ExplainOptions& options) {
  if (options.what.empty()) {
    write_to_standard_output(list_of_codes(options.language));
    return exit_ok;
  }
  if (const Code* const code = find_code(options.what)) {
    write_to_standard_output(explained(*code, options.language));
    return exit_ok;
  }
  std::vector<std::string_view> names;
  for (const Code& code : all_codes()) names.push_back(code.name);
  const std::string message = fmt::format("there is no message \"{}\"", options.what);
  tell_refusal(with_hint(message, did_you_mean(options.what, names)), options.language,
               "kehoach explain");
  return exit_usage;
}

}  // namespace kehoach
