// How long this program and lunr.js take to index the same documents, and how much memory.
//
//   search_index [DOCUMENTS [WORDS]]     10000 documents of 120 words on average, unless told
//
// Makes the documents up, lets either side read and index them in a process of its own, with the
// pipeline `vi` and two fields, and prints a table. Exit status 1 if the two files differ.
#include <fmt/core.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "bench/cost.hpp"
#include "search/index_command.hpp"
#include "support/search_documents.hpp"

using namespace kehoach;

namespace {

using bench::Cost;
using bench::cost_of;

constexpr const char* config =
    R"({"fields":[{"name":"title","boost":2},"body"],"pipeline":"vi","docBoost":"boost"})";

int index_files(const char* documents, const char* config_file, const char* out) {
  SourceMap sources;
  const SourceId documents_id = sources.add(documents, read_file(documents));
  const SourceId config_id = sources.add(config_file, read_file(config_file));
  Diagnostics diagnostics;
  std::ofstream file(out, std::ios::binary);
  const auto write = [&](std::string_view piece) {
    file.write(piece.data(), static_cast<std::streamsize>(piece.size()));
  };
  return index_documents(documents_id, config_id, sources, diagnostics, write) ? 0 : 1;
}

void print_row(const char* name, const Cost& cost) {
  fmt::print("{:<10} {:>9.2f} {:>9.2f} {:>9.0f}\n", name, cost.wall_seconds, cost.cpu_seconds,
             cost.peak_megabytes);
}

void print_table(const Cost& lunr, const Cost& ours) {
  fmt::print("{:<10} {:>9} {:>9} {:>9}\n", "", "wall s", "CPU s", "peak MB");
  print_row("lunr.js", lunr);
  print_row("kehoach", ours);
  fmt::print("{:<10} {:>8.1f}x {:>8.1f}x {:>8.1f}x\n", "ratio",
             lunr.wall_seconds / ours.wall_seconds, lunr.cpu_seconds / ours.cpu_seconds,
             lunr.peak_megabytes / ours.peak_megabytes);
}

int compare(const std::string& program, size_t documents, size_t words) {
  std::string name = (std::filesystem::temp_directory_path() / "kehoach-bench-XXXXXX").string();
  const std::filesystem::path folder = ::mkdtemp(name.data());
  const std::string docs_file = folder / "docs.json", config_file = folder / "config.json";
  const std::string lunr_file = folder / "lunr.json", our_file = folder / "ours.json";
  write_file(docs_file, test::made_up_documents(documents, words));
  write_file(config_file, config);
  const Cost lunr =
      cost_of({"node", "--no-deprecation", KEHOACH_ROOT "/tests/search/lunr_reference.js", "build",
               docs_file, config_file, lunr_file});
  const Cost ours = cost_of({program, "index", docs_file, config_file, our_file});
  const bool equal = read_file(lunr_file) == read_file(our_file);
  fmt::print("{} documents, {:.1f} MB of JSON, index {:.1f} MB, {}\n", documents,
             static_cast<double>(std::filesystem::file_size(docs_file)) / 1e6,
             static_cast<double>(std::filesystem::file_size(our_file)) / 1e6,
             equal ? "equal" : "DIFFERENT");
  print_table(lunr, ours);
  std::filesystem::remove_all(folder);
  return equal ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 5 && std::string_view(argv[1]) == "index")
    return index_files(argv[2], argv[3], argv[4]);
  const size_t documents = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 10'000;
  const size_t words = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 120;
  return compare(argv[0], documents, words);
}
