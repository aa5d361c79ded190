#include "app/run_import.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "app/commands.hpp"
#include "app/read_files.hpp"
#include "app/site_to_change.hpp"
#include "app/tell.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "import/draft_files.hpp"
#include "import/merge.hpp"
#include "import/report_draft.hpp"
#include "source/yaml_patch.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view record_name = "_import.yaml";

SourceId read_official_text(const fs::path& file, SourceMap& sources) {
  std::string text = read_text(file);
  if (text.starts_with("%PDF"))
    throw Refusal(fmt::format("{} is a PDF; extract its text first: pdftotext {}", file.string(),
                              file.string()));
  if (text.starts_with("PK\x03\x04"))
    throw Refusal(
        fmt::format("{} is a Word or spreadsheet file; save it as plain text, or a table "
                    "as CSV, first",
                    file.string()));
  if (find_invalid_utf8(text))
    throw Refusal(fmt::format("{} is not UTF-8 text; save it as UTF-8 first", file.string()));
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  // What converters leave of layout is no text. Positions stay.
  std::replace_if(
      text.begin(), text.end(),
      [](char c) {
        const bool is_layout = c == '\t' || c == '\n' || c == '\r' || c == '\f';
        return (static_cast<unsigned char>(c) < 0x20 && !is_layout) || c == 0x7F;
      },
      ' ');
  return sources.add(file.string(), to_nfc(text));
}

std::string jurisdiction_of(const ImportOptions& options, const Portal& portal) {
  if (!options.jurisdiction.empty()) return options.jurisdiction;
  for (const Plan& plan : portal.plans)
    if (plan.id.text == options.plan) return plan.jurisdiction.text;
  throw Refusal("whose plan is it? name its place with --jurisdiction");
}

// The marks for a person to decide, in that person's language.
void translate_comments(YamlValue& value, MessageLanguage language) {
  for (auto* lines : {&value.comments, &value.remarks})
    for (std::string& line : *lines) line = translated(line, language);
  for (YamlValue& item : value.items) translate_comments(item, language);
  for (auto& [key, entry] : value.entries) translate_comments(entry, language);
}

// --- Files ---

// Content that is there already, as text and tree.
class Content {
 public:
  Content(fs::path folder, SourceMap& sources, Diagnostics& diagnostics)
      : folder_(std::move(folder)), sources_(sources), diagnostics_(diagnostics) {}

  std::optional<YamlNode> read(const std::string& path) {
    const fs::path file = folder_ / path;
    if (!fs::exists(file)) return std::nullopt;
    auto node = parse_yaml(sources_.add(file.string(), read_file(file)), sources_, diagnostics_);
    if (!node) throw Refusal(fmt::format("{} has faults; mend it first", file.string()));
    return node;
  }

  // Changed where it says something else, written whole if it is new.
  void set(const std::string& path, const std::optional<YamlNode>& old, YamlValue value) {
    if (!old || old->kind != value.kind) {
      texts_[path] = yaml_file(value);
      return;
    }
    YamlPatch patch = patch_yaml(sources_.text(old->span.source), *old, value);
    for (const Span& comment : patch.lost_comments)
      diagnostics_.warning("import-lost-comment", comment,
                           "this comment goes with the value it stood at");
    if (patch.text != sources_.text(old->span.source)) texts_[path] = std::move(patch.text);
  }
  void set_text(const std::string& path, std::string text) {
    const fs::path file = folder_ / path;
    if (!fs::exists(file) || read_file(file) != text) texts_[path] = std::move(text);
  }

  // What import remembers of its work comes last: until then it would take what a failure has
  // left of the old text for edited by people, and never write it.
  void write() const {
    for (const bool is_record : {false, true})
      for (const auto& [path, text] : texts_)
        if (is_record == path.ends_with(record_name)) write_file(folder_ / path, text);
  }
  std::vector<std::string> changed() const {
    std::vector<std::string> paths;
    for (const auto& [path, text] : texts_) paths.push_back((folder_ / path).string());
    return paths;
  }

 private:
  fs::path folder_;
  SourceMap& sources_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::string> texts_;
};

// New records behind those that a shared file has.
void append_records(Content& content, const std::string& path, const YamlValue& records,
                    std::vector<FieldChange>& changes) {
  if (records.items.empty()) return;
  const std::optional<YamlNode> old = content.read(path);
  YamlValue value = old && old->is_sequence() ? to_value(*old) : YamlValue::sequence();
  for (const YamlValue& record : records.items) {
    const std::string& id = record.find("id")->text;
    const bool known = std::any_of(value.items.begin(), value.items.end(), [&](const auto& item) {
      return item.find("id") && item.find("id")->text == id;
    });
    if (known) continue;
    value.items.push_back(record);
    changes.push_back({FieldChange::Kind::added, path + " " + id, "", "", "", {}});
  }
  if (old && old->kind == YamlNode::Kind::null) {
    content.set(path, std::nullopt, std::move(value));
  } else {
    content.set(path, old, std::move(value));
  }
}

