// The same content gives the same bytes wherever and however it is built.
#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>

#include "base/file.hpp"
#include "support/places.hpp"
#include "support/temporary_site.hpp"

using namespace kehoach;
using namespace kehoach::test;

namespace fs = std::filesystem;

namespace {

std::map<std::string, std::string> built(const TemporarySite& site, const RunOptions& options,
                                         const std::string& jobs = "3") {
  site.remove("site/public");
  const RunResult result = site.run({"build", "--jobs", jobs}, options);
  INFO(result.err);
  REQUIRE(result.status == 0);
  return site.output();
}

// Temporary folders are made there as long as it lives.
class InFolder {
 public:
  explicit InFolder(const char* folder) { ::setenv("TMPDIR", folder, 1); }
  ~InFolder() {
    if (before_.empty())
      ::unsetenv("TMPDIR");
    else
      ::setenv("TMPDIR", before_.c_str(), 1);
  }

 private:
  std::string before_ = std::getenv("TMPDIR") ? std::getenv("TMPDIR") : "";
};

// The same files, created in the opposite order, so that folders list them in another.
void copy_backwards(const TemporarySite& from, const TemporarySite& to) {
  for (const char* part : {"site", "content"}) {
    to.remove(part);
    auto paths = list_files(from.folder() / part);
    std::reverse(paths.begin(), paths.end());
    for (const std::string& path : paths)
      to.write(std::string(part) + '/' + path, from.read(std::string(part) + '/' + path));
  }
}

}  // namespace

TEST_CASE("neither locale nor time zone nor file modes nor threads show in the output") {
  const TemporarySite site;
  const auto expected = built(site, {});
  for (const char* locale : {"C", "vi_VN.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8"})
    for (const char* zone : {"UTC", "Asia/Ho_Chi_Minh", "Pacific/Kiritimati", "America/New_York"}) {
      INFO(locale << ", " << zone);
      CHECK(built(site, {.environment = {{"LC_ALL", locale}, {"LANG", locale}, {"TZ", zone}}}) ==
            expected);
    }
  for (const int mask : {0, 022, 077}) CHECK(built(site, {.file_mode_mask = mask}) == expected);
  for (const char* jobs : {"1", "2", "5", "16"}) CHECK(built(site, {}, jobs) == expected);
}

TEST_CASE("the order in which a file system lists files does not show in the output") {
  const TemporarySite one, other;
  for (int i = 0; i < 30; ++i) {
    one.write("content/pages/page-" + std::to_string(i * 7 % 30) + ".vi.md",
              "---\ntitle: Trang " + std::to_string(i) + "\n---\nText\n");
    one.write("site/static/files/" + std::to_string(i * 11 % 30) + ".txt", std::to_string(i));
  }
  const auto expected = built(one, {});
  copy_backwards(one, other);
  CHECK(built(other, {}) == expected);
  // In memory files are listed from the newest to the oldest, elsewhere often by a hash.
  if (fs::is_directory("/dev/shm")) {
    const InFolder memory("/dev/shm");
    const TemporarySite third;
    copy_backwards(other, third);
    CHECK(built(third, {}) == expected);
  }
}

TEST_CASE("neither who builds nor when the files were written shows in the output") {
  const TemporarySite site;
  const auto expected = built(site, {});
  const RunOptions other_user{
      .environment = {{"HOME", "/nowhere"}, {"USER", "somebody"}, {"HOSTNAME", "elsewhere"}}};
  CHECK(built(site, other_user) == expected);
  using std::chrono::days;
  for (const auto age : {days(-400), days(0), days(4000)}) {
    for (const char* part : {"site", "content"})
      for (const std::string& path : list_files(site.folder() / part))
        fs::last_write_time(site.folder() / part / path, fs::file_time_type::clock::now() - age);
    CHECK(built(site, {}) == expected);
  }
}
