#include "theme/strings.hpp"

#include <catch2/catch.hpp>

#include "support/translations.hpp"

namespace kehoach {
namespace {

struct Decoded {
  SourceMap sources;
  Diagnostics diagnostics;
  Strings strings{"en", {}};

  Decoded& add(const std::string& yaml) {
    const SourceId source = sources.add("en.yaml", yaml);
    if (const auto root = parse_yaml(source, sources, diagnostics))
      decode_strings(*root, strings, diagnostics);
    kehoach::test::check_translations(diagnostics);
    return *this;
  }

  // `1:3 code: message`, a line each.
  std::string faults() const {
    std::string out;
    for (const Diagnostic& item : diagnostics.items) {
      const Location place = sources.locate(item.span.source, item.span.begin);
      out += std::to_string(place.line) + ":" + std::to_string(place.column) + " " +
             std::string(item.code) + ": " + item.message + "\n";
      if (!item.help.empty()) out += "  " + item.help + "\n";
    }
    return out;
  }
};

using Texts = StringTexts;

TEST_CASE("strings are texts and plural forms by key") {
  Decoded decoded;
  decoded.add("search: Find\ntask_count: {one: \"{count} task\", other: \"{count} tasks\"}\n");
  CHECK(decoded.faults() == "");
  CHECK(decoded.strings.texts == Texts{{"search", "Find"},
                                       {"task_count.one", "{count} task"},
                                       {"task_count.other", "{count} tasks"}});
}

TEST_CASE("an empty strings file is no fault") {
  CHECK(Decoded().add("").faults() == "");
  CHECK(Decoded().add("# nothing yet\n").strings.texts.empty());
}

TEST_CASE("later files override keys, plural forms all together") {
  Decoded decoded;
  decoded.add("a: 1\nb: 2\nc: {one: x, other: y}\nd: {one: x, other: y}\ne: 5\n");
  decoded.add("b: two\nc: plain\nd: {other: z}\ne: {other: many}\n");
  CHECK(decoded.strings.texts ==
        Texts{{"a", "1"}, {"b", "two"}, {"c", "plain"}, {"d.other", "z"}, {"e.other", "many"}});
}

TEST_CASE("wrong shapes of strings are reported and skipped") {
  Decoded decoded;
  decoded.add("ok: yes\nlist: [a]\nempty:\nplural: {one: [x], other: y}\n");
  CHECK(decoded.faults() ==
        "2:8 wrong-type: \"list\" must be text, not a list\n"
        "3:6 wrong-type: \"empty\" must be text, not nothing\n"
        "4:16 wrong-type: \"one\" must be text, not a list\n");
  CHECK(decoded.strings.texts == Texts{{"ok", "yes"}});
  CHECK(Decoded().add("- a\n").faults() ==
        "1:3 wrong-type: strings must be a mapping from key to text, not a list\n");
}

TEST_CASE("plural categories are checked") {
  CHECK(Decoded().add("n: {oen: x, other: y}\n").faults() ==
        "1:5 unknown-field: unknown plural category \"oen\"\n  did you mean \"one\"?\n");
  CHECK(Decoded().add("n: {one: x}\n").faults() ==
        "1:1 missing-field: \"n\" lacks the plural form \"other\"\n");
}

TEST_CASE("parameters are filled in, each place by itself") {
  const Strings strings{"en", {{"by", "{who} by {when}, {who}"}, {"odd", "{} {x {who {Who}"}}};
  CHECK(format(strings, "by", {{"who", "{when}"}, {"when", "2026"}}) == "{when} by 2026, {when}");
  CHECK(format(strings, "by", {{"who", "A"}}) == "A by {when}, A");
  CHECK(format(strings, "odd", {{"who", "A"}, {"", "B"}}) == "{} {x {who {Who}");
  CHECK(format(strings, "by") == "{who} by {when}, {who}");
}

TEST_CASE("a missing key stands for itself") {
  CHECK(format({"en", {}}, "serch") == "serch");
  CHECK(format_count({"en", {}}, "serch", 2) == "serch");
}

TEST_CASE("a count takes the language's plural form and figures") {
  const Texts texts{{"n.one", "{count} task"}, {"n.other", "{count} tasks"}, {"m", "{count} x"}};
  CHECK(format_count({"en", texts}, "n", 1) == "1 task");
  CHECK(format_count({"en", texts}, "n", 0) == "0 tasks");
  CHECK(format_count({"en", texts}, "n", 22000) == "22,000 tasks");
  CHECK(format_count({"vi", texts}, "n", 1) == "1 tasks");
  CHECK(format_count({"vi", texts}, "n", 22000) == "22.000 tasks");
  CHECK(format_count({"en", texts}, "m", 1) == "1 x");
}

TEST_CASE("parameters are lower-case names in braces") {
  CHECK(has_parameters("{count} tasks"));
  CHECK(has_parameters("{ {a_1}"));
  for (std::string_view text : {"", "tasks", "{}", "{a", "{A}", "{a b}"})
    CHECK_FALSE(has_parameters(text));
}

}  // namespace
}  // namespace kehoach