void merge_plan(Content& content, const DraftFiles& files, const ImportOptions& options,
                std::vector<FieldChange>& changes) {
  const std::string folder = "plans/" + options.plan + "/";
  const std::optional<YamlNode> old_record = content.read(folder + std::string(record_name));
  ImportRecord record = old_record ? read_record(*old_record) : ImportRecord{};
  const MergeOptions merging{options.take_new};
  const auto merge = [&](const std::string& name, const YamlValue& wanted) {
    const std::string path = folder + name + ".yaml";
    const std::optional<YamlNode> old = content.read(path);
    Merged merged = merge_import(old, wanted, name, merging, record);
    if (!old)
      merged.value.comments.push_back(
          translated(fmt::format("Imported from {}. \"TODO\" marks what a person has to decide.",
                                 options.file.filename().string()),
                     options.language));
    content.set(path, old, std::move(merged.value));
    changes.insert(changes.end(), merged.changes.begin(), merged.changes.end());
  };
  merge("plan", files.plan);
  merge("tasks", files.tasks);
  content.set_text(folder + std::string(record_name), record_text(record));
}

// --- Telling ---

std::string shortened(const std::string& text) {
  constexpr size_t most = 60;
  if (count_code_points(text) <= most) return text;
  size_t end = 0;
  for (size_t count = 0; count < most; ++count) end = code_point_at(text, end).next;
  return text.substr(0, end) + "…";
}

std::string line_of(const FieldChange& change, MessageLanguage language) {
  const std::string what = change.record + (change.field.empty() ? "" : ": " + change.field);
  const std::string before = shortened(change.before);
  const std::string after = shortened(change.after);
  switch (change.kind) {
    case FieldChange::Kind::added:
      return "+ " + what + (after.empty() ? "" : ": " + after);
    case FieldChange::Kind::updated:
    case FieldChange::Kind::replaced:
      return "~ " + what + ": " + before + " -> " + after;
    case FieldChange::Kind::kept:
      return translated(fmt::format("! {}: kept {}; the text says {}", what, before, after),
                        language);
    case FieldChange::Kind::gone:
      return translated(fmt::format("? {}: the text does not have it any more", what), language);
  }
  return {};
}

void report_changes(const std::vector<FieldChange>& changes, const DraftFiles& files,
                    Diagnostics& diagnostics) {
  for (const FieldChange& change : changes) {
    if (change.kind == FieldChange::Kind::gone)
      diagnostics
          .warning("import-gone", change.place,
                   fmt::format("\"{}\" is not in the text any more; it stays", change.record))
          .with_help("delete it here if the plan has dropped it");
    if (change.kind != FieldChange::Kind::kept) continue;
    Diagnostic& kept = diagnostics.warning(
        "import-kept", change.place,
        fmt::format("\"{}\" was edited here, and the text says something else: {}", change.field,
                    shortened(change.after)));
    kept.with_help("change it here, or take all of the new text with --take-new");
    const auto place = files.places.find(change.record);
    if (place != files.places.end()) kept.note("the text", place->second);
  }
}

int tell(const ImportOptions& options, const std::vector<FieldChange>& changes,
         const Content& content, Diagnostics& diagnostics, const SourceMap& sources) {
  if (options.format == ReportFormat::text) {
    std::string lines;
    for (const FieldChange& change : changes) lines += line_of(change, options.language) + "\n";
    write_to_standard_output(lines);
  }
  sort(diagnostics, sources);
  tell_diagnostics(diagnostics, sources, options.format, options.language);
  if (diagnostics.has_errors()) {
    tell("nothing was written", options.language);
    return exit_content_errors;
  }
  for (const std::string& path : content.changed())
    tell_written(path, options.dry_run, options.language);
  if (content.changed().empty()) tell("nothing to change", options.language);
  return exit_ok;
}

int import_text(const ImportOptions& options) {
  if (options.plan.empty()) throw Refusal("which plan is it? give its id with --plan");
  require_id(options.plan, false);
  const SiteToChange known = read_site_to_change(options.site);
  const ImportContext context{known.portal, jurisdiction_of(options, known.portal)};
  require_id(context.jurisdiction, false);
  SourceMap sources;
  Diagnostics diagnostics;
  const bool csv = options.file.extension() == ".csv";
  const PlanDraft draft =
      read_plan_text(read_official_text(options.file, sources), sources,
                     csv ? TextFormat::comma_separated : TextFormat::plain, context, diagnostics);
  report_draft(draft, diagnostics);
  DraftFiles files = make_files(draft, context);
  for (YamlValue* value :
       {&files.plan, &files.tasks, &files.agencies, &files.documents, &files.jurisdictions})
    translate_comments(*value, options.language);
  Content content(options.out.value_or(known.content), sources, diagnostics);
  std::vector<FieldChange> changes;
  if (!diagnostics.has_errors()) {
    merge_plan(content, files, options, changes);
    append_records(content, "agencies/" + context.jurisdiction + ".yaml", files.agencies, changes);
    append_records(content, "documents.yaml", files.documents, changes);
    append_records(content, "jurisdictions.yaml", files.jurisdictions, changes);
    report_changes(changes, files, diagnostics);
    if (!options.dry_run && !diagnostics.has_errors()) content.write();
  }
  return tell(options, changes, content, diagnostics, sources);
}

}  // namespace

int run_import(const ImportOptions& options) {
  try {
    return import_text(options);
  } catch (const Refusal& refusal) {
    tell_refusal(refusal.what(), options.language);
    return exit_content_errors;
  }
}

}  // namespace kehoach
