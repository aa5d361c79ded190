// Writes a made-up nation's plans as a site of ours, and as two sites of Hugo's.
//
//   make_sites FOLDER TASKS [THEMES]
//
// FOLDER/ours holds site/ and content/, and a link to the themes; FOLDER/hugo the site with the
// same pages, FOLDER/hugo-simple thin ones of plans, tasks and agencies alone, both for at most
// 20,000 tasks: Hugo would need more memory than most machines have. Without THEMES only ours is
// written, without a theme.
#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/file.hpp"
#include "bench/made_up_content.hpp"

using namespace kehoach;

namespace {

constexpr size_t most_tasks_for_hugo = 20'000;

// Layouts of their own; the words and the assets are those of our theme.
void add_layouts(const std::filesystem::path& site, const std::filesystem::path& theme) {
  const auto recursive = std::filesystem::copy_options::recursive;
  std::filesystem::copy(std::filesystem::path(KEHOACH_ROOT) / "tests/bench/hugo", site, recursive);
  std::filesystem::create_directories(site / "data");
  std::filesystem::create_directories(site / "static");
  std::filesystem::copy(theme / "strings", site / "data/strings", recursive);
  std::filesystem::copy(theme / "assets", site / "static/assets", recursive);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const std::filesystem::path folder = argv[1];
  const size_t tasks = std::strtoul(argv[2], nullptr, 10);
  const bench::MadeUpPortal portal(tasks);
  const auto into = [](std::filesystem::path place) {
    return [place = std::move(place)](const std::string& path, std::string_view text) {
      write_file(place / path, text);
    };
  };
  bench::write_our_site(portal, into(folder / "ours"));
  if (argc < 4) return 0;
  std::filesystem::create_directory_symlink(argv[3], folder / "ours" / "themes");
  if (tasks > most_tasks_for_hugo) return 0;
  bench::write_hugo_site(portal, into(folder / "hugo"));
  add_layouts(folder / "hugo", std::filesystem::path(argv[3]) / "default");
  bench::write_simple_hugo_site(portal, into(folder / "hugo-simple"));
  return 0;
}
