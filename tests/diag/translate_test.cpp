// Messages in Vietnamese.
#include "diag/translate.hpp"

#include <catch2/catch.hpp>
#include <vector>

#include "support/run.hpp"
#include "support/temporary_site.hpp"

using namespace kehoach;
using namespace kehoach::test;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

TEST_CASE("a message is translated by the phrase that fits it best") {
  struct Case {
    std::string english;
    std::string vietnamese;
  };
  const std::vector<Case> cases{
      {"the quote is never closed", "dấu nháy không được đóng"},
      {"unknown field \"titel\"", "không có trường \"titel\""},
      // Words that stand in quotes are an author's, others the program's.
      {"there is no agency \"agency\"", "không có cơ quan \"agency\""},
      {"each item of \"lead\" must be the id of an agency, not a list",
       "mỗi mục của \"lead\" phải là id của cơ quan, không phải một danh sách"},
      {"for example: page: task", "ví dụ: page: task"},
      {"task \"1.1\" and old task \"1-1\" would share an address",
       "nhiệm vụ \"1.1\" và nhiệm vụ \"1-1\" cũ sẽ trùng địa chỉ"},
      // A translation may put the parts in another order.
      {"2026-02 has 28 days", "tháng 02/2026 có 28 ngày"},
      // An author may have written quotes.
      {"unknown field \"a \"quoted\" key\"", "không có trường \"a \"quoted\" key\""},
      {"\"\" is not a date like 2026-06-30", "\"\" không phải là ngày như 2026-06-30"},
      // Several messages in one.
      {"there is no plan \"x\"; did you mean \"y\"?", "không có kế hoạch \"x\"; ý bạn là \"y\"?"},
      {"did you mean \"vi\"? the site's languages are: vi, en",
       "ý bạn là \"vi\"? các ngôn ngữ của trang là: vi, en"},
      {"4 plans, 1 task: no errors", "4 kế hoạch, 1 nhiệm vụ: không có lỗi"},
      {"did you mean \"hue/a\" or \"hanoi/a\"?", "ý bạn là \"hue/a\" hoặc \"hanoi/a\"?"},
  };
  for (const auto& [english, vietnamese] : cases) {
    CHECK(translated(english, MessageLanguage::vietnamese) == vietnamese);
    CHECK(in_vietnamese(english).has_value());
    CHECK(translated(english, MessageLanguage::english) == english);
  }
}

TEST_CASE("what nobody has translated stays as it is") {
  CHECK_FALSE(in_vietnamese("a message of some library"));
  CHECK_FALSE(in_vietnamese("there is no agency \"x\"; a message of some library"));
  CHECK_FALSE(in_vietnamese(""));
  CHECK(translated("a message of some library", MessageLanguage::vietnamese) ==
        "a message of some library");
}

TEST_CASE("messages are in Vietnamese if asked for, or if the locale says so") {
  struct Case {
    std::vector<std::string> arguments;
    RunOptions options;
    bool vietnamese;
  };
  TemporarySite site;
  const auto in = [&](std::map<std::string, std::string> environment) {
    RunOptions options{.folder = site.folder()};
    for (const auto& [name, value] : environment) options.environment[name] = value;
    return options;
  };
  const std::vector<Case> cases{
      {{"check"}, in({}), false},
      {{"check", "--lang", "vi"}, in({}), true},
      {{"check", "--lang=vi"}, in({}), true},
      {{"--lang", "vi", "check"}, in({}), true},
      {{"check"}, in({{"LC_ALL", "vi_VN.UTF-8"}}), true},
      {{"check"}, in({{"LC_ALL", ""}, {"LC_MESSAGES", "vi_VN"}, {"LANG", "en_US.UTF-8"}}), true},
      {{"check"}, in({{"LC_ALL", ""}, {"LC_MESSAGES", ""}, {"LANG", "vi"}}), true},
      {{"check"}, in({{"LC_ALL", "C"}, {"LANG", "vi_VN.UTF-8"}}), false},
      {{"check"}, in({{"LC_ALL", "vie_XX"}}), false},
      {{"check", "--lang", "en"}, in({{"LC_ALL", "vi_VN.UTF-8"}}), false},
  };
  for (const auto& [arguments, options, vietnamese] : cases) {
    const RunResult result = run_program(arguments, options);
    CHECK(result.status == 0);
    CHECK_THAT(result.err, Contains(vietnamese ? ": không có lỗi\n" : ": no errors\n"));
  }
}
