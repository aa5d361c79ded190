// The command `import`, as a person would run it.
#include <signal.h>
#include <sys/resource.h>

#include <catch2/catch.hpp>

#include "app/run_import.hpp"
#include "support/child.hpp"
#include "support/snapshot.hpp"
#include "support/temporary_site.hpp"

using namespace kehoach;
using namespace kehoach::test;
using Catch::Matchers::Contains;

namespace {

constexpr const char* text = R"(Số: 12/KH-UBND
Lai Châu, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Phát triển kinh tế số đến năm 2030
Căn cứ Quyết định số 411/QĐ-TTg ngày 31/3/2022 của Thủ tướng Chính phủ phê duyệt Chiến lược;
I. MỤC TIÊU
1. Đến năm 2030
- Đào tạo tối thiểu 100 cán bộ.
II. NHIỆM VỤ
1. Hạ tầng số
1.1. Phủ sóng 5G tại các xã.
- Cơ quan thực hiện: Sở Tài chính chủ trì, phối hợp với Sở Xây dựng.
- Thời gian thực hiện: Năm 2026.
1.2. Xây dựng trung tâm dữ liệu.
- Cơ quan thực hiện: Sở Xây dựng chủ trì.
- Thời gian thực hiện: Khi thuận lợi.
III. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính
Báo cáo UBND tỉnh trước ngày 10/12 hằng năm.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Lai
)";

struct ImportSite : TemporarySite {
  ImportSite() { write("plan.txt", text); }

  RunResult import(std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments{"import",  "plan.txt",       "--plan",
                                       "digital", "--jurisdiction", "lai-chau"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program(arguments, {.folder = folder()});
  }
};

const std::string tasks = "content/plans/digital/tasks.yaml";

}  // namespace

TEST_CASE("import writes files that check accepts, and tells what is left to do") {
  const ImportSite site;
  const RunResult result = site.import();
  CHECK(result.status == 0);
  CHECK_SNAPSHOT("app/import_messages", result.out + "--\n" + result.err);
  CHECK_SNAPSHOT("app/import_plan", site.read("content/plans/digital/plan.yaml"));
  CHECK_SNAPSHOT("app/import_tasks", site.read(tasks));
  CHECK_SNAPSHOT("app/import_agencies", site.read("content/agencies/lai-chau.yaml"));
  CHECK_SNAPSHOT("app/import_documents", site.read("content/documents.yaml"));
  const RunResult checked = site.run({"check"});
  CHECK(checked.status == 0);
  CHECK_THAT(checked.err, Contains("2 plans, 4 tasks: no errors"));
}

TEST_CASE("a task of which no lead, no time or no body is read is told where it stands") {
  const ImportSite site;
  site.edit("plan.txt", "- Cơ quan thực hiện: Sở Xây dựng chủ trì.\n",
            "- Thời gian thực hiện: Năm 2027.\n1.3. Mở trường.\n"
            "- Cơ quan thực hiện: Sở Tài chính, phối hợp với bạn bè.\n1.4. Mở lớp.\n");
  const RunResult result = site.import({"--dry-run"});
  CHECK_THAT(
      result.err,
      Contains("plan.txt:14:6: warning: task 1.2: no lead was recognised [import-no-lead]") &&
          Contains("plan.txt:16:6: warning: task 1.3: no time was recognised [import-no-time]") &&
          Contains("plan.txt:17:49: warning: task 1.3: these words name no body that is known "
                   "[import-unread]") &&
          Contains("plan.txt:18:6: warning: task 1.4: no lead was recognised [import-no-lead]"));
}

TEST_CASE("a provision beside tasks that names neither a body nor a time is not lost in silence") {
  const ImportSite site;
  site.edit("plan.txt", "1.2. ", "1.9. Xây dựng trung tâm dữ liệu.\n1.2. ");
  const RunResult result = site.import({"--dry-run"});
  CHECK_THAT(result.err, Contains("warning: provision II.1.9 names neither a body nor a time, and "
                                  "is left out [import-unread]"));
}

TEST_CASE("a dry run tells the same and writes nothing") {
  const ImportSite site;
  const RunResult dry = site.import({"--dry-run"});
  CHECK_THAT(dry.err, Contains("would write content/plans/digital/tasks.yaml"));
  CHECK(!site.has("content/plans/digital"));
  CHECK(dry.out == site.import().out);
}

TEST_CASE("importing the same text again changes nothing, edited or not") {
  const ImportSite site;
  site.import();
  const std::string written = site.read(tasks);
  const RunResult again = site.import();
  CHECK(again.out == "");
  CHECK_THAT(again.err, Contains("nothing to change"));
  CHECK(site.read(tasks) == written);

  site.edit(tasks, "\"Phủ sóng 5G tại các xã\"", "\"Đưa 5G về xã\"  # plain words");
  const std::string edited = site.read(tasks);
  CHECK(site.import().out == "");
  CHECK(site.read(tasks) == edited);
}

