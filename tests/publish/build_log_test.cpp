#include "publish/build_log.hpp"

#include <catch2/catch.hpp>

using namespace kehoach;

namespace {

const std::string two_files =
    "kehoach-log 1\n"
    "0000000000000001000000000000abcd a/index.html\n"
    "ffffffffffffffff0000000000000000 vi/tỉnh 1.html\n";

}  // namespace

TEST_CASE("a build log is lines of hash and path") {
  const BuildLog log{{"a/index.html", {1, 0xabcd}}, {"vi/tỉnh 1.html", {UINT64_MAX, 0}}};
  CHECK(format_build_log(log) == two_files);
  CHECK(parse_build_log(two_files) == log);
}

TEST_CASE("a log of no files is its header") {
  CHECK(format_build_log({}) == "kehoach-log 1\n");
  CHECK(parse_build_log("kehoach-log 1\n") == BuildLog{});
}

TEST_CASE("a log of another version or with any damage is not believed") {
  const std::string header = "kehoach-log 1\n";
  const std::string hash = "0000000000000001000000000000abcd";
  for (const std::string& text : {
           std::string(),
           "kehoach-log 2\n" + hash + " a\n",
           "kehoach-log 10\n" + hash + " a\n",
           two_files.substr(0, two_files.size() - 1),
           two_files + "\n",
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
    INFO(text);
    CHECK_FALSE(parse_build_log(text));
  }
}

TEST_CASE("files may be written below the output folder only, and to visible names but one") {
  for (const char* path : {"a", "a/b.html", "vi/tỉnh 1/index.html", "a..b", "a./b", ".nojekyll"}) {
    INFO(path);
    CHECK(is_output_path(path));
  }
  for (const char* path :
       {"", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b", ".git", "a/.htaccess",
        "a/.nojekyll", ".nojekyll/a", ".kehoach-log", "a\nb", "a\x7f"}) {
    INFO(path);
    CHECK_FALSE(is_output_path(path));
  }
  CHECK_FALSE(is_output_path(std::string_view("a\0b", 3)));
}
