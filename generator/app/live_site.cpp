#include "app/live_site.hpp"

#include <algorithm>
#include <utility>

#include "app/data_files.hpp"
#include "app/search_index_files.hpp"
#include "base/parallel.hpp"

namespace kehoach {
namespace {

void move_into(std::map<std::string, std::string>& files, std::vector<RawFile>& made) {
  for (RawFile& file : made) files.insert_or_assign(std::move(file.path), std::move(file.bytes));
}

// Whether it is one of the places or below one.
bool is_in(const std::vector<std::string>& places, std::string_view path) {
  return std::any_of(places.begin(), places.end(), [&](const std::string& place) {
    return path.starts_with(place) && (path.size() == place.size() || path[place.size()] == '/');
  });
}

}  // namespace

LiveSite::LiveSite(BuildOptions options, std::unique_ptr<PreparedSite> site, BuildOutcome outcome)
    : options_(std::move(options)), outcome_(std::move(outcome)), site_(std::move(site)) {
  outputs_.reserve(site_->outputs.size());
  for (const Output& output : site_->outputs)
    if (output.encoding == Encoding::none) outputs_.emplace(output.path, &output);
  move_into(files_, site_->assets.files);
  move_into(files_, site_->files.static_files);
}

std::optional<std::string> LiveSite::file(const std::string& path) const {
  if (const auto output = outputs_.find(path); output != outputs_.end()) {
    const bool needs_data = tells_of_data(*output->second, site_->pages);
    if (needs_data) data();
    std::string bytes;
    render_output(*output->second, needs_data ? *data_context_ : *site_->context, site_->pages,
                  *site_->theme->templates, bytes);
    return bytes;
  }
  const Files* files = &files_;
  if (path.find('/') == path.npos && !files_.contains(path)) files = &root();
  if (is_in(search_index_paths(site_->portal.site), path)) files = &search();
  if (is_in(data_file_paths(), path)) files = &data();
  const auto found = files->find(path);
  return found == files->end() ? std::nullopt : std::optional(found->second);
}

const LiveSite::Files& LiveSite::root() const {
  std::call_once(root_made_, [&] {
    std::vector<RawFile> made = make_root_files(*site_);
    move_into(root_, made);
  });
  return root_;
}

const LiveSite::Files& LiveSite::search() const {
  std::call_once(search_made_, [&] {
    std::vector<RawFile> made = make_search_indexes(*site_->context, {}, options_.jobs);
    move_into(search_, made);
  });
  return search_;
}

const LiveSite::Files& LiveSite::data() const {
  std::call_once(data_made_, [&] {
    std::vector<RawFile> files(data_file_count());
    data_facts_.resize(files.size());
    parallel_for(files.size(), options_.jobs,
                 [&](size_t i) { files[i] = make_data_file(*site_->context, i, data_facts_); });
    data_context_.emplace(*site_->context).data_files = data_facts_;
    std::vector<RawFile> descriptions = make_data_descriptions(*data_context_);
    move_into(data_, files);
    move_into(data_, descriptions);
  });
  return data_;
}

}  // namespace kehoach