TEST_CASE("a new text changes what nobody edited, in place, and keeps what somebody did") {
  const ImportSite site;
  site.import();
  site.edit(tasks, "\"Phủ sóng 5G tại các xã\"", "\"Đưa 5G về xã\"  # plain words");
  site.edit("plan.txt", "Phủ sóng 5G tại các xã.", "Phủ sóng 5G và 6G tại các xã.");
  site.edit("plan.txt", "Năm 2026.", "Năm 2026 - 2027.");
  site.edit("plan.txt", "III. TỔ CHỨC",
            "1.3. Mở dữ liệu.\n- Chủ trì: Sở Tài chính.\n- Thời gian: Năm 2028.\nIII. TỔ CHỨC");
  const RunResult changed = site.import();
  CHECK(changed.status == 0);
  CHECK_SNAPSHOT("app/import_again", changed.out + "--\n" + changed.err);
  CHECK_THAT(site.read(tasks), Contains("\"Đưa 5G về xã\"  # plain words"));
  CHECK_THAT(site.read(tasks), Contains("when: 2026/2027"));
  CHECK_THAT(site.read(tasks), Contains("- id: \"1.3\""));
  CHECK(site.run({"check"}).status == 0);
  CHECK(site.import().out == "");

  const RunResult taken = site.import({"--take-new"});
  CHECK_THAT(taken.out, Contains("~ tasks/1.1: title"));
  CHECK_THAT(site.read(tasks), Contains("\"Phủ sóng 5G và 6G tại các xã\""));
}

TEST_CASE("control characters that a converter has left are no text") {
  const ImportSite site;
  site.edit("plan.txt", "Phủ sóng 5G",
            std::string("Phủ\x01sóng\0"
                        "5G",
                        14));
  CHECK(site.import().status == 0);
  CHECK_THAT(site.read(tasks), Contains("\"Phủ sóng 5G tại các xã\""));
  CHECK(site.run({"check"}).status == 0);
}

TEST_CASE("an import that a full disk ends halfway is completed by the next") {
  const ImportSite site;
  site.import();
  const std::string old_tasks = site.read(tasks);
  std::string long_text = "Xây dựng trung tâm dữ liệu";
  for (int i = 0; i < 3000; ++i) long_text += " và mạng";
  site.edit("plan.txt", "Xây dựng trung tâm dữ liệu", long_text);
  const std::string fault = in_child([&]() -> std::string {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit most{16384, 16384};
    ::setrlimit(RLIMIT_FSIZE, &most);
    const ImportOptions options{.file = site.folder() / "plan.txt",
                                .plan = "digital",
                                .jurisdiction = "lai-chau",
                                .site = site.folder() / "site",
                                .out = {}};
    run_import(options);
    return "imported";
  });
  CHECK_THAT(fault, Contains("tasks.yaml"));
  CHECK(site.read(tasks) == old_tasks);
  CHECK_THAT(site.import().out, Contains("~ tasks/1.2: title"));
  CHECK(site.read(tasks).size() > old_tasks.size() + 16384);
}

TEST_CASE("a task that the text drops, and content that import did not write, stay") {
  const ImportSite site;
  site.import();
  site.edit("plan.txt",
            "1.2. Xây dựng trung tâm dữ liệu.\n- Cơ quan thực hiện: Sở Xây dựng chủ trì.\n- Thời "
            "gian thực hiện: Khi thuận lợi.\n",
            "");
  const RunResult result = site.import();
  CHECK_THAT(result.out, Contains("? tasks/1.2: the text does not have it any more"));
  CHECK_THAT(result.err, Contains("[import-gone]"));
  CHECK_THAT(site.read(tasks), Contains("\"1.2\""));

  const RunResult other =
      run_program({"import", "plan.txt", "--plan", "chips"}, {.folder = site.folder()});
  CHECK(other.status == 0);
  CHECK_THAT(other.out, Contains("! tasks/1.1: title: kept"));
  CHECK_THAT(site.read("content/plans/chips/tasks.yaml"),
             Contains("title: {vi: Khảo sát nhu cầu, en: Survey the need}"));
}

TEST_CASE("files that are no text, and wrong ids, are refused with a way out") {
  const ImportSite site;
  const auto refused = [&](const std::string& file, const std::string& bytes) {
    site.write(file, bytes);
    const RunResult result =
        run_program({"import", file, "--plan", "digital", "--jurisdiction", "lai-chau"},
                    {.folder = site.folder()});
    CHECK(result.status == 1);
    return result.err;
  };
  CHECK(refused("a.pdf", "%PDF-1.7") ==
        "kehoach: a.pdf is a PDF; extract its text first: pdftotext a.pdf\n");
  CHECK(refused("a.docx", "PK\x03\x04") ==
        "kehoach: a.docx is a Word or spreadsheet file; save it as plain text, or a table as CSV, "
        "first\n");
  CHECK(refused("a.txt", "S\xE1") == "kehoach: a.txt is not UTF-8 text; save it as UTF-8 first\n");
  CHECK_THAT(refused("b.txt", "Kính gửi"), Contains("[import-no-tasks]"));
  CHECK(!site.has("content/plans/digital"));
  const RunResult missing =
      run_program({"import", "plan.txt", "--plan", "digital"}, {.folder = site.folder()});
  CHECK(missing.err == "kehoach: whose plan is it? name its place with --jurisdiction\n");
  CHECK(run_program({"import", "none.txt", "--plan", "x", "--jurisdiction", "lai-chau"},
                    {.folder = site.folder()})
            .status == 3);
}

TEST_CASE("a place that the portal does not have is proposed too") {
  const ImportSite site;
  const RunResult result = run_program(
      {"import", "plan.txt", "--plan", "digital", "--jurisdiction", "song-da", "--out", "other"},
      {.folder = site.folder()});
  CHECK(result.status == 0);
  CHECK_THAT(site.read("other/jurisdictions.yaml"), Contains("id: song-da"));
  CHECK_THAT(site.read("other/agencies/song-da.yaml"), Contains("id: peoples-committee"));
}
