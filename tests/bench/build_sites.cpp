// How long this program and Hugo take for the same made-up portal, and how little is done again.
//
//   build_sites FOLDER PROGRAM [RUNS]     FOLDER as make_sites leaves it, best in memory
//
// In each of RUNS (3) rounds, one after the other: Hugo with the same pages and with simple ones;
// our build from nothing, with nothing changed, with one task changed; and the writing of the same
// files from memory, below which no program comes. Prints medians. Without Hugo on the machine its
// rows are left out; where its sites are not in the folder, because the portal is too large, the
// writing is, too.
#include <fmt/core.h>
#include <malloc.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/file.hpp"
#include "bench/cost.hpp"

using namespace kehoach;
using namespace kehoach::bench;

namespace {

namespace fs = std::filesystem;

struct Bench {
  fs::path folder;
  std::string program;

  fs::path out() const { return folder / "ours-out"; }
  fs::path hugo_out(std::string_view site) const { return folder / fmt::format("{}-out", site); }

  // Output, state and caches: the next build is the first there is.
  void forget() const {
    fs::remove_all(out());
    fs::remove_all(folder / "ours/site/.kehoach");
  }

  Cost build() const {
    return cost_of(
        {program, "build", folder / "ours/site", "--out", out(), "--today", "2026-11-22"}, true);
  }
  // `site` as make_sites names its folder.
  Cost build_hugo(std::string_view site) const {
    fs::remove_all(hugo_out(site));
    return cost_of({"hugo", "--quiet", "--source", folder / site, "--destination", hugo_out(site)},
                   true);
  }
};

using Tree = std::vector<std::pair<std::string, std::string>>;

Tree read_tree(const fs::path& folder) {
  Tree tree;
  for (const std::string& path : list_files(folder))
    tree.emplace_back(path, read_file(folder / path));
  return tree;
}

void write_tree(const Tree& tree, const fs::path& folder) {
  for (const auto& [path, text] : tree) write_file(folder / path, text);
}

// Another title for one task in the middle; each round another.
void edit_one_task(const fs::path& folder, size_t round) {
  std::vector<std::string> files;
  for (const std::string& path : list_files(folder))
    if (path.ends_with("tasks.yaml")) files.push_back(path);
  const fs::path file = folder / files[files.size() / 2];
  std::string text = read_file(file);
  const size_t title = text.find("    vi: \"", text.size() / 2) + 9;
  text.insert(title, fmt::format("Lần {}: ", round + 1));
  write_file(file, text);
}

constexpr std::string_view hugo = "Hugo";
constexpr std::string_view simple_hugo = "Hugo, simple pages";
constexpr std::string_view cold = "from nothing";
constexpr std::string_view unchanged = "nothing changed";
constexpr std::string_view edited = "one task changed";
constexpr std::string_view floor_of_writing = "only writing";

using Costs = std::map<std::string_view, std::vector<Cost>>;

// The memory is given back: what comes next would be forked with it, and be the slower and seem the
// larger for it.
void measure_writing(const Bench& bench, std::vector<Cost>& costs) {
  const fs::path copy = bench.folder / "copy";
  {
    const Tree tree = read_tree(bench.out());
    costs.push_back(cost_of("writing", [&] { write_tree(tree, copy); }));
  }
  ::malloc_trim(0);
  fs::remove_all(copy);
}

void run_round(const Bench& bench, size_t round, Costs& costs) {
  const bool is_small = fs::exists(bench.folder / "hugo");
  if (is_small && std::system("command -v hugo >/dev/null") == 0) {
    costs[hugo].push_back(bench.build_hugo("hugo"));
    costs[simple_hugo].push_back(bench.build_hugo("hugo-simple"));
  }
  bench.forget();
  costs[cold].push_back(bench.build());
  costs[unchanged].push_back(bench.build());
  edit_one_task(bench.folder / "ours/content", round);
  costs[edited].push_back(bench.build());
  if (is_small) measure_writing(bench, costs[floor_of_writing]);
}

void print_row(std::string_view name, const Cost& cost, const Cost& reference) {
  fmt::print("{:<20} {:>8.2f} {:>8.2f} {:>9.0f} {:>10.3f} {:>10.3f}\n", name, cost.wall_seconds,
             cost.cpu_seconds, cost.peak_megabytes, cost.wall_seconds / reference.wall_seconds,
             cost.cpu_seconds / reference.cpu_seconds);
}

void print_output(std::string_view name, const fs::path& folder) {
  const std::vector<std::string> paths = list_files(folder);
  uint64_t bytes = 0;
  for (const std::string& path : paths) bytes += fs::file_size(folder / path);
  if (!paths.empty())
    fmt::print("{}: {} files, {:.1f} MB\n", name, paths.size(), static_cast<double>(bytes) / 1e6);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const Bench bench{argv[1], argv[2]};
  const size_t runs = argc > 3 ? std::strtoul(argv[3], nullptr, 10) : 3;
  Costs costs;
  for (size_t round = 0; round < runs; ++round) run_round(bench, round, costs);
  print_output("ours", bench.out());
  print_output(hugo, bench.hugo_out("hugo"));
  print_output(simple_hugo, bench.hugo_out("hugo-simple"));
  const Cost reference = median(costs[cold]);
  fmt::print("{:<20} {:>8} {:>8} {:>9} {:>10} {:>10}\n", "", "wall s", "CPU s", "peak MiB",
             "wall ratio", "CPU ratio");
  for (const std::string_view name : {hugo, simple_hugo, cold, unchanged, edited, floor_of_writing})
    if (costs.contains(name)) print_row(name, median(costs[name]), reference);
  return 0;
}
