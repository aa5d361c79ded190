// Every message of the program can be told in Vietnamese: the sources hold no sentence without a
// translation.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "base/text.hpp"
#include "diag/translate.hpp"
#include "support/places.hpp"
#include "support/source_literals.hpp"

using namespace kehoach;

namespace {

// Files whose sentences are not told to the user of the program, and why.
constexpr std::array<std::string_view, 18> other_texts{
    "app/scaffold.cpp",           // content
    "diag/codes_content.cpp",     // has its own Vietnamese
    "diag/codes_files.cpp",       //
    "diag/codes_theme.cpp",       //
    "import/agency_book.cpp",     // words of official texts
    "import/agency_words.cpp",    //
    "import/duties.cpp",          // words of official texts
    "import/facts.cpp",           //
    "import/merge.cpp",           // a comment in a file
    "import/outline.cpp",         // words of official texts
    "import/raw_task.cpp",        //
    "import/targets.cpp",         //
    "import/time_pattern.cpp",    //
    "import/times.cpp",           //
    "import/vocabulary.cpp",      //
    "import/words.cpp",           //
    "model/timeframe_words.cpp",  // pages
    "source/markdown_html.cpp",   // HTML
};

// Sentences that are no messages: of libraries, of protocols, of bugs.
const std::regex no_message(
    "kehoach-(log|journal) \\d|'use strict'[^]*|\\.kehoach-faults "
    "\\{[^]*|<(link|script|section|!doctype)[^]*|event: [^]*|plans \\{\\}[^]*|setting folder "
    "|[a-z]+/[a-z+-]+; "
    "charset=utf-8|\\[object Object\\]"
    // What yaml-cpp says, to be explained better.
    "|illegal (map value|tab|block entry|map key|flow end|EOF in scalar|document indicator)"
    "|end of (map not found|sequence not found|map flow|sequence flow|verbatim tag)|unknown token"
    "|illegal character (in scalar|found while scanning (alias|anchor|tag))"
    "|unknown escape character|bad character found while scanning hex|invalid unicode"
    "|unexpected character in block scalar|cannot set zero indentation|the referenced anchor"
    "|(alias|anchor) not found|cannot assign multiple (anchors|tags)|tag handle with no suffix"
    // What nlohmann says, to find the place.
    "|; last read:|unexpected (end of input|true|null|false)"
    // Examples of values, within help.
    "|some words|\\{\\{\\}: some words\\}|\\{unused-agency: off\\}|2026, 2026-06, .*"
    // Names of records, told with an article.
    "|reporting duty|conditional time|recurring time"
    // Programs read it, or nobody.
    "|kehoach: \\{\\}|kehoach [a-z]+( --help)?|not found|Văn "
    "bản không nêu cơ quan chủ trì."
    // Bugs of the program, and what no user can cause.
    "|two outputs are |not an output path: |an output is a folder of another: .*|written twice: "
    "|never written: |not announced: |libbrotli cannot compress|OpenSSL has no SHA-256"
    "|a text is too long to be compressed|deflateBound is too small");

bool is_told(const std::string& file) {
  return !file.starts_with("render/") && !file.starts_with("diag/vietnamese_") &&
         file != "app/completion.cpp" && std::ranges::find(other_texts, file) == other_texts.end();
}

// Two words of small letters, and no markup.
bool is_sentence(const std::string& text) {
  static const std::regex words(R"([A-Za-z]?[a-z]+[^A-Za-z<>]* [^A-Za-z<>]*[a-z]{2,})");
  return std::regex_search(text, words);
}

std::string without_line_end(const std::string& text) {
  return text.ends_with('\n') ? text.substr(0, text.size() - 1) : text;
}

std::set<std::string> all_english() {
  std::set<std::string> english;
  for (const Translation& phrase : all_translations()) english.emplace(phrase.english);
  return english;
}

// A literal may be the beginning or the end of a message whose other half is put to it.
bool is_translated(const std::string& literal, const std::set<std::string>& english) {
  const std::string text = without_line_end(literal);
  for (const std::string& form : {text, text + "{}", "{}" + text, "{}" + text + "{}"})
    if (english.contains(form)) return true;
  return false;
}

size_t count_gaps(std::string_view text) {
  size_t count = 0;
  for (const std::string_view gap : {"{}", "{#}"})
    for (size_t at = text.find(gap); at != text.npos; at = text.find(gap, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("every sentence that the program says has a translation") {
  const std::set<std::string> english = all_english();
  const auto folder = test::project_root() / "generator";
  size_t count = 0;
  for (const std::string& file : list_files(folder)) {
    const bool is_source = file.ends_with(".cpp") || file.ends_with(".hpp");
    if (!is_source || !is_told(file)) continue;
    for (const std::string& literal : test::source_literals(read_file(folder / file))) {
      if (!is_sentence(literal) || std::regex_match(without_line_end(literal), no_message))
        continue;
      ++count;
      INFO(file << ": " << literal);
      CHECK(is_translated(literal, english));
    }
  }
  CHECK(count > 500);
}

TEST_CASE("a translation has the parts of what it translates, and is another text") {
  static const std::regex gap(R"(\{(\d?)!?\})");
  std::string_view last;
  for (const auto& [english, vietnamese] : all_translations()) {
    INFO(english << " = " << vietnamese);
    CHECK(english != last);
    last = english;
    CHECK(to_nfc(vietnamese) == vietnamese);
    CHECK(is_sentence(std::string(english)) <= (english != vietnamese));
    std::set<size_t> used;
    size_t next = 0;
    const std::string text(vietnamese);
    for (std::sregex_iterator it(text.begin(), text.end(), gap), end; it != end; ++it) {
      const std::string number = (*it)[1];
      next = number.empty() ? next : std::stoul(number);
      used.insert(next++);
    }
    for (const size_t part : used) CHECK(part < count_gaps(english));
  }
}
