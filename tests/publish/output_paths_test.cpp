#include "publish/output_paths.hpp"

#include <catch2/catch.hpp>
#include <stdexcept>

using namespace kehoach;

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

TEST_CASE("a path clashes with itself, its folders and what is in it") {
  const std::vector<std::string> paths{"a", "b-c", "b/c", "b/c.html"};
  CHECK(find_clash(paths, "a") == "a");
  CHECK(find_clash(paths, "a/x/y") == "a");
  CHECK(find_clash(paths, "b") == "b/c");
  CHECK(find_clash(paths, "b/d") == "");
  CHECK(find_clash(paths, "b-") == "");
}

TEST_CASE("outputs that cannot lie beside each other are bugs") {
  CHECK_NOTHROW(check_output_paths({"a", "a-", "b/c"}));
  CHECK_THROWS_AS(check_output_paths({"../a"}), std::logic_error);
  CHECK_THROWS_AS(check_output_paths({"a", "a", "b"}), std::logic_error);
  CHECK_THROWS_AS(check_output_paths({"a", "a-", "a/b"}), std::logic_error);
}
