#include "base/escape.hpp"

#include <catch2/catch.hpp>

namespace kehoach {

TEST_CASE("markup characters become references") {
  CHECK(escaped("<a href=\"x\">R&D's</a>") ==
        "&lt;a href=&quot;x&quot;&gt;R&amp;D&#39;s&lt;/a&gt;");
  CHECK(escaped("&amp;") == "&amp;amp;");
  CHECK(escaped("Sở Tài chính: 5 % đạt") == "Sở Tài chính: 5 % đạt");
  CHECK(escaped("") == "");
}

TEST_CASE("what XML forbids is dropped") {
  CHECK(escaped(std::string_view("a\0b\x01\x1F\x0B\x0C", 7)) == "ab");
  CHECK(escaped("a\tb\r\nc") == "a\tb\r\nc");
  CHECK(escaped("a\uFFFEb\uFFFFc") == "abc");
  CHECK(escaped("Ａ \uFFFD \uFEFF") == "Ａ \uFFFD \uFEFF");  // begin with the same byte
  CHECK(escaped("\xEF") == "\xEF");
}

TEST_CASE("escaping appends") {
  std::string out = "<b>";
  append_escaped(out, "<");
  CHECK(out == "<b>&lt;");
}

TEST_CASE("URLs are percent-encoded where they must be and only there") {
  CHECK(percent_encoded("https://a.vn/x?y=1&z=(2)#t;[3]") == "https://a.vn/x?y=1&z=(2)#t;[3]");
  CHECK(percent_encoded("/kế hoạch") == "/k%E1%BA%BF%20ho%E1%BA%A1ch");
  CHECK(percent_encoded("a%20b%C3%a9") == "a%20b%C3%a9");
  CHECK(percent_encoded("100% %zz %2") == "100%25%20%25zz%20%252");
  CHECK(percent_encoded("\"<>\\^`{|}\x7F\n") == "%22%3C%3E%5C%5E%60%7B%7C%7D%7F%0A");
  CHECK(percent_encoded("") == "");
}

TEST_CASE("a value of a query has its reserved characters percent-encoded too") {
  CHECK(percent_encoded_value("Về https://a.vn/x?y=1&z=2#t") ==
        "V%E1%BB%81%20https%3A%2F%2Fa.vn%2Fx%3Fy%3D1%26z%3D2%23t");
  CHECK(percent_encoded_value("a-b._~c%20+") == "a-b._~c%2520%2B");
}

TEST_CASE("relative links and links of four schemes may be followed") {
  for (const char* url : {"", "#part", "?q=a:b", "plans/x/", "../x:y", "/a:b", "//example.org/",
                          "http://a.vn", "HTTPS://a.vn", "mailto:a@b.vn", "tel:+84213"}) {
    INFO(url);
    CHECK(is_safe_url(url));
  }
}

TEST_CASE("links of other schemes may not be followed, however they are written") {
  for (const char* url : {"javascript:alert(1)",
                          "JavaScript:alert(1)",
                          " javascript:alert(1)",
                          "\x01javascript:alert(1)",
                          " https://a.vn",
                          "ht\ntps://a.vn",
                          "htt\x16ps://a.vn",
                          "java\tscript:alert(1)",
                          "java\r\nscript:alert(1)",
                          "javascript\t:alert(1)",
                          "java script:x",
                          "vbscript:x",
                          "data:text/html,x",
                          "file:///etc",
                          "blob:x",
                          "ftp://x",
                          ":",
                          "httpsx:",
                          "java\x7Fscript:x",
                          "ｊavascript:x"}) {
    INFO(url);
    CHECK_FALSE(is_safe_url(url));
  }
  CHECK_FALSE(is_safe_url(std::string_view("java\0script:x", 13)));
}

}  // namespace kehoach
