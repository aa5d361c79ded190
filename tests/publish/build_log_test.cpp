#include "publish/build_log.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>

using namespace kehoach;

namespace {

// With the seal that belongs to it.
std::string sealed(const std::string& text) {
  return fmt::format("{}seal {}\n", text, to_hex(hash_bytes(text)));
}

const std::string two_files = sealed(
    "kehoach-log 2\n"
    "0000000000000001000000000000abcd a/index.html\n"
    "ffffffffffffffff0000000000000000 vi/tỉnh 1.html\n");

const std::string journal_of_two = sealed(
    "kehoach-journal 1\n"
    "+ a/index.html\n"
    "= b.html\n");

}  // namespace

TEST_CASE("a build log is lines of hash and path") {
  const BuildLog log{{"a/index.html", {1, 0xabcd}}, {"vi/tỉnh 1.html", {UINT64_MAX, 0}}};
  CHECK(format_build_log(log) == two_files);
  CHECK(parse_build_log(two_files) == log);
}

TEST_CASE("a log of no files is its header and its seal") {
  CHECK(format_build_log({}) == sealed("kehoach-log 2\n"));
  CHECK(parse_build_log(sealed("kehoach-log 2\n")) == BuildLog{});
}

TEST_CASE("a log of another version or form is not believed") {
  const std::string header = "kehoach-log 2\n";
  const std::string hash = "0000000000000001000000000000abcd";
  for (const std::string& lines : {
           "kehoach-log 1\n" + hash + " a\n",
           "kehoach-log 20\n" + hash + " a\n",
           header + hash + " a\n\n",
           header + hash + "\n",
           header + hash + " \n",
           header + hash + "  a\n" + hash + " \n",
           header + hash.substr(1) + " a\n",
           header + "0000000000000001000000000000ABCD a\n",
           header + "000000000000000100000000000+abcd a\n",
           header + hash + " b\n" + hash + " a\n",
           header + hash + " a\n" + hash + " a\n",
           header + hash + " ../a\n",
           header + hash + " /etc/passwd\n",
       }) {
    INFO(lines);
    CHECK_FALSE(parse_build_log(sealed(lines)));
  }
  CHECK_FALSE(parse_build_log(""));
}

TEST_CASE("logs one after another name the files of all, each once") {
  const BuildLog parts[] = {{{"b", {1, 1}}, {"d", {2, 2}}}, {{"a", {3, 3}}, {"c", {4, 4}}}, {}};
  const BuildLog all{{"a", {3, 3}}, {"b", {1, 1}}, {"c", {4, 4}}, {"d", {2, 2}}};
  const std::string first = format_build_log(parts[0]);
  const std::string text = first + format_build_log(parts[1]) + format_build_log(parts[2]);
  CHECK(parse_build_log(text) == all);
  CHECK_FALSE(parse_build_log(text + first));
  for (size_t i = first.size() + 1; i < text.size(); i += 7)
    if (i != text.size() - format_build_log({}).size())
      CHECK_FALSE(parse_build_log(text.substr(0, i)));
}

TEST_CASE("a log or journal with any byte lost or changed is not believed") {
  for (size_t i = 0; i < two_files.size(); ++i) {
    std::string damaged = two_files;
    damaged[i] = damaged[i] == 'a' ? 'b' : 'a';
    INFO(i);
    CHECK_FALSE(parse_build_log(damaged));
    CHECK_FALSE(parse_build_log(two_files.substr(0, i)));
  }
  for (size_t i = 0; i < journal_of_two.size(); ++i) {
    std::string damaged = journal_of_two;
    damaged[i] = damaged[i] == 'a' ? 'b' : 'a';
    INFO(i);
    CHECK_FALSE(parse_journal(damaged));
    CHECK_FALSE(parse_journal(journal_of_two.substr(0, i)));
  }
}

TEST_CASE("a journal names files that may be missing and files that readers may come upon") {
  const Journal journal{{"a/index.html", FileStage::coming}, {"b.html", FileStage::linked}};
  CHECK(format_journal(journal) == journal_of_two);
  CHECK(parse_journal(journal_of_two) == journal);
}

TEST_CASE("the mark of a journal says that all of its files are complete") {
  const Journal all{{"a/index.html", FileStage::linked}, {"b.html", FileStage::linked}};
  CHECK(parse_journal(journal_of_two + "linked\n") == all);
}

TEST_CASE("what is being removed is never linked, whatever the mark says") {
  const Journal journal{{"a", FileStage::coming}, {"b", FileStage::leaving}};
  const std::string text = format_journal(journal);
  CHECK(parse_journal(text) == journal);
  CHECK(parse_journal(text + std::string(linked_mark)) ==
        Journal{{"a", FileStage::linked}, {"b", FileStage::leaving}});
}

TEST_CASE("a mark that was cut off is none") {
  for (const std::string mark : {"l", "link", "linked"}) {
    INFO(mark);
    CHECK(parse_journal(journal_of_two + mark) == parse_journal(journal_of_two));
  }
  CHECK_FALSE(parse_journal(journal_of_two + "linked\nl"));
  CHECK_FALSE(parse_journal(journal_of_two + "other\n"));
}
