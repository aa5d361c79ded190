// Writes a made-up nation's plans as a site of ours, and as the same site of Hugo's.
//
//   make_sites FOLDER TASKS [THEMES]
//
// FOLDER/ours holds site/ and content/, and a link to the themes; FOLDER/hugo the other. Without
// THEMES only ours is written, without a theme.
#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/file.hpp"
#include "bench/made_up_content.hpp"

using namespace kehoach;

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const std::filesystem::path folder = argv[1];
  const bench::MadeUpPortal portal(std::strtoul(argv[2], nullptr, 10));
  const auto into = [](std::filesystem::path place) {
    return [place = std::move(place)](const std::string& path, std::string_view text) {
      write_file(place / path, text);
    };
  };
  bench::write_our_site(portal, into(folder / "ours"));
  if (argc < 4) return 0;
  std::filesystem::create_directory_symlink(argv[3], folder / "ours" / "themes");
  bench::write_hugo_site(portal, into(folder / "hugo"));
  return 0;
}
