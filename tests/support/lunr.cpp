#include "support/lunr.hpp"

#include <fmt/core.h>
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#include "base/file.hpp"
#include "support/places.hpp"

namespace kehoach::test {
namespace fs = std::filesystem;

LunrFolder::LunrFolder() {
  std::string name = (fs::temp_directory_path() / "kehoach-lunr-XXXXXX").string();
  path_ = ::mkdtemp(name.data());
}

LunrFolder::~LunrFolder() {
  fs::remove_all(path_);
}

void LunrFolder::write(std::string_view name, std::string_view text) const {
  write_file(file(name), text);
}

std::string run_node(std::string_view script, std::string_view arguments) {
  const LunrFolder folder;
  const fs::path errors = folder.file("errors");
  // Debian's node finds fault with how Debian's own packages are made (DEP0128).
  const std::string command =
      fmt::format("node --no-deprecation '{}/tests/search/{}' {} 2>'{}'", project_root().string(),
                  script, arguments, errors.string());
  std::FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot start a shell to run node");
  std::string output;
  char buffer[4096];
  while (const size_t count = std::fread(buffer, 1, sizeof buffer, pipe))
    output.append(buffer, count);
  const int status = ::pclose(pipe);
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  constexpr int differs = 1, lunr_is_missing = 3, command_not_found = 127;
  if (code == command_not_found || code == lunr_is_missing)
    throw std::runtime_error(
        "this test compares with the real lunr and needs the Debian packages nodejs and "
        "node-lunr; ./dev test installs them\n" +
        read_file(errors));
  if (code != 0 && (code != differs || output.empty()))
    throw std::runtime_error(fmt::format("{} failed\n{}", script, read_file(errors)));
  return output;
}

std::string run_lunr(std::string_view arguments) {
  return run_node("lunr_reference.js", arguments);
}

}  // namespace kehoach::test
