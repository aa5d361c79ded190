// Requests to files: what a plain web host would answer. No sockets and no disk here.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace kehoach {

struct Reply {
  int status = 200;
  std::string content_type;
  std::string body;
  std::string location;  // of a redirection, as it stands in the header
};

// The bytes of a file below the root of the site ("vi/index.html"), or nothing if there is none.
using FindFile = std::function<std::optional<std::string>(const std::string& path)>;

// The answer to a request for `path`, decoded, with `query` behind it (without '?'), by a host that
// has the site at `base_path`. A folder gives its index.html, and 301 if the path lacks the '/' at
// its end; what does not exist gives 404 and the nearest 404.html upwards. Only for names that a
// site may publish is a file looked for: nothing hidden, and nothing that climbs upwards.
Reply answer(const FindFile& find, std::string_view base_path, std::string_view path,
             std::string_view query);

// Whether a Host header, with or without a port, names this machine itself: 127.0.0.1, localhost or
// [::1]. An empty one does not.
bool is_local_name(std::string_view host);

// By the name's ending: "text/html; charset=utf-8".
std::string_view content_type_of(std::string_view name);

}  // namespace kehoach
