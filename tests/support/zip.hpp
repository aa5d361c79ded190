// ZIP files as spreadsheets use them: entries stored or deflated, no encryption, no ZIP64.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace kehoach {

// Name to bytes. Throws std::invalid_argument for what is no such file.
std::map<std::string, std::string> unzip(std::string_view file);

}  // namespace kehoach
