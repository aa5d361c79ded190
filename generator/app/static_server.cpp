#include "app/static_server.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/escape.hpp"
#include "publish/output_paths.hpp"

namespace kehoach {
namespace {

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

Reply redirection(std::string_view path, std::string_view query) {
  std::string location = percent_encoded(path) + '/';
  if (!query.empty()) location += '?' + percent_encoded(query);
  return {301, "text/plain; charset=utf-8", "", std::move(location)};
}

// `path` is below the base path and perhaps not even well-formed.
Reply not_found(const FindFile& find, std::string_view path) {
  const std::string html(content_type_of(".html"));
  while (is_output_path(path)) {
    if (auto page = find(std::string(path) + "/404.html")) return {404, html, std::move(*page), ""};
    path = path.substr(0, path.find('/') == path.npos ? 0 : path.rfind('/'));
  }
  if (auto page = find("404.html")) return {404, html, std::move(*page), ""};
  return {404, std::string(content_type_of(".txt")), "not found\n", ""};
}

}  // namespace

bool is_local_name(std::string_view host) {
  const size_t port = host.find(':', host.starts_with('[') ? host.find(']') : 0);
  std::string name(host.substr(0, port));
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return name == "localhost" || name == "127.0.0.1" || name == "[::1]";
}

std::string_view content_type_of(std::string_view name) {
  for (const auto& [ending, type] : content_types)
    if (name.ends_with(ending)) return type;
  return "application/octet-stream";
}

Reply answer(const FindFile& find, std::string_view base_path, std::string_view path,
             std::string_view query) {
  if (!path.empty() && path.size() + 1 == base_path.size() && base_path.starts_with(path))
    return redirection(path, query);
  if (!path.starts_with(base_path)) return not_found(find, "");
  const std::string_view below = path.substr(base_path.size());
  const bool asks_for_folder = below.empty() || below.ends_with('/');
  const std::string_view name =
      asks_for_folder && !below.empty() ? below.substr(0, below.size() - 1) : below;
  if (!name.empty() && !is_output_path(name)) return not_found(find, "");

  const std::string index = name.empty() ? "index.html" : std::string(name) + "/index.html";
  const std::string target = asks_for_folder ? index : std::string(name);
  if (auto bytes = find(target))
    return {200, std::string(content_type_of(target)), std::move(*bytes), ""};
  if (!asks_for_folder && find(index)) return redirection(path, query);
  return not_found(find, name);
}

}  // namespace kehoach
