#include "support/made_up_site.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <deque>
#include <memory>
#include <set>

#include "base/file.hpp"
#include "publish/publisher.hpp"
#include "publish/release.hpp"

namespace kehoach::test {
namespace {

namespace fs = std::filesystem;

bool has_page(unsigned version, unsigned page) {
  return (page * 7 + version * 3) % 5 != 0;
}

std::string address(unsigned page) {
  return fmt::format("vi/part-{}/page-{}/", page % 3, page);
}

std::string page_of(unsigned version, const std::vector<std::string>& links) {
  std::string html = fmt::format("<!doctype html><title>{}</title>", version);
  html += fmt::format("<link href=\"/assets/style.{}.css\">", version);
  for (const std::string& link : links) html += fmt::format("<a href=\"/{}\"></a>", link);
  return html;
}

std::vector<std::string> links_of(const std::string& html) {
  constexpr std::string_view start = "href=\"/";
  std::vector<std::string> links;
  for (size_t at = html.find(start); at != html.npos; at = html.find(start, at)) {
    at += start.size();
    links.push_back(html.substr(at, html.find('"', at) - at));
  }
  return links;
}

std::string file_of(std::string link) {
  link.resize(std::min(link.find_first_of("?#"), link.size()));
  return link.empty() || link.ends_with('/') ? link + "index.html" : link;
}

// Empty if it is not there.
std::string bytes_of(const fs::path& path) {
  try {
    return read_file(path);
  } catch (const FileError&) {
    return "";
  }
}

// A page as it was read, and by which page the reader came.
struct Visit {
  std::string path;
  std::string bytes;
  std::shared_ptr<const Visit> from;
};

bool is_as_it_was(const fs::path& folder, const Visit* visit) {
  for (; visit; visit = visit->from.get())
    if (bytes_of(folder / visit->path) != visit->bytes) return false;
  return true;
}

std::shared_ptr<const Visit> visit(const fs::path& folder, std::string path,
                                   std::shared_ptr<const Visit> from) {
  std::string bytes = bytes_of(folder / path);
  return std::make_shared<const Visit>(Visit{std::move(path), std::move(bytes), std::move(from)});
}

}  // namespace

Files made_up_site(unsigned version, unsigned pages) {
  std::vector<std::string> addresses;
  for (unsigned page = 0; page < pages; ++page)
    if (has_page(version, page)) addresses.push_back(address(page));
  Files files;
  files[fmt::format("assets/style.{}.css", version)] = fmt::format("/* {} */", version);
  files["index.html"] = page_of(version, {"vi/"});
  files["vi/index.html"] = page_of(version, addresses);
  files["robots.txt"] = "always the same";
  for (size_t i = 0; i < addresses.size(); ++i)
    files[file_of(addresses[i])] =
        page_of(version, {"", "vi/", addresses[(i + 1) % addresses.size()],
                          addresses[(i + version) % addresses.size()]});
  // A name that is now a file, now a folder; nothing links to it.
  files[version % 2 == 0 ? "vi/data" : "vi/data/rows"] = std::to_string(version);
  return files;
}

void publish(const fs::path& folder, const Files& files) {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : files) paths.push_back(path);
  Publisher publisher(folder, paths, {});
  for (const auto& [path, bytes] : files) publisher.put(path, bytes);
  publisher.finish();
}

void release(const fs::path& folder, const Files& files) {
  Release release(folder, {});
  publish(release.standby(), files);
  release.switch_over();
}

Files all_files(const fs::path& folder) {
  Files files;
  if (!fs::exists(folder)) return files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (!entry.is_directory())
      files[entry.path().lexically_relative(folder).string()] = read_file(entry.path());
  return files;
}

std::vector<std::string> broken_links(const fs::path& folder) {
  std::vector<std::string> broken;
  std::set<std::string> seen{"index.html"};
  std::deque<std::shared_ptr<const Visit>> queue{visit(folder, "index.html", nullptr)};
  for (; !queue.empty(); queue.pop_front()) {
    const auto page = queue.front();
    for (const std::string& link : links_of(page->bytes)) {
      const std::string file = file_of(link);
      if (!seen.insert(file).second) continue;
      auto next = visit(folder, file, page);
      if (next->bytes.empty()) {
        if (is_as_it_was(folder, page.get()) && bytes_of(folder / file).empty())
          broken.push_back(fmt::format("{} -> {}", page->path, file));
        seen.erase(file);
      } else if (file.ends_with(".html")) {
        queue.push_back(std::move(next));
      }
    }
  }
  return broken;
}

}  // namespace kehoach::test
