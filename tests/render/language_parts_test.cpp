#include "render/language_parts.hpp"

#include <catch2/catch.hpp>

using namespace kehoach;

namespace {

// The same with [ and ] for the tags of what is marked.
std::string marked(std::string_view html) {
  std::string out = mark_vietnamese(html);
  for (const auto& [tag, bracket] :
       {std::pair{"<span lang=\"vi\">", "["}, std::pair{"</span>", "]"}})
    for (size_t at = out.find(tag); at != std::string::npos; at = out.find(tag))
      out.replace(at, std::string_view(tag).size(), bracket);
  return out;
}

}  // namespace

TEST_CASE("a Vietnamese quotation is marked between its marks") {
  CHECK(mark_vietnamese("The plan says “chủ trì” here.") ==
        "The plan says “<span lang=\"vi\">chủ trì</span>” here.");
  CHECK(marked("“số” and “liên quan trong việc”") == "“[số]” and “[liên quan trong việc]”");
  CHECK(marked("“ngày tháng 02 năm 2026”, “Số: /KH-UBND”") ==
        "“[ngày tháng 02 năm 2026]”, “[Số: /KH-UBND]”");
  CHECK(marked("&quot;khu đổi mới&quot; is &quot;new area&quot;") ==
        "&quot;[khu đổi mới]&quot; is &quot;new area&quot;");
}

TEST_CASE("an English quotation stays as it is, but for Vietnamese names of several words in it") {
  CHECK(marked("“Tasks of former bodies”") == "“Tasks of former bodies”");
  CHECK(marked("“the city of Hà Nội and its province”") ==
        "“the city of [Hà Nội] and its province”");
  CHECK(marked("“lead”, then “chủ trì”, then “lead”") == "“lead”, then “[chủ trì]”, then “lead”");
}

TEST_CASE("outside of quotations two or more words with Vietnamese marks in a row are marked") {
  CHECK(marked("by Sở Công Thương (Bắc Kạn), Hà Nội's") ==
        "by [Sở Công Thương] ([Bắc Kạn]), [Hà Nội]'s");
  CHECK(marked("Hà Nội; Bắc Kạn.") == "[Hà Nội]; [Bắc Kạn].");
  CHECK(marked("(Trường\nĐại học)") == "([Trường\nĐại học])");
}

TEST_CASE("one word, and words whose marks other languages have too, stay as they are") {
  CHECK(marked("Lai Châu and Nguyễn") == "Lai Châu and Nguyễn");
  CHECK(marked("à la Société Générale, “déjà vu”") == "à la Société Générale, “déjà vu”");
  CHECK(marked("") == "");
}

TEST_CASE("tags and what is in them are kept, and no mark crosses one") {
  CHECK(marked("<p title=\"Bắc Kạn\">Bắc <em>Kạn</em></p>") ==
        "<p title=\"Bắc Kạn\">Bắc <em>Kạn</em></p>");
  CHECK(marked("<a href=\"/x/\">Bắc Kạn</a>\n“<b>chủ trì</b>”") ==
        "<a href=\"/x/\">[Bắc Kạn]</a>\n“<b>[chủ trì]</b>”");
}

TEST_CASE("the code of a language is escaped") {
  CHECK(in_language("e\"n", "a &amp; b") == "<span lang=\"e&quot;n\">a &amp; b</span>");
}
