// Hostile input may be large, but what it costs grows no faster than its size.
//
// Most inputs are known to have cost a parser the square of their size, some of them cmark-gfm.
#include <time.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>

#include "fuzz/targets.hpp"

using namespace kehoach::test;

namespace {

std::string repeated(std::string_view text, size_t times) {
  std::string out;
  while (times-- > 0) out += text;
  return out;
}

std::string numbered(std::string_view before, std::string_view behind, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i) out.append(before).append(std::to_string(i)).append(behind);
  return out;
}

std::string tasks(const std::string& yaml) {
  return "-- content/jurisdictions.yaml --\n- {id: x, name: X}\n"
         "-- content/plans/p/plan.yaml --\njurisdiction: x\ntitle: P\n"
         "-- content/plans/p/tasks.yaml --\n" +
         yaml;
}

struct Growth {
  std::string_view target;
  const char* name;
  std::string (*input)(size_t times);
};

// What a quadratic parser, a recursive one or one with back-tracking stumbles over.
constexpr Growth growths[] = {
    {"content", "lists in lists", [](size_t n) { return tasks(repeated("[", n)); }},
    {"content", "mappings in mappings", [](size_t n) { return tasks(repeated("{a: ", n)); }},
    {"content", "lists on one line", [](size_t n) { return tasks(repeated("- ", n)); }},
    {"content", "keys of one mapping", [](size_t n) { return tasks(numbered("k", ": 1\n", n)); }},
    {"content", "the same key", [](size_t n) { return tasks(repeated("id: 1\n", n)); }},
    {"content", "faulty records",
     [](size_t n) { return tasks(numbered("- {titel: ", "}\n", n / 4)); }},
    {"content", "records",
     [](size_t n) { return tasks(numbered("- {id: \"", "\", title: x}\n", n / 8)); }},
    {"content", "records with one id",
     [](size_t n) { return tasks(repeated("- {id: \"1\", title: x}\n", n / 8)); }},
    {"content", "references to nothing",
     [](size_t n) {
       return tasks(numbered("- {id: \"", "\", title: x, related: [bcd]}\n", n / 4));
     }},
    {"content", "anchors", [](size_t n) { return tasks(numbered("- &a", " x\n", n / 4)); }},
    {"content", "a long line",
     [](size_t n) { return tasks("- {id: \"1\", title: \"" + repeated("ế ", n) + "\"}"); }},
    {"content", "a long key", [](size_t n) { return tasks(repeated("k", n) + ": 1"); }},
    {"content", "line breaks", [](size_t n) { return tasks(repeated("\n", n)); }},
    {"content", "comments", [](size_t n) { return tasks(repeated("# x\n", n)); }},
    {"content", "quotes", [](size_t n) { return tasks(repeated("\"\" ", n)); }},
    {"content", "documents", [](size_t n) { return tasks(repeated("---\n", n)); }},
    {"content", "leads",
     [](size_t n) {
       return tasks("- {id: \"1\", title: x, lead: [" + numbered("a", ", ", n / 4) + "z]}");
     }},
    {"markdown", "quotes in quotes", [](size_t n) { return repeated("> ", n); }},
    {"markdown", "brackets", [](size_t n) { return repeated("[", n); }},
    {"markdown", "brackets and back",
     [](size_t n) { return repeated("[", n) + repeated("](x)", n / 4); }},
    {"markdown", "images", [](size_t n) { return repeated("![", n) + "x"; }},
    {"markdown", "stars", [](size_t n) { return repeated("*a **b ", n); }},
    {"markdown", "stars and lines", [](size_t n) { return repeated("_*a ", n); }},
    {"markdown", "tildes", [](size_t n) { return repeated("~~a ", n); }},
    {"markdown", "ticks of one length", [](size_t n) { return repeated("`x ", n); }},
    {"markdown", "angle brackets", [](size_t n) { return repeated("<a ", n); }},
    {"markdown", "comments", [](size_t n) { return repeated("a <!-- ", n); }},
    {"markdown", "instructions", [](size_t n) { return repeated("a <? ", n); }},
    {"markdown", "references", [](size_t n) { return repeated("&#", n); }},
    {"markdown", "definitions", [](size_t n) { return numbered("[a", "]: x\n", n / 4); }},
    {"markdown", "list items", [](size_t n) { return repeated("- a\n", n); }},
    {"markdown", "lists on one line", [](size_t n) { return repeated("- ", n); }},
    {"markdown", "headings of one name", [](size_t n) { return repeated("# a\n", n / 4); }},
    {"markdown", "rows", [](size_t n) { return "|a|b|\n|-|-|\n" + repeated("|x|y|\n", n / 4); }},
    {"markdown", "cells",
     [](size_t n) {
       return repeated("|a", n) + "\n" + repeated("|-", n) + "\n" + repeated("|x\n", n);
     }},
    {"markdown", "addresses", [](size_t n) { return repeated("http://a.b ", n / 4); }},
    {"markdown", "images of links", [](size_t n) { return repeated("![[]() ", n); }},
    {"markdown", "declarations", [](size_t n) { return repeated("a <!A ", n); }},
    {"markdown", "data of XML", [](size_t n) { return repeated("a <![CDATA[ ", n); }},
    {"markdown", "lists and empty lines",
     [](size_t n) { return repeated("- ", n) + "a" + repeated("\n", n) + "b"; }},
    {"markdown", "lists in lists and empty lines",
     [](size_t n) {
       std::string text;
       for (size_t depth = 0; depth * depth < n; ++depth)
         text += std::string(2 * depth, ' ') + "- a\n";
       return text + repeated("\n", n) + "b";
     }},
    {"markdown", "heads of tables", [](size_t n) { return repeated("abc\n-|-\n", n); }},
    {"markdown", "a table after many lines", [](size_t n) { return repeated("a\n", n) + "|-|"; }},
    {"markdown", "tables", [](size_t n) { return repeated("a\n|-\n\n", n); }},
    {"markdown", "brackets behind an address",
     [](size_t n) { return "www.example.org" + repeated(")", n); }},
    {"markdown", "addresses with brackets",
     [](size_t n) { return repeated("www.example.org" + repeated(")", 4000) + " ", n / 1000); }},
    {"markdown", "definitions and uses",
     [](size_t n) { return numbered("[f", "]: u\n", n) + repeated("[f0]", n); }},
    {"markdown", "ticks of all lengths",
     [](size_t n) {
       std::string text;
       for (size_t i = 1; i * i < n; ++i) text += "e" + std::string(i, '`') + " ";
       return text;
     }},
    {"markdown", "at signs", [](size_t n) { return repeated("a@", n); }},
    {"markdown", "backslashes", [](size_t n) { return repeated("\\*", n); }},
    {"timeframe", "digits", [](size_t n) { return repeated("2", n); }},
    {"timeframe", "slashes", [](size_t n) { return repeated("2026/", n); }},
    {"template", "sections in sections", [](size_t n) { return repeated("{{#rows}}", n); }},
    {"template", "sections",
     [](size_t n) { return repeated("{{#rows}}{{title}}{{/rows}}", n / 4); }},
    {"template", "values", [](size_t n) { return repeated("{{title}}", n / 4); }},
    {"template", "unknown values", [](size_t n) { return repeated("{{titel}}", n / 8); }},
    {"template", "open tags", [](size_t n) { return repeated("<a ", n); }},
    {"template", "braces", [](size_t n) { return repeated("{{", n); }},
    {"import", "tasks",
     [](size_t n) { return numbered("1.", ". Làm x\nChủ trì: Sở A\nThời gian: 2026\n", n / 16); }},
    {"import", "one long line", [](size_t n) { return "1. " + repeated("Sở Tài chính, ", n / 8); }},
    {"import", "bodies",
     [](size_t n) { return "1. x\nChủ trì: " + numbered("Sở ", "; ", n / 16); }},
    {"import", "provisions in provisions", [](size_t n) { return repeated("1.", n) + " x"; }},
    {"import", "marks of lists", [](size_t n) { return repeated("- a) I. ", n / 4); }},
    {"import", "rows",
     [](size_t n) { return "|TT|Nhiệm vụ|\n|-|-|\n" + repeated("|1|x|\n", n / 8); }},
    {"import", "cells", [](size_t n) { return repeated("a\t", n / 4); }},
    {"import", "quotes", [](size_t n) { return repeated("\",", n / 4); }},
    {"import", "empty lines", [](size_t n) { return repeated("\n", n); }},
    {"import", "letters", [](size_t n) { return repeated("a", n); }},
    {"import", "figures", [](size_t n) { return repeated("đến năm 2030 đạt 5% ", n / 16); }},
    {"sheet", "rows",
     [](size_t n) { return "topics.csv\nid,name.vi\n" + numbered("t", ",x\n", n / 2); }},
    {"sheet", "columns", [](size_t n) { return "topics.csv\nid," + numbered("c", ",", n / 8); }},
    {"sheet", "the same row",
     [](size_t n) { return "topics.csv\nid,name.vi\n" + repeated("people,x\n", n / 8); }},
    {"sheet", "quotes", [](size_t n) { return "topics.csv\nid\n" + repeated("\"\"", n); }},
    {"sheet", "a long cell", [](size_t n) { return "topics.csv\nid\n" + repeated("x;", n); }},
    {"snapshot", "lists in lists", [](size_t n) { return repeated("[", n); }},
    {"snapshot", "members",
     [](size_t n) { return "{" + numbered("\"a", "\":1,", n) + "\"z\":1}"; }},
    {"snapshot", "plans",
     [](size_t n) {
       return R"({"languages":["vi"],"agencies":[],"plans":[)" +
              numbered(R"({"jurisdiction":"a","id":"p)", R"(","title":{"vi":"x"}},)", n / 16) +
              R"({"jurisdiction":"a","id":"z","title":{"vi":"x"}}],"tasks":[]})";
     }},
    {"index", "lists in lists", [](size_t n) { return repeated("[", n); }},
    {"index", "documents",
     [](size_t n) {
       return R"({"ref":"id","fields":["a"]})" + std::string(1, '\0') + "[" +
              numbered("{\"id\":\"", "\",\"a\":\"x\"},", n / 16) + "{\"id\":\"z\",\"a\":\"x\"}]";
     }},
    {"index", "words",
     [](size_t n) {
       return R"({"ref":"id","fields":["a"]})" + std::string(1, '\0') + "[{\"id\":\"1\",\"a\":\"" +
              numbered("w", " ", n / 16) + "\"}]";
     }},
};

