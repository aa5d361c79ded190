// Where the file of the running program is: beside it its themes were installed, and what it is
// decides whether a former build still counts.
#pragma once

#include <filesystem>

namespace kehoach {

// The system's link to the program; in some containers and chroots there is none.
inline constexpr const char* own_link = "/proc/self/exe";

// What `link` leads to or, if it cannot be read, the path that the program was started by, without
// symbolic links. The latter is right until the current folder changes.
std::filesystem::path program_file(const std::filesystem::path& link = own_link);

}  // namespace kehoach
