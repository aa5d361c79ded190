#include "app/write_site.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <numeric>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "app/build_state.hpp"
#include "app/data_files.hpp"
#include "app/progress.hpp"
#include "app/search_index_files.hpp"
#include "base/compression.hpp"
#include "base/hash.hpp"
#include "base/parallel.hpp"
#include "publish/release.hpp"
#include "render/calendar.hpp"
#include "render/data_writers.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

// Files are shared out by their paths, so that each part is about as much work.
bool is_of_part(const BuildPart& part, std::string_view path) {
  return part.count == 1 || hash_bytes(path).low % part.count == part.number - 1;
}

void keep_part(const BuildPart& part, std::vector<RawFile>& files) {
  std::erase_if(files, [&](const RawFile& file) { return !is_of_part(part, file.path); });
}

void keep_part(const BuildPart& part, PreparedSite& site) {
  std::erase_if(site.outputs, [&](const Output& output) { return !is_of_part(part, output.path); });
  keep_part(part, site.assets.files);
  keep_part(part, site.files.static_files);
  keep_part(part, site.root_files);
}

// Of those files that are text and get smaller, if the site wants them.
std::vector<RawFile> compressed_copies(std::span<const std::vector<RawFile>* const> made,
                                       const Site& site, unsigned jobs) {
  std::vector<RawFile> copies;
  if (!site.compressed_copies) return copies;
  std::vector<std::pair<const RawFile*, Encoding>> wanted;
  for (const auto* files : made)
    for (const RawFile& file : *files)
      for (const Encoding encoding : compressions)
        if (is_compressible(file.path)) wanted.emplace_back(&file, encoding);
  std::vector<std::string> encoded_bytes(wanted.size());
  parallel_for(wanted.size(), jobs, [&](size_t i) {
    encoded_bytes[i] = encoded(wanted[i].first->bytes, wanted[i].second);
  });
  for (size_t i = 0; i < wanted.size(); ++i) {
    const auto& [file, encoding] = wanted[i];
    if (encoded_bytes[i].size() < file->bytes.size())
      copies.push_back(
          {file->path + std::string(ending_of(encoding)), std::move(encoded_bytes[i])});
  }
  return copies;
}

uint64_t bytes_of(const std::vector<RawFile>& files) {
  uint64_t bytes = 0;
  for (const RawFile& file : files) bytes += file.bytes.size();
  return bytes;
}

// Remembers how long each output took, and tells of the slowest.
class PageClock {
 public:
  explicit PageClock(size_t pages) : milliseconds_(pages) {}

  template <class Work>
  void measure(size_t page, const Work& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<float, std::milli> taken = std::chrono::steady_clock::now() - begin;
    milliseconds_[page] = taken.count();
  }

  void tell_slowest(const std::vector<Output>& outputs, Timings& timings) const {
    std::vector<size_t> order(milliseconds_.size());
    std::iota(order.begin(), order.end(), size_t{0});
    const size_t count = std::min(order.size(), Timings::slowest_told);
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count),
                      order.end(),
                      [&](size_t a, size_t b) { return milliseconds_[a] > milliseconds_[b]; });
    for (size_t i = 0; i < count; ++i)
      timings.add_slow(outputs[order[i]].path, milliseconds_[order[i]]);
  }

 private:
  std::vector<float> milliseconds_;
};

using MadeFiles = std::span<const std::vector<RawFile>* const>;

std::vector<std::string> paths_of(const std::vector<Output>& outputs, MadeFiles made) {
  std::vector<std::string> paths;
  for (const Output& output : outputs) paths.push_back(output.path);
  for (const auto* files : made)
    for (const RawFile& file : *files) paths.push_back(file.path);
  return paths;
}

// Writes all outputs and the files that are already made. Each page is rendered and written at
// once, so that none is held longer than it takes.
void put_site(Publisher& publisher, const PreparedSite& site, MadeFiles made, unsigned jobs,
              Timings& timings) {
  Progress progress(site.outputs.size());
  PageClock clock(site.outputs.size());
  parallel_for(site.outputs.size(), jobs, [&](size_t i) {
    std::string bytes;
    clock.measure(i, [&] {
      render_output(site.outputs[i], *site.context, site.pages, *site.theme->templates, bytes);
    });
    publisher.put(site.outputs[i].path, bytes);
    progress.step();
  });
  for (const auto* files : made)
    for (const RawFile& file : *files) publisher.put(file.path, file.bytes);
  clock.tell_slowest(site.outputs, timings);
}

}  // namespace

std::vector<std::string> write_site(const BuildOptions& options, const fs::path& state,
                                    PreparedSite& site, Timings& timings, BuildOutcome& outcome) {
  keep_part(options.part, site);
  timings.start("search");
  const std::vector<RawFile> search =
      make_search_indexes(*site.context, options.part, options.jobs);
  outcome.search_bytes = bytes_of(search);

  timings.start("data");
  site.context->task_rows = json_of_tasks(*site.context, options.jobs);
  site.context->task_events = events_of_tasks(*site.context, options.jobs);
  DataFiles data = make_data_files(*site.context, options.jobs);
  site.context->data_files = data.facts;
  keep_part(options.part, data.files);
  std::array<const std::vector<RawFile>*, 6> made{&site.assets.files, &site.files.static_files,
                                                  &site.root_files, &data.files, &search};
  const std::vector<RawFile> copies =
      compressed_copies(std::span(made).first(5), site.portal.site, options.jobs);
  made.back() = &copies;

  timings.start("render and write");
  std::vector<std::string> paths = paths_of(site.outputs, made);
  std::optional<Release> release;
  if (options.release) release.emplace(outcome.output, site.files.places);
  {
    Publisher publisher(release ? release->standby() : outcome.output, paths, site.files.places);
    remove_build_state(state);
    put_site(publisher, site, made, options.jobs, timings);
    outcome.published = publisher.finish();
  }
  if (release) release->switch_over();
  return paths;
}

}  // namespace kehoach
