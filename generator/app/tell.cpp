#include "app/tell.hpp"

#include <fmt/core.h>

#include <cstdio>
#include <cstdlib>

#include "app/commands.hpp"

namespace kehoach {
namespace {

// The value of the last "--lang", or nothing.
std::string_view asked_language(int count, const char* const* arguments) {
  std::string_view asked;
  for (int i = 1; i < count; ++i) {
    const std::string_view word = arguments[i];
    if (word == "--") break;
    if (word == "--lang" && i + 1 < count) asked = arguments[i + 1];
    if (word.starts_with("--lang=")) asked = word.substr(word.find('=') + 1);
  }
  return asked;
}

// In the order in which the C library looks.
std::string_view locale() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const char* const value = std::getenv(name); value && *value) return value;
  return {};
}

bool is_vietnamese(std::string_view name) {
  return name == "vi" || name.starts_with("vi_") || name.starts_with("vi.") ||
         name.starts_with("vi@");
}

}  // namespace

MessageLanguage message_language(int count, const char* const* arguments) {
  const std::string_view asked = asked_language(count, arguments);
  return is_vietnamese(asked.empty() ? locale() : asked) ? MessageLanguage::vietnamese
                                                         : MessageLanguage::english;
}

void tell(std::string_view message, MessageLanguage language) {
  fmt::print(stderr, "{}\n", translated(message, language));
}

void tell_refusal(std::string_view message, MessageLanguage language, std::string_view see) {
  fmt::print(stderr, "kehoach: {}\n", translated(message, language));
  if (!see.empty()) tell(fmt::format("see {}", see), language);
}

void tell_written(std::string_view path, bool dry_run, MessageLanguage language) {
  tell(dry_run ? fmt::format("would write {}", path) : fmt::format("wrote {}", path), language);
}

void tell_diagnostics(const Diagnostics& diagnostics, const SourceMap& sources, ReportFormat format,
                      MessageLanguage language) {
  const std::string text = report(
      diagnostics, sources, {.format = format, .colour = wants_colour(), .language = language});
  if (format == ReportFormat::text) {
    std::fputs(text.c_str(), stderr);
  } else {
    write_to_standard_output(text);
  }
}

}  // namespace kehoach
