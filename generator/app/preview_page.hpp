// What a preview adds to the pages of a site: they reload when it changes, and show what is wrong.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/preview.hpp"

namespace kehoach {

// Below this nothing of a site can lie: names that begin with a dot are not published.
inline constexpr std::string_view preview_folder = "/.kehoach/";
inline constexpr std::string_view preview_events = "/.kehoach/events";

// Script and style sheet of the preview by their path; nothing for other paths.
std::optional<std::string_view> preview_asset(std::string_view path);

// The page with what the preview adds to it.
std::string previewed_page(std::string html, const PreviewState& state);

// In the place of every page, as long as there has been no state without errors.
std::string faults_page(const PreviewState& state);

}  // namespace kehoach
