#include "app/run_sheets.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdio>

#include "app/commands.hpp"
#include "app/read_site.hpp"
#include "app/tell.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "check/check.hpp"
#include "import/sheets.hpp"
#include "source/yaml_patch.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

struct ReadContent {
  Site site;
  SiteFiles files;
  fs::path folder;  // of the content
  ContentTrees trees;
};

bool is_sheet_content(ContentKind kind) {
  return kind != ContentKind::ignored && kind != ContentKind::unknown;
}

ReadContent read_content(const fs::path& site, SourceMap& sources, Diagnostics& diagnostics) {
  ReadContent read;
  read.site = load_site(read_site_file(site, sources), sources, diagnostics);
  if (diagnostics.has_errors()) return read;
  read.files = read_site(site, read.site, sources, 0, diagnostics);
  read.folder = tidy(site / read.site.content);
  read.trees.languages = read.site.languages;
  for (const ContentFile& file : read.files.content) {
    const ContentPath path = read_content_path(file.path);
    if (!is_sheet_content(path.kind)) continue;
    if (path.kind == ContentKind::page || path.kind == ContentKind::overview) {
      read.trees.texts[file.path] = to_nfc(sources.text(file.source));
    } else if (auto node = parse_yaml(file.source, sources, diagnostics)) {
      read.trees.trees[file.path] = std::move(*node);
    }
  }
  return read;
}

// --- Faults of changed content, at the cells that made them ---

uint32_t begin_of(const YamlNode& node) {
  return node.span.begin;
}

// Keys, ids and numbers that lead to what stands at `offset`.
std::vector<std::string> path_at(const YamlNode& node, uint32_t offset) {
  std::vector<std::string> path;
  const YamlNode* at = &node;
  while (at) {
    const YamlNode* next = nullptr;
    std::string step;
    for (const YamlEntry& entry : at->entries)
      if (begin_of(entry.key) <= offset) next = &entry.value, step = entry.key.text;
    for (size_t i = 0; i < at->items.size(); ++i) {
      if (begin_of(at->items[i]) > offset) continue;
      next = &at->items[i];
      const YamlNode* const id = next->find("id");
      step = id ? id->text : std::to_string(i + 1);
    }
    if (next) path.push_back(step);
    at = next;
  }
  return path;
}

// Whether the cell wrote what the path leads to: its record's keys and its field are all on the
// way.
bool leads_to(const ChangedCell& cell, const std::vector<std::string>& path,
              const std::string& owner) {
  const auto on_path = [&](const std::string& step) {
    return step == owner || std::find(path.begin(), path.end(), step) != path.end();
  };
  if (!on_path(cell.field)) return false;
  for (size_t begin = 0; begin <= cell.record.size();) {
    const size_t end = std::min(cell.record.find('/', begin), cell.record.size());
    if (end > begin && !on_path(cell.record.substr(begin, end - begin))) return false;
    begin = end + 1;
  }
  return true;
}

const ChangedCell* cell_of(const Diagnostic& diagnostic, const std::string& path,
                           const YamlNode& tree, const SheetChanges& changes) {
  const std::vector<std::string> steps = path_at(tree, diagnostic.span.begin);
  const std::string owner(read_content_path(path).owner);
  for (const ChangedCell& cell : changes.cells)
    if (cell.path == path && leads_to(cell, steps, owner)) return &cell;
  return nullptr;
}

// Loads and checks the content as it would be. Faults that were there before are not repeated.
void check_changed(const ReadContent& read, const std::map<std::string, std::string>& texts,
                   const SheetChanges& changes, SourceMap& sources, Diagnostics& diagnostics) {
  std::vector<ContentFile> files;
  std::map<SourceId, std::string> changed;
  for (const ContentFile& file : read.files.content) {
    const auto text = texts.find(file.path);
    if (text == texts.end()) {
      files.push_back(file);
      continue;
    }
    const SourceId source = sources.add((read.folder / file.path).string(), text->second);
    changed[source] = file.path;
    files.push_back({file.path, source});
  }
  Diagnostics found;
  const Portal portal = load_portal(read.site, files, sources, 0, found);
  check_portal(portal, sources, 0, found);
  for (Diagnostic& diagnostic : found.items) {
    const auto file = changed.find(diagnostic.span.source);
    const ChangedCell* cell = nullptr;
    if (file != changed.end()) {
      Diagnostics ignored;
      const auto tree = parse_yaml(diagnostic.span.source, sources, ignored);
      if (tree) cell = cell_of(diagnostic, file->second, *tree, changes);
    }
    if (cell) diagnostic.span = cell->span;
    if (cell || diagnostic.severity == Severity::error) diagnostics.items.push_back(diagnostic);
  }
}

