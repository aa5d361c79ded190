// A made-up portal on disk with our themes, built.
#pragma once

#include <filesystem>

#include "app/build.hpp"
#include "base/file.hpp"
#include "bench/made_up_content.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

namespace kehoach::test {

struct BuiltPortal {
  explicit BuiltPortal(const bench::MadeUpPortal& portal) {
    bench::write_our_site(portal, [&](const std::string& path, std::string_view text) {
      write_file(folder.path / path, text);
    });
    std::filesystem::create_directory_symlink(project_root() / "themes", folder.path / "themes");
    BuildOptions options;
    options.site = folder.path / "site";
    options.out = out;
    options.today = {2026, 11, 22};
    Timings timings;
    outcome = build(options, timings);
  }

  TemporaryFolder folder;
  std::filesystem::path out = folder.path / "out";
  BuildOutcome outcome;
};

}  // namespace kehoach::test
