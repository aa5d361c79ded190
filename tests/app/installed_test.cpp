// The program as it is installed: with its themes, and no repository around it.
#include <catch2/catch.hpp>

#include <cstdlib>

#include "base/file.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"
#include "support/temporary_site.hpp"

using namespace kehoach;
using namespace kehoach::test;
using Catch::Contains;

namespace {

// A prefix that was installed into.
const std::filesystem::path& prefix() {
  static const TemporaryFolder folder;
  static const bool installed = [] {
    const auto build = program().parent_path().parent_path();
    const std::string command = "cmake --install '" + build.string() + "' --prefix '" +
                                folder.path.string() + "' >/dev/null 2>&1";
    return std::system(command.c_str()) == 0;
  }();
  REQUIRE(installed);
  return folder.path;
}

RunResult run_installed(const std::vector<std::string>& arguments,
                        const std::filesystem::path& folder) {
  return run_program(arguments, {.folder = folder, .program = prefix() / "bin/kehoach"});
}

}  // namespace

TEST_CASE("what is installed makes a new site and builds it anywhere") {
  const TemporaryFolder anywhere;
  CHECK(run_installed({"new", "site", "my-portal"}, anywhere.path).status == 0);
  const RunResult built = run_installed({"build", "my-portal"}, anywhere.path);
  INFO(built.err);
  CHECK(built.status == 0);
  CHECK_FALSE(built.err.find("warning") != std::string::npos);
  CHECK_THAT(read_file(anywhere.path / "my-portal/public/vi/index.html"), Contains("<html"));
  CHECK(run_installed({"build", "my-portal", "--theme", "plain"}, anywhere.path).status == 0);
}

TEST_CASE("manual pages, completions and schemas are installed") {
  const auto share = prefix() / "share";
  CHECK_THAT(read_file(share / "man/man1/kehoach.1"), Contains(".SH EXIT STATUS"));
  CHECK_THAT(read_file(share / "man/vi/man1/kehoach.1"), Contains(".SH MÃ KẾT THÚC"));
  for (const char* path : {"bash-completion/completions/kehoach", "zsh/vendor-completions/_kehoach",
                           "fish/vendor_completions.d/kehoach.fish", "kehoach/schemas/plan.json",
                           "kehoach/themes/default/theme.yaml"})
    CHECK(std::filesystem::exists(share / path));
  // Side by side as in the repository, so that their links hold.
  for (const char* path : {"README.md", "content/README.md", "site/README.md"})
    CHECK(read_file(share / "doc/kehoach" / path) == read_file(project_root() / path));
}

TEST_CASE("a theme is taken from the folder that is named, with those beside it") {
  const TemporarySite site;
  site.write("elsewhere/base/theme.yaml", "extends: default\n");
  site.write("elsewhere/base/assets/extra.css", ".of-base {}\n");
  site.write("elsewhere/mine/theme.yaml", "extends: base\n");
  site.write("elsewhere/mine/assets/extra.css", ".of-mine {}\n");
  REQUIRE(site.run({"build", "--theme", "elsewhere/mine"}).status == 0);
  std::string style;
  for (const auto& [path, bytes] : site.output())
    if (path.ends_with(".css")) style += bytes;
  CHECK_THAT(style, Contains(".of-base") && Contains(".of-mine"));

  const RunResult unknown = site.run({"check", "--theme", "elsewhere/none"});
  CHECK(unknown.status == 1);
  CHECK_THAT(unknown.err, Contains("there is no theme \"") && Contains("elsewhere/none\""));
  const RunResult near = site.run({"check", "--theme", "defualt"});
  CHECK_THAT(near.err, Contains("did you mean \"default\"?"));
}
