#include "app/preview_page.hpp"

#include <fmt/core.h>

#include <array>
#include <utility>

#include "base/escape.hpp"

namespace kehoach {
namespace {

// The server tells the version at once, and each later one. A page that is hidden waits.
constexpr std::string_view script = R"js('use strict';
const shown = new URL(document.currentScript.src).searchParams.get('version');
const events = new EventSource('/.kehoach/events');
events.addEventListener('version', (event) => {
  if (event.data === shown) return;
  events.close();
  location.reload();
});
addEventListener('pagehide', () => events.close());
)js";

constexpr std::string_view style = R"css(.kehoach-faults {
  position: relative;
  z-index: 1000;
  margin: 0;
  padding: 0.75rem 1rem;
  border-block-end: 4px solid #b3261e;
  background: #fff4f3;
  color: #1f1f1f;
  font: 0.9375rem/1.5 system-ui, sans-serif;
}
.kehoach-faults h2 {
  margin: 0 0 0.5rem;
  font-size: 1.0625rem;
  color: #8c1d18;
}
.kehoach-faults pre {
  overflow: auto;
  max-block-size: 60vh;
  margin: 0;
  font: 0.8125rem/1.45 ui-monospace, monospace;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}
)css";

constexpr std::array<std::pair<std::string_view, std::string_view>, 2> assets{{
    {"/.kehoach/preview.js", script},
    {"/.kehoach/preview.css", style},
}};

std::string head_of(const PreviewState& state) {
  std::string head = fmt::format(
      "<script src=\"/.kehoach/preview.js?version={}\" defer></script>\n", state.version);
  if (!state.faults.empty()) head += "<link rel=\"stylesheet\" href=\"/.kehoach/preview.css\">\n";
  return head;
}

std::string_view language_code(const PreviewState& state) {
  return state.language == MessageLanguage::vietnamese ? "vi" : "en";
}

std::string faults_of(const PreviewState& state) {
  if (state.faults.empty()) return "";
  const std::string_view heading = state.site
                                       ? "The files have errors; below is the last version without"
                                       : "The files have errors; there is nothing to show yet";
  return fmt::format(
      "<section class=\"kehoach-faults\" lang=\"{}\" role=\"alert\">\n<h2>{}</h2>\n"
      "<pre>{}</pre>\n</section>\n",
      language_code(state), escaped(translated(heading, state.language)), escaped(state.faults));
}

}  // namespace

std::optional<std::string_view> preview_asset(std::string_view path) {
  for (const auto& [name, text] : assets)
    if (path == name) return text;
  return std::nullopt;
}

std::string previewed_page(std::string html, const PreviewState& state) {
  if (const size_t head = html.find("</head>"); head != html.npos)
    html.insert(head, head_of(state));
  const size_t body = html.find("<body");
  const size_t begin = body == html.npos ? html.npos : html.find('>', body);
  if (begin != html.npos) html.insert(begin + 1, "\n" + faults_of(state));
  return html;
}

std::string faults_page(const PreviewState& state) {
  return previewed_page(
      fmt::format("<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                  "<title>{}</title>\n</head>\n<body>\n</body>\n</html>\n",
                  language_code(state), translated("Errors", state.language)),
      state);
}

}  // namespace kehoach
