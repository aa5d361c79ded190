#include "app/static_server.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/escape.hpp"
#include "base/file.hpp"
#include "publish/output_paths.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<std::string_view, std::string_view>, 22> content_types{{
    {".html", "text/html; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".json", "application/json; charset=utf-8"},
    {".jsonld", "application/ld+json; charset=utf-8"},
    {".webmanifest", "application/manifest+json; charset=utf-8"},
    {".xml", "application/xml; charset=utf-8"},
    {".txt", "text/plain; charset=utf-8"},
    {".csv", "text/csv; charset=utf-8"},
    {".ics", "text/calendar; charset=utf-8"},
    {".svg", "image/svg+xml; charset=utf-8"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".jpeg", "image/jpeg"},
    {".webp", "image/webp"},
    {".ico", "image/vnd.microsoft.icon"},
    {".woff2", "font/woff2"},
    {".pdf", "application/pdf"},
    {".zip", "application/zip"},
    {".wasm", "application/wasm"},
    {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
}};

bool is_within(const fs::path& real_folder, const fs::path& path) {
  std::error_code failed;
  const fs::path real = fs::canonical(path, failed);
  if (failed) return false;
  return std::mismatch(real_folder.begin(), real_folder.end(), real.begin(), real.end()).first ==
         real_folder.end();
}

std::optional<std::string> read_public_file(const fs::path& folder, const fs::path& path) {
  std::error_code ignored;
  if (!fs::is_regular_file(path, ignored) || !is_within(fs::canonical(folder), path))
    return std::nullopt;
  return read_file(path);
}

Reply redirection(std::string_view path, std::string_view query) {
  std::string location = percent_encoded(path) + '/';
  if (!query.empty()) location += '?' + percent_encoded(query);
  return {301, "text/plain; charset=utf-8", "", std::move(location)};
}

// `path` is below the base path and perhaps not even well-formed.
Reply not_found(const fs::path& folder, std::string_view path) {
  while (is_output_path(path)) {
    if (auto page = read_public_file(folder, folder / path / "404.html"))
      return {404, std::string(content_type_of(".html")), std::move(*page), ""};
    path = path.substr(0, path.find('/') == path.npos ? 0 : path.rfind('/'));
  }
  if (auto page = read_public_file(folder, folder / "404.html"))
    return {404, std::string(content_type_of(".html")), std::move(*page), ""};
  return {404, std::string(content_type_of(".txt")), "not found\n", ""};
}

}  // namespace

std::string_view content_type_of(std::string_view name) {
  for (const auto& [ending, type] : content_types)
    if (name.ends_with(ending)) return type;
  return "application/octet-stream";
}

Reply answer(const fs::path& folder, std::string_view base_path, std::string_view path,
             std::string_view query) {
  if (!path.empty() && path.size() + 1 == base_path.size() && base_path.starts_with(path))
    return redirection(path, query);
  if (!path.starts_with(base_path)) return not_found(folder, "");
  const std::string_view below = path.substr(base_path.size());
  const bool asks_for_folder = below.empty() || below.ends_with('/');
  const std::string_view name =
      asks_for_folder && !below.empty() ? below.substr(0, below.size() - 1) : below;
  if (!name.empty() && !is_output_path(name)) return not_found(folder, "");

  const fs::path target = asks_for_folder ? folder / name / "index.html" : folder / name;
  if (auto bytes = read_public_file(folder, target))
    return {200, std::string(content_type_of(target.filename().string())), std::move(*bytes), ""};
  if (!asks_for_folder && read_public_file(folder, target / "index.html"))
    return redirection(path, query);
  return not_found(folder, name);
}

}  // namespace kehoach
