// Whether a folder may be written to at all. What may not is an OutputError.
#pragma once

#include <filesystem>
#include <span>
#include <string_view>

namespace kehoach {

// `folder` neither contains one of the sources (files and folders) nor lies within one.
void check_is_apart(const std::filesystem::path& folder,
                    std::span<const std::filesystem::path> sources);

// `folder` is missing, has been written by a build, or shows no files.
void check_is_ours(const std::filesystem::path& folder);

// `folder`, which is there, holds nothing but what its log and journal name, hidden files included.
// `action` is what would happen to the rest: "--release would take it away".
void check_is_all_ours(const std::filesystem::path& folder, std::string_view action);

}  // namespace kehoach
