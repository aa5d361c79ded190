#include <catch2/catch.hpp>

#include "model/decode.hpp"
#include "model/field_tables.hpp"
#include "support/site_text.hpp"

using namespace kehoach;

namespace {

// What a YAML text is as a T, and the faults as text.
template <class T>
struct Decoded {
  std::optional<T> value;
  std::string faults;
};

template <class T>
Decoded<T> decoded(std::string yaml) {
  const std::vector<std::string> languages{"vi", "en"};
  SourceMap sources;
  Diagnostics diagnostics;
  const auto root = parse_yaml(sources.add("f", std::move(yaml)), sources, diagnostics);
  REQUIRE(root);
  Decoded<T> result;
  result.value = decode(As<T>{}, *root, Decoder{languages, diagnostics}.of_field("x"));
  result.faults = test::lines(diagnostics, sources);
  return result;
}

}  // namespace

TEST_CASE("text is the scalar as written, whatever it looks like") {
  CHECK(decoded<std::string>("012").value == "012");
  CHECK(decoded<std::string>("no").value == "no");
  CHECK(decoded<std::string>("'1.10'").value == "1.10");
  CHECK(decoded<std::string>("  spaced  ").value == "spaced");
}

TEST_CASE("a text knows whether its lines stand in a block") {
  const auto block = decoded<Text>("|\n  Một\n\n  Hai\n\n").value;
  CHECK(block->value == "Một\n\nHai");
  CHECK(block->layout == TextLayout::literal_scalar);
  CHECK(decoded<Text>("Một").value->layout == TextLayout::inline_scalar);
  CHECK(decoded<Text>(">\n  Một\n  Hai\n").value->layout == TextLayout::inline_scalar);
}

TEST_CASE("an empty text is a fault, not a value") {
  CHECK(decoded<std::string>("''").faults ==
        "f:1:1 wrong-type: \"x\" is empty; write a value, or leave the field out\n");
  CHECK_FALSE(decoded<Localized>("{vi: ' ', en: ''}").faults.empty());
}

TEST_CASE("a localized text may name languages, some of them, or none for the default") {
  CHECK(decoded<Localized>("{en: One, vi: Một}").value->in(0).text == "Một");
  CHECK(decoded<Localized>("{en: One}").value->in(0).text == "One");
  CHECK(decoded<Localized>("{en: One}").value->in(0).language == 1);
  CHECK(decoded<Localized>("Một").value->has(0));
  CHECK_FALSE(decoded<Localized>("Một").value->has(1));
}

TEST_CASE("a text in an unknown language is dropped, the others are kept") {
  const auto result = decoded<Localized>("{vi: Một, fr: Un}");
  CHECK(result.value->in(0).text == "Một");
  CHECK(result.faults ==
        "f:1:11 unknown-language: \"fr\" is not a language of the site; the site's languages are: "
        "vi, en\n");
}

TEST_CASE("numbers are decimal, without signs of thousands") {
  CHECK(decoded<double>("70").value == 70.0);
  CHECK(decoded<double>("-0.5").value == -0.5);
  CHECK(decoded<double>("0.125").value == 0.125);
  CHECK(decoded<double>("1234.567").value == 1234.567);
  for (const char* text : {"22.000", "1.234.567", "-1.000", "22,5", "1e", "nan", "0x10", "70%"})
    CHECK_FALSE(decoded<double>(text).value);
  CHECK(decoded<int>("012").value == 12);
  CHECK_FALSE(decoded<int>("1.5").value);
  CHECK_FALSE(decoded<int>("99999999999").value);
}

TEST_CASE("only true and false are booleans") {
  CHECK(decoded<bool>("true").value == true);
  CHECK(decoded<bool>("false").value == false);
  CHECK_FALSE(decoded<bool>("yes").value);
}

TEST_CASE("a choice is one of its names") {
  CHECK(decoded<AgencyKind>("peoples-committee").value == AgencyKind::peoples_committee);
  CHECK(decoded<TaskStatus>("finished").faults ==
        "f:1:1 unknown-value: \"finished\" is not a value of \"x\"; the values are: not-started, "
        "in-progress, done, "
        "delayed, cancelled\n");
}

TEST_CASE("an id that breaks the rules is reported and kept, so that references to it hold") {
  const auto result = decoded<Key>("Sở-Tài chính");
  CHECK(result.value->text == "Sở-Tài chính");
  CHECK(result.faults ==
        "f:1:1 bad-id: \"Sở-Tài chính\" cannot be an id; ids have a-z, 0-9 and \"-\" only, at most "
        "80 characters, for "
        "example \"so-tai-chinh\"\n");
  CHECK(decoded<Key>(std::string(80, 'a')).faults.empty());
  CHECK_FALSE(decoded<Key>(std::string(81, 'a')).faults.empty());
}

TEST_CASE("a list keeps its good items") {
  const auto result = decoded<std::vector<Ref<Agency>>>("[finance, {}, police]");
  REQUIRE(result.value->size() == 2);
  CHECK(result.value->at(1).text == "police");
  CHECK(result.faults ==
        "f:1:11 wrong-type: each item of \"x\" must be the id of an agency, not a mapping; for "
        "example: x: "
        "[short-name]\n");
}

TEST_CASE("a single value where a list belongs is reported and read as a list of one") {
  const auto result = decoded<std::vector<std::string>>("alone");
  CHECK(result.value == std::vector<std::string>{"alone"});
  CHECK(result.faults ==
        "f:1:1 wrong-type: \"x\" must be a list, not text; write it as a list: [alone]\n");
}

TEST_CASE("a duty names one agency or a list of them") {
  CHECK(decoded<Duty>("{agency: finance, items: [Một]}").value->agencies.size() == 1);
  CHECK(decoded<Duty>("{agency: [finance, police], items: [Một]}").value->agencies.size() == 2);
  CHECK(decoded<Duty>("{agency: finance, items: [Một]}").faults.empty());
}

TEST_CASE("a record with a fault keeps its other fields") {
  const auto result = decoded<Topic>("{id: a, name: [], description: Mô tả}");
  CHECK(result.value->id.text == "a");
  CHECK(result.value->description.in(0).text == "Mô tả");
}

TEST_CASE("a missing field is not reported beside the misspelt key that stands for it") {
  CHECK(decoded<Topic>("{id: a, nmae: A}").faults ==
        "f:1:9 unknown-field: unknown field \"nmae\"; did you mean \"name\"?\n");
}

TEST_CASE("a figure has the comparator of its number") {
  const auto figure = [](const std::string& number) {
    return *decoded<Figure>("{indicator: a, " + number + "}").value;
  };
  CHECK(figure("exactly: 5").comparator == Comparator::exactly);
  CHECK(figure("at_least: 5").comparator == Comparator::at_least);
  CHECK(figure("at_most: 5").comparator == Comparator::at_most);
  CHECK(figure("about: 5").comparator == Comparator::about);
  CHECK(figure("from: 30, to: 50").comparator == Comparator::range);
  CHECK(figure("from: 30, to: 50").value == 30);
  CHECK(figure("from: 30, to: 50").upper == 50);
  CHECK(figure("exactly: 5, per: year").per_year);
  CHECK_FALSE(figure("exactly: 5").per_year);
}