// --- Writing ---

std::map<std::string, std::string> changed_texts(const ReadContent& read,
                                                 const SheetChanges& changes,
                                                 const SourceMap& sources,
                                                 Diagnostics& diagnostics) {
  std::map<std::string, std::string> texts = changes.texts;
  for (const auto& [path, wanted] : changes.trees) {
    const YamlNode& old = read.trees.trees.at(path);
    const std::string_view text = sources.text(old.span.source);
    YamlPatch patch = patch_yaml(text, old, wanted);
    if (patch.text == text) continue;
    for (const Span& comment : patch.lost_comments)
      diagnostics.warning("import-lost-comment", comment,
                          "this comment goes with the value it stood at");
    texts[path] = std::move(patch.text);
  }
  return texts;
}

std::string shortened(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  constexpr size_t most = 60;
  if (count_code_points(text) <= most) return text.empty() ? "(empty)" : text;
  size_t end = 0;
  for (size_t count = 0; count < most; ++count) end = code_point_at(text, end).next;
  return text.substr(0, end) + "…";
}

void tell_changes(const SheetChanges& changes) {
  std::string lines;
  for (const ChangedCell& cell : changes.cells)
    lines += fmt::format("~ {}: {}: {} -> {}\n", cell.record.empty() ? cell.path : cell.record,
                         cell.column, shortened(cell.before), shortened(cell.after));
  write_to_standard_output(lines);
}

std::vector<SheetFile> read_sheets(const fs::path& folder, SourceMap& sources) {
  std::vector<SheetFile> sheets;
  for (const std::string& name : list_files(folder))
    if (name.ends_with(".csv"))
      sheets.push_back(
          {name, sources.add((folder / name).string(), read_text(folder / name, max_sheet_bytes))});
  if (sheets.empty()) throw FileError(fmt::format("{} holds no sheets (*.csv)", folder.string()));
  return sheets;
}

}  // namespace

int run_export(const ExportOptions& options) {
  SourceMap sources;
  Diagnostics diagnostics;
  const ReadContent read = read_content(options.site, sources, diagnostics);
  if (diagnostics.has_errors()) {
    sort(diagnostics, sources);
    tell_diagnostics(diagnostics, sources, ReportFormat::text, options.language);
    return exit_content_errors;
  }
  const auto sheets = export_sheets(read.trees);
  for (const auto& [name, text] : sheets) write_file(options.csv / name, text);
  tell(fmt::format("wrote {} sheets to {}", sheets.size(), options.csv.string()), options.language);
  return exit_ok;
}

int run_import_sheets(const SheetImportOptions& options) {
  SourceMap sources;
  Diagnostics diagnostics;
  const ReadContent read = read_content(options.site, sources, diagnostics);
  SheetChanges changes;
  std::map<std::string, std::string> texts;
  if (!diagnostics.has_errors()) {
    changes = import_sheets(read.trees, read_sheets(options.csv, sources), sources, diagnostics);
    texts = changed_texts(read, changes, sources, diagnostics);
    if (!diagnostics.has_errors()) check_changed(read, texts, changes, sources, diagnostics);
  }
  if (options.format == ReportFormat::text) tell_changes(changes);
  sort(diagnostics, sources);
  tell_diagnostics(diagnostics, sources, options.format, options.language);
  if (diagnostics.has_errors()) {
    tell("nothing was written", options.language);
    return exit_content_errors;
  }
  for (const auto& [path, text] : texts) {
    if (!options.dry_run) write_file(read.folder / path, text);
    tell_written((read.folder / path).string(), options.dry_run, options.language);
  }
  if (texts.empty()) tell("nothing to change", options.language);
  return exit_ok;
}

}  // namespace kehoach
