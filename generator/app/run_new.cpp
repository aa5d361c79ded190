#include "app/run_new.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "app/commands.hpp"
#include "app/read_files.hpp"
#include "app/scaffold.hpp"
#include "app/site_to_change.hpp"
#include "app/tell.hpp"
#include "base/closest.hpp"
#include "base/file.hpp"
#include "source/yaml.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

// "hue/finance" to its two ids.
std::pair<std::string, std::string> split_id(const std::string& id, std::string_view form) {
  const size_t slash = id.find('/');
  if (slash == std::string::npos || slash == 0 || slash + 1 == id.size())
    throw Refusal(fmt::format("\"{}\" is not written as {}", id, form));
  return {id.substr(0, slash), id.substr(slash + 1)};
}

template <class Record>
const Record* find_record(const Table<Record>& table, std::string_view id) {
  const auto found =
      std::ranges::find_if(table, [&](const Record& record) { return record.id.text == id; });
  return found == table.end() ? nullptr : &*found;
}

template <class Record>
void require_record(const Table<Record>& table, std::string_view kind, std::string_view id) {
  if (find_record(table, id)) return;
  std::vector<std::string_view> known;
  for (const Record& record : table) known.push_back(record.id.text);
  throw Refusal(with_hint(fmt::format("there is no {} \"{}\"", kind, id), did_you_mean(id, known)));
}

// How many entries the list in a text has; nothing if it is no list.
std::optional<size_t> count_entries(const std::string& text) {
  SourceMap sources;
  Diagnostics diagnostics;
  const auto root = parse_yaml(sources.add("", text), sources, diagnostics);
  if (!root || diagnostics.has_errors()) return std::nullopt;
  if (root->kind == YamlNode::Kind::null) return 0;
  return root->is_sequence() ? std::optional(root->items.size()) : std::nullopt;
}

// The file with the entry at its end. A list that is not written one entry a dash, or that has
// faults, is for its author to change.
NewFile with_entry(const fs::path& content, const std::string& path, const std::string& entry) {
  std::string text = fs::exists(content / path) ? read_file(content / path) : "";
  const auto before = count_entries(text);
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  if (!text.empty() && before != 0) text += '\n';
  text += entry;
  if (!before || count_entries(text) != *before + 1)
    throw Refusal(fmt::format("cannot add to \"{}\", which is not a plain list; add by hand:\n{}",
                              (content / path).string(), entry));
  return {path, text};
}

std::vector<NewFile> new_plan(const SiteToChange& place, const NewOptions& options) {
  require_id(options.id, false);
  const Portal& portal = place.portal;
  if (find_record(portal.plans, options.id) || fs::exists(place.content / "plans" / options.id))
    throw Refusal(fmt::format("there is already a plan \"{}\"", options.id));
  std::string jurisdiction = options.jurisdiction;
  if (jurisdiction.empty() && portal.jurisdictions.size() == 1)
    jurisdiction = portal.jurisdictions.begin()->id.text;
  if (jurisdiction.empty()) throw Refusal("whose plan is it? name it with --jurisdiction");
  require_record(portal.jurisdictions, "jurisdiction", jurisdiction);
  return scaffold_plan(options.id, jurisdiction, portal.site.languages, options.language);
}

std::vector<NewFile> new_task(const SiteToChange& place, const NewOptions& options) {
  const auto [plan, id] = split_id(options.id, "PLAN/TASK, for example chips/1.1");
  require_id(id, true);
  require_record(place.portal.plans, "plan", plan);
  for (const Task& task : place.portal.tasks)
    if (task.id.text == id && place.portal.plans[task.plan].id.text == plan)
      throw Refusal(fmt::format("there is already a task \"{}\" in plan \"{}\"", id, plan));
  return {with_entry(place.content, fmt::format("plans/{}/tasks.yaml", plan),
                     scaffold_task(id, place.portal.site.languages, options.language))};
}

std::vector<NewFile> new_agency(const SiteToChange& place, const NewOptions& options) {
  const auto [jurisdiction, id] =
      split_id(options.id, "JURISDICTION/AGENCY, for example hue/finance");
  require_id(id, false);
  require_record(place.portal.jurisdictions, "jurisdiction", jurisdiction);
  for (const Id<Agency> agency : place.portal.agencies.ids())
    if (full_name(place.portal, agency) == options.id)
      throw Refusal(fmt::format("there is already an agency \"{}\"", options.id));
  return {with_entry(place.content, fmt::format("agencies/{}.yaml", jurisdiction),
                     scaffold_agency(id, place.portal.site.languages, options.language))};
}

void write_all(const fs::path& folder, const std::vector<NewFile>& files) {
  for (const NewFile& file : files) {
    write_file(folder / file.path, file.text);
    fmt::print(stderr, "{}\n", tidy(folder / file.path).string());
  }
}

void make_site(const fs::path& folder, MessageLanguage language) {
  if (fs::exists(folder) && !(fs::is_directory(folder) && fs::is_empty(folder)))
    throw Refusal(fmt::format("\"{}\" is there already", folder.string()));
  write_all(folder, scaffold_site(language));
  tell("next: kehoach serve " + folder.string(), language);
}

void add_to_site(const NewOptions& options) {
  const SiteToChange place = read_site_to_change(options.site);
  const auto files = options.kind == NewKind::plan   ? new_plan(place, options)
                     : options.kind == NewKind::task ? new_task(place, options)
                                                     : new_agency(place, options);
  write_all(place.content, files);
}

}  // namespace

int run_new(const NewOptions& options) {
  try {
    if (options.kind == NewKind::site) {
      make_site(options.id, options.language);
    } else {
      add_to_site(options);
    }
    return exit_ok;
  } catch (const Refusal& refusal) {
    tell_refusal(refusal.what(), options.language);
    return exit_usage;
  }
}

}  // namespace kehoach
