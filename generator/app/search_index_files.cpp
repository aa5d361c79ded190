#include "app/search_index_files.hpp"

#include <fmt/core.h>

#include <string_view>
#include <utility>

#include "base/parallel.hpp"
#include "render/search_documents.hpp"
#include "search/portal_index.hpp"

namespace kehoach {
namespace {

std::string search_path(const Site& site, Language language, std::string_view file) {
  return fmt::format("{}/{}{}", site.languages[language], search_folder, file);
}

}  // namespace

std::vector<std::string> search_index_paths(const Site& site) {
  std::vector<std::string> paths;
  for (Language language = 0; language < site.languages.size(); ++language)
    for (const std::string_view place : search_places())
      paths.push_back(search_path(site, language, place));
  return paths;
}

std::vector<RawFile> make_search_indexes(const Context& context, const BuildPart& part,
                                         unsigned jobs) {
  const Site& site = context.portal.site;
  const bool strict = has_strict_index(context.portal);
  std::vector<std::vector<SearchFile>> made(site.languages.size());
  parallel_for(made.size(), jobs, [&](size_t i) {
    if (i % part.count != part.number - 1) return;
    const Scope scope{context, static_cast<Language>(i)};
    made[i] = search_files(search_documents(scope), search_pipeline(scope.code()), strict);
  });
  std::vector<RawFile> files;
  for (Language language = 0; language < made.size(); ++language)
    for (SearchFile& file : made[language])
      files.push_back({search_path(site, language, file.path), std::move(file.bytes)});
  return files;
}

}  // namespace kehoach
