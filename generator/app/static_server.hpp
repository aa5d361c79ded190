// Requests to files: what a plain web host would answer. No sockets here.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace kehoach {

struct Reply {
  int status = 200;
  std::string content_type;
  std::string body;
  std::string location;  // of a redirection, as it stands in the header
};

// The answer to a request for `path`, decoded, with `query` behind it (without '?'), by a host that
// has `folder` at `base_path`. A folder gives its index.html, and 301 if the path lacks the '/' at
// its end; what does not exist gives 404 and the nearest 404.html upwards. Hidden files, links that
// lead out of the folder and paths that climb out of it do not exist.
Reply answer(const std::filesystem::path& folder, std::string_view base_path, std::string_view path,
             std::string_view query);

// Whether a Host header, with or without a port, names this machine itself: 127.0.0.1, localhost or
// [::1]. An empty one does not.
bool is_local_name(std::string_view host);

// By the name's ending: "text/html; charset=utf-8".
std::string_view content_type_of(std::string_view name);

}  // namespace kehoach
