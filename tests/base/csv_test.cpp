#include "base/csv.hpp"

#include <catch2/catch.hpp>
#include <vector>

using namespace kehoach;

namespace {

std::string row(const std::vector<std::string>& cells) {
  std::string out;
  append_csv_row(out, cells);
  return out;
}

}  // namespace

TEST_CASE("cells are parted by commas and lines end in CRLF") {
  CHECK(row({"a", "", "Sở Tài chính"}) == "a,,Sở Tài chính\r\n");
  CHECK(row({}) == "\r\n");
}

TEST_CASE("cells with commas, quotes or line ends are quoted") {
  CHECK(row({"a,b", "say \"so\"", "two\nlines"}) ==
        "\"a,b\",\"say \"\"so\"\"\",\"two\nlines\"\r\n");
}

TEST_CASE("what a spreadsheet would compute gets an apostrophe in front") {
  CHECK(row({"=1+1", "+84", "-2+3", "@sum", "\tx", "a=b"}) ==
        "'=1+1,'+84,'-2+3,'@sum,'\tx,a=b\r\n");
  CHECK(row({"\nx", "\r\nx"}) == "\"'\nx\",\"'\r\nx\"\r\n");
  CHECK(row({"＝1", "＋1", "－1", "＠x", "１＋１"}) == "'＝1,'＋1,'－1,'＠x,１＋１\r\n");
  CHECK(row({"=HYPERLINK(\"x\",1)"}) == "\"'=HYPERLINK(\"\"x\"\",1)\"\r\n");
}

TEST_CASE("a negative number stays a number") {
  CHECK(row({"-2", "-0.5", "-", "-x", "--2"}) == "-2,-0.5,'-,'-x,'--2\r\n");
}