// Processor time of this process, in nanoseconds: other programs do not count.
double cost(const FuzzTarget& target, const std::string& input) {
  const auto now = [] {
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e9 + static_cast<double>(time.tv_nsec);
  };
  const double start = now();
  CHECK(target.run(input) == "");
  return now() - start;
}

constexpr size_t small = 2000;
constexpr size_t factor = 16;
constexpr double least = 2e5;  // nanoseconds; less cannot be compared

// Sixteen times the size costs sixteen times as much, or 256 times if it is squared: the limit of
// 64 is far from both. Whatever disturbs one measurement, what is linear has five to show it.
bool grows_linearly(const FuzzTarget& target, const Growth& growth) {
  const std::string little = growth.input(small), much = growth.input(small * factor);
  target.run(little);  // what is made once only does not count
  for (int attempt = 0; attempt < 5; ++attempt)
    if (cost(target, much) < 4 * factor * std::max(cost(target, little), least)) return true;
  return false;
}

void check_growth(std::string_view target_name) {
  const auto targets = fuzz_targets();
  const auto target = std::ranges::find(targets, target_name, &FuzzTarget::name);
  REQUIRE(target != targets.end());
  size_t count = 0;
  for (const Growth& growth : growths) {
    if (growth.target != target_name) continue;
    INFO(growth.name);
    CHECK(grows_linearly(*target, growth));
    ++count;
  }
  CHECK(count > 0);
}

}  // namespace

TEST_CASE("the cost of hostile content grows with its size and no faster") {
  check_growth("content");
}

TEST_CASE("the cost of hostile Markdown grows with its size and no faster") {
  check_growth("markdown");
}

TEST_CASE("the cost of hostile files from elsewhere grows with their size and no faster") {
  for (const std::string_view name : {"import", "sheet", "snapshot"}) check_growth(name);
}

TEST_CASE("the cost of other hostile input grows with its size and no faster") {
  for (const std::string_view name : {"timeframe", "template", "index"}) check_growth(name);
}
