#include "app/write_site.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <future>
#include <numeric>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "app/build_state.hpp"
#include "app/data_files.hpp"
#include "app/page_memory.hpp"
#include "app/progress.hpp"
#include "app/search_index_files.hpp"
#include "base/compression.hpp"
#include "base/hash.hpp"
#include "base/parallel.hpp"
#include "publish/build_log.hpp"
#include "publish/release.hpp"
#include "render/calendar.hpp"
#include "render/data_writers.hpp"
#include "render/parts.hpp"

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
  keep_part(part, *site.root_files);
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

// The paths of all but the outputs.
std::vector<std::string> files_of(const BuildPart& part, const PreparedSite& site,
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

// The data file that takes longest, on its way or to be made when it is asked for, and what is told
// of all of them.
struct DataFiles {
  std::vector<DataFileFacts> facts;
  std::future<RawFile> first;
};

// Where most pages are kept, nothing else takes so long. Of a nation, index and spreadsheet at a
// time would need more memory than all else.
bool begins_early(const BuildOptions& options, const PreparedSite& site, bool may_keep) {
  constexpr size_t most_tasks = 50'000;
  return may_keep && options.jobs != 1 && site.portal.tasks.size() <= most_tasks;
}

// Pages, and the data beside them. Each is made and written at once, so that none is held longer
// than it takes.
class OutputWriter {
 public:
  OutputWriter(Publisher& publisher, const BuildOptions& options, const PreparedSite& site,
               PageMemory& memory)
      : publisher_(publisher),
        options_(options),
        site_(site),
        memory_(memory),
        progress_(site.outputs.size()),
        clock_(site.outputs.size()) {}

  // The data take as long as thousands of pages: they come first, and these beside them. What tells
  // of the data comes last.
  void write(Context context, DataFiles& data, Timings& timings) {
    const size_t count = data.facts.size();
    parallel_for(count + site_.outputs.size(), options_.jobs, [&](size_t i) {
      if (i < count) {
        put_data(i == 0 ? data.first.get() : make_data_file(context, i, data.facts));
      } else if (const size_t page = i - count; !is_of_data(page)) {
        put_page(page, context);
      }
    });
    context.data_files = data.facts;
    for (const RawFile& file : make_data_descriptions(context)) put_data(file);
    for (size_t page = 0; page < site_.outputs.size(); ++page)
      if (is_of_data(page)) put_page(page, context);
    clock_.tell_slowest(site_.outputs, timings);
  }

 private:
  static constexpr size_t most_kept_bytes = size_t{1} << 20;

  bool is_of_data(size_t page) const { return tells_of_data(site_.outputs[page], site_.pages); }

  void put_data(const RawFile& file) {
    if (is_of_part(options_.part, file.path))
      put_with_copies(publisher_, site_.portal.site, file.path, file.bytes);
  }

  void put_page(size_t page, const Context& context) {
    const OutputRecord* const same = memory_.find_same(page);
    if (!same || !publisher_.keep(same->path, same->bytes)) make_page(page, context);
    progress_.step();
  }

  void make_page(size_t page, const Context& context) {
    const Output& output = site_.outputs[page];
    UseNotes notes;
    thread_local std::string bytes;  // growing a new one for each page costs as much as filling it
    bytes.clear();
    clock_.measure(
        page, [&] { render_output(output, context, site_.pages, *site_.theme->templates, bytes); });
    publisher_.put(output.path, bytes);
    if (bytes.capacity() > most_kept_bytes) std::string().swap(bytes);  // assignment would keep it
    if (!is_of_data(page)) memory_.remember(page, notes.take());
  }

  Publisher& publisher_;
  const BuildOptions& options_;
  const PreparedSite& site_;
  PageMemory& memory_;
  Progress progress_;
  PageClock clock_;
};

void write_all(Publisher& publisher, const BuildOptions& options, const PreparedSite& site,
               Context context, const MadeFiles& made, DataFiles& data, PageMemory& memory,
               Timings& timings) {
  put_files(publisher, site.portal.site, made, options.jobs);
  timings.start("render and write");
  const std::vector<NotedText> rows = json_of_tasks(context, options.jobs);
  const std::vector<std::vector<NotedText>> events = events_of_tasks(context, options.jobs);
  context.task_rows = rows;
  context.task_events = events;
  OutputWriter(publisher, options, site, memory).write(std::move(context), data, timings);
}

}  // namespace

WrittenSite write_site(const BuildOptions& options, const BuildInputs& inputs,
                       const LastBuild& last, PreparedSite& site, Timings& timings,
                       BuildOutcome& outcome) {
  keep_part(options.part, site);
  timings.start("search");
  const auto descriptions = plain_descriptions(site.portal, options.jobs);
  Context context = *site.context;
  context.plain_descriptions = descriptions;
  // Another folder takes the place of the whole when a site is released.
  const bool may_keep = last.state && !options.release &&
                        !LeftOutput(outcome.output).has_leftovers() &&
                        fs::exists(outcome.output / build_log_name);
  DataFiles data{std::vector<DataFileFacts>(data_file_count()), {}};
  data.first =
      std::async(begins_early(options, site, may_keep) ? std::launch::async : std::launch::deferred,
                 [&] { return make_data_file(context, 0, data.facts); });
  std::vector<RawFile> search = make_search_indexes(context, options.part, options.jobs);
  outcome.search_bytes = bytes_of(search);
  const MadeFiles made{&site.assets.files, &site.files.static_files, &*site.root_files, &search};
  std::vector<std::string> paths = files_of(options.part, site, made);
  WrittenSite written;
  for (const std::string& path : paths) written.outputs.push_back({path});
  for (const Output& output : site.outputs) paths.push_back(output.path);
  PageMemory memory(site, page_facts(site, inputs, outcome.sources),
                    may_keep ? last.state : nullptr, outcome.output);
  std::optional<Release> release;
  if (options.release) release.emplace(outcome.output, site.files.places);
  {
    Publisher publisher(release ? release->standby() : outcome.output, paths, site.files.places);
    remove_build_state(last.path);
    write_all(publisher, options, site, context, made, data, memory, timings);
    outcome.published = publisher.finish();
  }
  if (release) release->switch_over();
  for (MadeOutput& output : memory.take(written.uses)) written.outputs.push_back(std::move(output));
  return written;
}

}  // namespace kehoach
