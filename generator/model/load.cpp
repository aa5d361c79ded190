#include "model/load.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "base/closest.hpp"
#include "base/parallel.hpp"
#include "model/content_file.hpp"
#include "model/index.hpp"
#include "model/resolve.hpp"

namespace kehoach {
namespace {

// Front matter is added to the sources here, because that may not happen in parallel.
std::vector<ContentInput> inputs_of(const std::vector<ContentFile>& files, SourceMap& sources) {
  std::vector<ContentInput> inputs;
  for (const ContentFile& file : files)
    inputs.push_back({file.path, file.source, read_content_path(file.path), {}});
  std::sort(inputs.begin(), inputs.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  for (ContentInput& input : inputs)
    if (input.path.kind == ContentKind::page)
      input.front_matter = add_front_matter(input.source, sources);
  return inputs;
}

void set_text(Localized& localized, Language language, Text text) {
  if (text.value.empty()) return;
  if (localized.texts.size() <= language) localized.texts.resize(language + 1u);
  if (localized.span.source == SourceId::none) localized.span = text.span;
  localized.texts[language] = std::move(text);
}

// A file and what was read from it, on the way into the portal.
struct Entry {
  const ContentInput& input;
  DecodedFile& file;
};

template <class Record>
void add_records(Table<Record>& table, DecodedFile& file) {
  if (auto* records = std::get_if<std::vector<Record>>(&file.records))
    for (Record& record : *records) table.add(std::move(record));
}

void add_shared_records(Portal& portal, const std::vector<Entry>& entries) {
  for (const auto& [input, file] : entries) {
    add_records(portal.jurisdictions, file);
    add_records(portal.documents, file);
    add_records(portal.topics, file);
    add_records(portal.indicators, file);
    add_records(portal.glossary, file);
    if (auto* plan = std::get_if<Plan>(&file.records)) portal.plans.add(std::move(*plan));
  }
}

void report_unknown_jurisdiction(const ContentInput& input, const Index<Jurisdiction>& known,
                                 Diagnostics& diagnostics) {
  std::string help = did_you_mean(input.path.owner, keys_of(known));
  if (help.empty()) help = "name the file after a jurisdiction, or add it to jurisdictions.yaml";
  diagnostics
      .error("unknown-jurisdiction", input.span(),
             fmt::format("there is no jurisdiction \"{}\"", input.path.owner))
      .with_help(std::move(help));
}

// An owner that does not exist is reported once and stands in the tables with its id alone, so that
// what it owns can be checked and referred to.
void add_agencies(Portal& portal, const std::vector<Entry>& entries, Diagnostics& diagnostics) {
  Index<Jurisdiction> jurisdictions = index_of(portal.jurisdictions);
  for (const auto& [input, file] : entries) {
    auto* agencies = std::get_if<std::vector<Agency>>(&file.records);
    if (!agencies) continue;
    auto place = jurisdictions.find(input.path.owner);
    if (place == jurisdictions.end()) {
      report_unknown_jurisdiction(input, jurisdictions, diagnostics);
      Jurisdiction missing;
      missing.id = {std::string(input.path.owner), input.span()};
      place = jurisdictions.emplace(missing.id.text, portal.jurisdictions.add(missing)).first;
    }
    for (Agency& agency : *agencies) {
      agency.jurisdiction = place->second;
      portal.agencies.add(std::move(agency));
    }
  }
}

Id<Plan> plan_of(const ContentInput& input, Portal& portal, Index<Plan>& plans,
                 Diagnostics& diagnostics) {
  const auto place = plans.find(input.path.owner);
  if (place != plans.end()) return place->second;
  diagnostics
      .error("missing-file", input.span(),
             fmt::format("the plan \"{}\" has no plan.yaml", input.path.owner))
      .with_help(fmt::format("write plans/{}/plan.yaml with at least its jurisdiction and title",
                             input.path.owner));
  Plan missing;
  missing.id = {std::string(input.path.owner), input.span()};
  return plans.emplace(missing.id.text, portal.plans.add(missing)).first->second;
}

// Of a nation there are so many that moving them to a larger table takes its time.
size_t count_tasks(const std::vector<Entry>& entries) {
  size_t count = 0;
  for (const auto& [input, file] : entries)
    if (const auto* tasks = std::get_if<std::vector<Task>>(&file.records)) count += tasks->size();
  return count;
}

void add_parts_of_plans(Portal& portal, const std::vector<Entry>& entries,
                        Diagnostics& diagnostics) {
  Index<Plan> plans = index_of(portal.plans);
  portal.tasks.reserve(count_tasks(entries));
  for (const auto& [input, file] : entries) {
    if (auto* overview = std::get_if<OverviewText>(&file.records)) {
      const Id<Plan> plan = plan_of(input, portal, plans, diagnostics);
      set_text(portal.plans[plan].overview, overview->language, std::move(overview->text));
    }
    auto* tasks = std::get_if<std::vector<Task>>(&file.records);
    if (!tasks) continue;
    const Id<Plan> plan = plan_of(input, portal, plans, diagnostics);
    for (Task& task : *tasks) {
      task.plan = plan;
      portal.plans[plan].tasks.push_back(portal.tasks.add(std::move(task)));
    }
  }
}

void add_pages(Portal& portal, const std::vector<Entry>& entries) {
  Index<FreePage> pages;
  for (const auto& [input, file] : entries) {
    auto* text = std::get_if<PageText>(&file.records);
    if (!text) continue;
    auto place = pages.find(input.path.owner);
    if (place == pages.end()) {
      FreePage page;
      page.id = {std::string(input.path.owner), input.span()};
      place = pages.emplace(page.id.text, portal.pages.add(page)).first;
    }
    FreePage& page = portal.pages[place->second];
    set_text(page.title, text->language, std::move(text->title));
    set_text(page.description, text->language, std::move(text->description));
    set_text(page.body, text->language, std::move(text->body));
  }
}

// The code of references to what such a file holds.
std::string_view code_of_references(ContentKind kind) {
  switch (kind) {
    case ContentKind::jurisdictions:
      return "unknown-jurisdiction";
    case ContentKind::agencies:
      return "unknown-agency";
    case ContentKind::documents:
      return "unknown-document";
    case ContentKind::topics:
      return "unknown-topic";
    case ContentKind::indicators:
      return "unknown-indicator";
    case ContentKind::tasks:
      return "unknown-task";
    default:
      return {};
  }
}

// What is referred to may stand in a file that could not be read, and is not called unknown then:
// the one fault is reported, not its hundred consequences.
void drop_consequences(const std::vector<Entry>& entries, Diagnostics& unresolved) {
  for (const auto& [input, file] : entries) {
    if (file.readable) continue;
    const std::string_view code = code_of_references(input.path.kind);
    std::erase_if(unresolved.items,
                  [&](const Diagnostic& diagnostic) { return diagnostic.code == code; });
  }
}

// A file that is known and still the same, or nothing. Pages are always read: their front matter is
// a source of its own.
DecodedFiles::Entry* find_same(DecodedFiles& known, const ContentInput& input, const Hash& hash) {
  const auto found = known.by_path.find(input.name);
  const bool is_same = found != known.by_path.end() && found->second.hash == hash &&
                       found->second.source == input.source && input.path.kind != ContentKind::page;
  return is_same ? &found->second : nullptr;
}

DecodedFile take_copy(DecodedFiles::Entry& entry) {
  return entry.copy ? std::move(*std::exchange(entry.copy, std::nullopt)) : entry.file;
}

// Whether a file of this kind is decoded to records that all stand in the file itself.
bool has_own_records(ContentKind kind) {
  return kind != ContentKind::page && kind != ContentKind::snapshot &&
         kind != ContentKind::ignored && kind != ContentKind::unknown;
}

// What the file was decoded to by a run before this one, else by this one.
DecodedFile find_or_decode(const ContentInput& input, const Hash& hash, const SourceMap& sources,
                           const std::vector<std::string>& languages, const KeptRecords& kept,
                           KeptRecords::Loaded& loaded) {
  if (!has_own_records(input.path.kind)) return decode_file(input, sources, languages);
  loaded.key = key_of_records(hash, input.name, languages);
  const RecordPlace place{input.source, sources.text(input.source), languages.size()};
  if (auto records = find_records(kept, loaded.key, place)) {
    loaded.from = KeptRecords::From::kept;
    return {std::move(*records), {}, true};
  }
  DecodedFile file = decode_file(input, sources, languages);
  if (!file.readable || !file.diagnostics.items.empty()) return file;
  if (auto bytes = write_records(file.records, place)) {
    loaded.from = KeptRecords::From::parsed;
    loaded.bytes = std::move(*bytes);
  }
  return file;
}

// All files decoded, or taken from what is known of them.
std::vector<DecodedFile> decode_files(const std::vector<ContentInput>& inputs,
                                      const SourceMap& sources,
                                      const std::vector<std::string>& languages, unsigned jobs,
                                      const KnownFiles& known) {
  if (known.decoded && known.decoded->languages != languages) *known.decoded = {{}, languages};
  if (known.kept) known.kept->loaded.assign(inputs.size(), {});
  std::vector<DecodedFile> decoded(inputs.size());
  std::vector<DecodedFiles::Entry> entries(known.decoded ? inputs.size() : 0);
  parallel_for(inputs.size(), jobs, [&](size_t i) {
    const ContentInput& input = inputs[i];
    const Hash hash = known.decoded || known.kept ? hash_bytes(sources.text(input.source)) : Hash{};
    const auto decode = [&] {
      return known.kept ? find_or_decode(input, hash, sources, languages, *known.kept,
                                         known.kept->loaded[i])
                        : decode_file(input, sources, languages);
    };
    if (known.decoded) {
      DecodedFiles::Entry* const same = find_same(*known.decoded, input, hash);
      entries[i] = same ? std::move(*same) : DecodedFiles::Entry{input.source, hash, decode()};
      decoded[i] = take_copy(entries[i]);
    } else {
      decoded[i] = decode();
    }
  });
  if (known.decoded) known.decoded->by_path.clear();
  for (size_t i = 0; i < entries.size(); ++i)
    known.decoded->by_path.emplace(inputs[i].name, std::move(entries[i]));
  return decoded;
}

}  // namespace

void make_copies(DecodedFiles& files, unsigned jobs) {
  std::vector<DecodedFiles::Entry*> entries;
  for (auto& [path, entry] : files.by_path)
    if (!entry.copy) entries.push_back(&entry);
  parallel_for(entries.size(), jobs, [&](size_t i) { entries[i]->copy = entries[i]->file; });
}

Portal load_portal(Site site, const std::vector<ContentFile>& files, SourceMap& sources,
                   unsigned jobs, Diagnostics& diagnostics, KnownFiles known) {
  const std::vector<ContentInput> inputs = inputs_of(files, sources);
  std::vector<DecodedFile> decoded = decode_files(inputs, sources, site.languages, jobs, known);

  Portal portal;
  portal.site = std::move(site);
  std::vector<Entry> entries;
  for (size_t i = 0; i < inputs.size(); ++i) {
    diagnostics.append(std::move(decoded[i].diagnostics));
    entries.push_back({inputs[i], decoded[i]});
  }
  Diagnostics unresolved;
  add_shared_records(portal, entries);
  add_agencies(portal, entries, unresolved);
  add_parts_of_plans(portal, entries, unresolved);
  add_pages(portal, entries);
  resolve(portal, unresolved);
  drop_consequences(entries, unresolved);
  diagnostics.append(std::move(unresolved));
  return portal;
}

}  // namespace kehoach
