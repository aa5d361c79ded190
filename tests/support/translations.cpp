#include "support/translations.hpp"

#include <catch2/catch.hpp>

#include "diag/translate.hpp"

namespace kehoach::test {
namespace {

void check_translation(const std::string& message) {
  if (message.empty() || in_vietnamese(message)) return;
  UNSCOPED_INFO("not translated: " << message);
  CHECK(false);
}

}  // namespace

void check_translations(const Diagnostics& diagnostics) {
  for (const Diagnostic& item : diagnostics.items) {
    check_translation(item.message);
    check_translation(item.help);
    for (const Note& note : item.notes) check_translation(note.message);
  }
}

}  // namespace kehoach::test
