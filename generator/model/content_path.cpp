#include "model/content_path.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/closest.hpp"

namespace kehoach {
namespace {

constexpr std::array<std::pair<std::string_view, ContentKind>, 4> shared_files{{
    {"jurisdictions.yaml", ContentKind::jurisdictions},
    {"documents.yaml", ContentKind::documents},
    {"topics.yaml", ContentKind::topics},
    {"indicators.yaml", ContentKind::indicators},
}};

std::vector<std::string_view> split(std::string_view path) {
  std::vector<std::string_view> parts;
  for (size_t begin = 0; begin <= path.size();) {
    const size_t end = std::min(path.find('/', begin), path.size());
    parts.push_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

// Removes `ending` and returns whether something is left before it.
bool remove_ending(std::string_view& name, std::string_view ending) {
  if (!name.ends_with(ending) || name.size() == ending.size()) return false;
  name.remove_suffix(ending.size());
  return true;
}

// "about.vi.md" as {page, about, vi}.
ContentPath markdown_path(ContentKind kind, std::string_view name) {
  if (!remove_ending(name, ".md")) return {};
  const size_t dot = name.find('.');
  if (dot == 0 || dot == std::string_view::npos || dot + 1 == name.size()) return {};
  return {kind, name.substr(0, dot), name.substr(dot + 1)};
}

ContentPath plan_path(std::string_view plan, std::string_view name) {
  if (name == "plan.yaml") return {ContentKind::plan, plan, {}};
  if (name == "tasks.yaml") return {ContentKind::tasks, plan, {}};
  const ContentPath overview = markdown_path(ContentKind::overview, name);
  if (overview.owner != "overview") return {};
  return {ContentKind::overview, plan, overview.language};
}

bool is_ignored(const std::vector<std::string_view>& parts) {
  const auto hidden = [](std::string_view part) {
    return part.starts_with('_') || part.starts_with('.');
  };
  return std::any_of(parts.begin(), parts.end(), hidden) || parts.back() == "README.md";
}

// The names that the file could have in its folder; empty if the folder itself is not known.
std::vector<std::string> names_in_folder(const std::vector<std::string_view>& parts,
                                         const std::vector<std::string>& languages) {
  const std::string stem(parts.back().substr(0, parts.back().find('.')));
  std::vector<std::string> names;
  const auto add_markdown = [&](std::string_view id) {
    for (const std::string& language : languages)
      names.push_back(fmt::format("{}.{}.md", id, language));
  };
  if (parts.size() == 1) {
    for (const auto& [name, kind] : shared_files) names.emplace_back(name);
  } else if (parts.size() == 2 && parts[0] == "agencies") {
    names.push_back(stem + ".yaml");
  } else if (parts.size() == 2 && parts[0] == "pages") {
    add_markdown(stem);
  } else if (parts.size() == 3 && parts[0] == "plans") {
    names = {"plan.yaml", "tasks.yaml"};
    add_markdown("overview");
  }
  return names;
}

}  // namespace

ContentPath read_content_path(std::string_view path) {
  const std::vector<std::string_view> parts = split(path);
  if (is_ignored(parts)) return {ContentKind::ignored, {}, {}};
  std::string_view name = parts.back();
  if (parts.size() == 1) {
    for (const auto& [file, kind] : shared_files)
      if (name == file) return {kind, {}, {}};
  }
  if (parts.size() == 2 && parts[0] == "agencies" && remove_ending(name, ".yaml"))
    return {ContentKind::agencies, name, {}};
  if (parts.size() == 2 && parts[0] == "snapshots" && remove_ending(name, ".json"))
    return {ContentKind::snapshot, name, {}};
  if (parts.size() == 2 && parts[0] == "pages") return markdown_path(ContentKind::page, name);
  if (parts.size() == 3 && parts[0] == "plans") return plan_path(parts[1], name);
  return {};
}

std::string content_path_help(std::string_view path, const std::vector<std::string>& languages) {
  const std::vector<std::string_view> parts = split(path);
  const std::vector<std::string> names = names_in_folder(parts, languages);
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  std::string help = did_you_mean(parts.back(), candidates);
  constexpr std::array<std::string_view, 3> folders{"agencies", "pages", "plans"};
  if (names.empty()) help = did_you_mean(parts.front(), folders);
  if (!help.empty()) return help;
  return "content files are jurisdictions.yaml, documents.yaml, topics.yaml, indicators.yaml, "
         "agencies/JURISDICTION.yaml, "
         "plans/PLAN/plan.yaml, plans/PLAN/tasks.yaml, plans/PLAN/overview.LANGUAGE.md and "
         "pages/PAGE.LANGUAGE.md; others "
         "begin with \"_\"";
}

}  // namespace kehoach
