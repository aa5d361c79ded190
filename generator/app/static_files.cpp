#include "app/static_files.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "publish/output_paths.hpp"

namespace kehoach {
namespace {

std::string folded(std::string_view path) {
  return lower_case(to_nfc(path));
}

std::vector<std::string> all_folded(const std::vector<std::string>& paths) {
  std::vector<std::string> names;
  for (const std::string& path : paths) names.push_back(folded(path));
  std::sort(names.begin(), names.end());
  return names;
}

void report_clash(Span span, std::string message, Diagnostics& diagnostics) {
  diagnostics.error("static-file-clash", span, std::move(message))
      .with_help("give the file another name");
}

}  // namespace

void check_static_files(const SiteFiles& files, const std::vector<std::string>& made,
                        SourceMap& sources, Diagnostics& diagnostics) {
  const std::vector<std::string> made_folded = all_folded(made);
  std::map<std::string, std::string> seen;  // by folded name
  for (const RawFile& file : files.static_files) {
    const auto span = [&] {
      return Span{sources.add((files.static_folder / file.path).string(), ""), 0, 0};
    };
    if (!is_output_path(file.path))
      diagnostics.error("bad-file-name", span(), "a file of this name cannot be published");
    const std::string name = folded(file.path);
    if (const std::string_view other = find_clash(made, file.path); !other.empty()) {
      report_clash(span(), fmt::format("the portal itself writes \"{}\"", other), diagnostics);
    } else if (const std::string_view like = find_clash(made_folded, name); !like.empty()) {
      report_clash(span(),
                   fmt::format("the portal itself writes \"{}\", which many servers take for the "
                               "same",
                               like),
                   diagnostics);
    } else if (const auto [first, is_new] = seen.try_emplace(name, file.path); !is_new) {
      report_clash(span(), fmt::format("many servers take it for \"{}\"", first->second),
                   diagnostics);
    }
  }
}

}  // namespace kehoach
