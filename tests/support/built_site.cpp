#include "support/built_site.hpp"

#include <unistd.h>
#include <catch2/catch.hpp>

#include <filesystem>

#include "app/build.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "diag/report.hpp"
#include "support/places.hpp"

namespace kehoach {

namespace {

BuiltSite build_into(const std::filesystem::path& folder, const std::string& base_url) {
  BuildOptions options;
  options.site = test::project_root() / "site";
  options.out = folder;
  options.base_url = base_url;
  options.today = {2026, 11, 22};
  options.remember = false;
  Timings timings;
  const BuildOutcome outcome = build(options, timings);
  INFO(report(outcome.diagnostics, outcome.sources, {}));
  REQUIRE(outcome.published);
  BuiltSite site;
  for (const std::string& path : list_files(folder)) site[path] = read_file(folder / path);
  return site;
}

}  // namespace

const BuiltSite& built_site(const std::string& base_url) {
  static std::map<std::string, BuiltSite> sites;
  const auto known = sites.find(base_url);
  if (known != sites.end()) return known->second;
  const auto folder = std::filesystem::temp_directory_path() /
                      ("kehoach-site-" + std::to_string(getpid()) + "-" + fingerprint(base_url));
  BuiltSite site = build_into(folder, base_url);
  std::filesystem::remove_all(folder);
  return sites.emplace(base_url, std::move(site)).first->second;
}

}  // namespace kehoach
