#include "app/write_site.hpp"

#include <malloc.h>

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

bool has_copies(const Site& site, std::string_view path) {
  return site.compressed_copies && is_compressible(path);
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

// Those that are made before the data and the pages.
using MadeFiles = std::array<std::vector<RawFile>*, 4>;

std::vector<std::string> paths_of(const BuildPart& part, const PreparedSite& site,
                                  const MadeFiles& made) {
  std::vector<std::string> paths;
  for (const auto* files : made)
    for (const RawFile& file : *files) paths.push_back(file.path);
  for (std::string& path : data_file_paths())
    if (is_of_part(part, path)) paths.push_back(std::move(path));
  const size_t originals = paths.size();
  for (size_t i = 0; i < originals; ++i)
    for (const Encoding encoding : compressions)
      if (has_copies(site.portal.site, paths[i]))
        paths.push_back(paths[i] + std::string(ending_of(encoding)));
  for (const Output& output : site.outputs) paths.push_back(output.path);
  return paths;
}

void put_with_copies(Publisher& publisher, const Site& site, const std::string& path,
                     std::string_view bytes) {
  publisher.put(path, bytes);
  if (!has_copies(site, path)) return;
  for (const Encoding encoding : compressions)
    publisher.put(path + std::string(ending_of(encoding)), encoded(bytes, encoding));
}

// Gives the memory of each file back as soon as it is written.
void put_files(Publisher& publisher, const Site& site, const MadeFiles& made, unsigned jobs) {
  for (auto* files : made) {
    parallel_for(files->size(), jobs, [&](size_t i) {
      const RawFile file = std::move((*files)[i]);
      put_with_copies(publisher, site, file.path, file.bytes);
    });
    files->clear();
  }
}

// Each page is rendered and written at once, so that none is held longer than it takes.
void put_pages(Publisher& publisher, const PreparedSite& site, const Context& context,
               unsigned jobs, Timings& timings) {
  Progress progress(site.outputs.size());
  PageClock clock(site.outputs.size());
  parallel_for(site.outputs.size(), jobs, [&](size_t i) {
    std::string bytes;
    clock.measure(i, [&] {
      render_output(site.outputs[i], context, site.pages, *site.theme->templates, bytes);
    });
    publisher.put(site.outputs[i].path, bytes);
    progress.step();
  });
  clock.tell_slowest(site.outputs, timings);
}

void write_all(Publisher& publisher, const BuildOptions& options, const PreparedSite& site,
               const MadeFiles& made, Timings& timings) {
  put_files(publisher, site.portal.site, made, options.jobs);
  ::malloc_trim(0);  // making the index takes more than all that follows, and the library keeps it

  timings.start("data");
  const std::vector<std::string> rows = json_of_tasks(*site.context, options.jobs);
  const std::vector<std::vector<std::string>> events = events_of_tasks(*site.context, options.jobs);
  Context context = *site.context;
  context.task_rows = rows;
  context.task_events = events;
  const std::vector<DataFileFacts> facts =
      make_data_files(context, options.jobs, [&](const std::string& path, std::string_view bytes) {
        if (is_of_part(options.part, path))
          put_with_copies(publisher, site.portal.site, path, bytes);
      });
  context.data_files = facts;

  timings.start("render and write");
  put_pages(publisher, site, context, options.jobs, timings);
}

}  // namespace

std::vector<std::string> write_site(const BuildOptions& options, const fs::path& state,
                                    PreparedSite& site, Timings& timings, BuildOutcome& outcome) {
  keep_part(options.part, site);
  timings.start("search");
  std::vector<RawFile> search = make_search_indexes(*site.context, options.part, options.jobs);
  outcome.search_bytes = bytes_of(search);
  const MadeFiles made{&site.assets.files, &site.files.static_files, &site.root_files, &search};
  std::vector<std::string> paths = paths_of(options.part, site, made);
  std::optional<Release> release;
  if (options.release) release.emplace(outcome.output, site.files.places);
  {
    Publisher publisher(release ? release->standby() : outcome.output, paths, site.files.places);
    remove_build_state(state);
    write_all(publisher, options, site, made, timings);
    outcome.published = publisher.finish();
  }
  if (release) release->switch_over();
  return paths;
}

}  // namespace kehoach
