// The same content gives the same bytes wherever and however it is built.
#include <algorithm>
#include <catch2/catch.hpp>

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
}
