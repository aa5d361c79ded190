// How long the parts of a build take: YAML, Markdown, templates, index, writing. Made-up content of
// 400 tasks.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <map>

#include "app/prepared_site.hpp"
#include "base/file.hpp"
#include "bench/made_up_content.hpp"
#include "search/portal_index.hpp"
#include "source/markdown.hpp"
#include "source/yaml.hpp"
#include "support/search_documents.hpp"
#include "support/temporary_folder.hpp"

using namespace kehoach;

namespace {

// All of the content, by path.
const std::map<std::string, std::string>& content() {
  static const auto files = [] {
    std::map<std::string, std::string> made;
    bench::write_our_site(bench::MadeUpPortal(400),
                          [&](const std::string& path, std::string_view text) {
                            if (path.starts_with("content/")) made.emplace(path.substr(8), text);
                          });
    return made;
  }();
  return files;
}

void read_yaml(benchmark::State& state,
               std::optional<YamlNode> (*parse)(SourceId, const SourceMap&, Diagnostics&)) {
  SourceMap sources;
  size_t bytes = 0;
  for (const auto& [path, text] : content()) {
    sources.add(path, text);
    bytes += text.size();
  }
  for ([[maybe_unused]] auto step : state) {
    Diagnostics diagnostics;
    for (uint32_t id = 0; id < sources.size(); ++id)
      benchmark::DoNotOptimize(parse(SourceId{id}, sources, diagnostics));
  }
  state.SetBytesProcessed(static_cast<int64_t>(bytes * state.iterations()));
}

void yaml(benchmark::State& state) {
  read_yaml(state, parse_yaml);
}
BENCHMARK(yaml);

void yaml_by_the_full_parser(benchmark::State& state) {
  read_yaml(state, parse_full_yaml);
}
BENCHMARK(yaml_by_the_full_parser);

void markdown(benchmark::State& state) {
  const bench::MadeUpPlan plan = bench::MadeUpPortal(400).plan(0);
  size_t bytes = 0;
  for ([[maybe_unused]] auto step : state)
    for (const bench::MadeUpTask& task : plan.tasks) {
      const std::string text = task.description[0].vi + "\n\n" + task.description[1].vi;
      benchmark::DoNotOptimize(markdown_to_html(text, {}));
      bytes += text.size();
    }
  state.SetBytesProcessed(static_cast<int64_t>(bytes));
}
BENCHMARK(markdown);

// Views and templates of all pages of a made-up portal; one item is one page.
void pages(benchmark::State& state) {
  const test::TemporaryFolder folder;
  bench::write_our_site(bench::MadeUpPortal(400),
                        [&](const std::string& path, std::string_view text) {
                          write_file(folder.path / path, text);
                        });
  std::filesystem::create_directory_symlink(KEHOACH_ROOT "/themes", folder.path / "themes");
  BuildOptions options;
  options.site = folder.path / "site";
  options.today = {2026, 11, 22};
  BuildOutcome outcome;
  Timings timings;
  const auto site = prepare(options, read_whole_site(options, outcome), timings, outcome);
  int64_t count = 0;
  int64_t bytes = 0;
  for ([[maybe_unused]] auto step : state)
    for (const Output& output : site->outputs) {
      if (output.kind != OutputKind::page) continue;
      std::string page;
      render_output(output, *site->context, site->pages, *site->templates, page);
      bytes += static_cast<int64_t>(page.size());
      ++count;
    }
  state.SetItemsProcessed(count);
  state.SetBytesProcessed(bytes);
}
BENCHMARK(pages)->Unit(benchmark::kMillisecond);

void index_of_a_search(benchmark::State& state) {
  const auto documents = test::made_up_search_documents(1000, 100);
  for ([[maybe_unused]] auto step : state)
    benchmark::DoNotOptimize(search_files(documents, "vi", false));
  state.SetItemsProcessed(static_cast<int64_t>(documents.size() * state.iterations()));
}
BENCHMARK(index_of_a_search)->Unit(benchmark::kMillisecond);

void write_a_page(benchmark::State& state) {
  const test::TemporaryFolder folder;
  const std::string page(12'000, 'x');
  size_t number = 0;
  for ([[maybe_unused]] auto step : state)
    write_file(folder.path / std::to_string(number++ % 1000), page);
  state.SetBytesProcessed(static_cast<int64_t>(page.size() * state.iterations()));
}
BENCHMARK(write_a_page);

}  // namespace

BENCHMARK_MAIN();
