#include <fmt/core.h>

#include <map>
#include <string_view>

#include "model/snapshot.hpp"
#include "model/snapshot_reader.hpp"

namespace kehoach {
namespace {

constexpr std::string_view damaged_help =
    "snapshots are not edited: take the file back from version control";

// --- Where things stand. ---

Span span_at(const JsonPath& path, SourceId source, const SourceMap& sources) {
  const std::string_view text = sources.text(source);
  JsonPlace place = root_place(text);
  for (const size_t index : path) {
    const char first = text[place.begin];
    if (first == '{') place = member_places(text, place)[index].value;
    if (first == '[') place = item_places(text, place)[index];
  }
  // A container is pointed at by its first byte: it may be thousands of lines long.
  const bool is_container = text[place.begin] == '{' || text[place.begin] == '[';
  return span_of(source, {place.begin, is_container ? place.begin + 1 : place.end});
}

// The head of the file, with the place of each member.
struct Head {
  const JsonValue& root;
  SourceId source;
  const SourceMap& sources;
  Diagnostics& diagnostics;

  const JsonValue* text(std::string_view name) const {
    const JsonValue* const value = root.find(name);
    return value && value->kind == JsonValue::Kind::string ? value : nullptr;
  }
  Span span(std::string_view name) const {
    for (size_t i = root.members.size(); i-- > 0;)
      if (root.members[i].name == name) return span_at({i}, source, sources);
    return span_at({}, source, sources);
  }
  void damaged(Span span, std::string message) const {
    diagnostics.error("damaged-snapshot", span, std::move(message))
        .with_help(std::string(damaged_help));
  }
};

bool is_ours(const Head& head) {
  const JsonValue* const format = head.text("format");
  if (format && format->string == "kehoach-snapshot") return true;
  head.diagnostics.error("not-a-snapshot", head.span("format"), "this is not a snapshot of kehoach")
      .with_help("only what \"kehoach snapshot\" has written belongs into this folder");
  return false;
}

bool has_known_version(const Head& head) {
  const JsonValue* const version = head.root.find("version");
  const double number = version ? version->number : 0;
  if (number == snapshot_version) return true;
  if (number > snapshot_version) {
    head.diagnostics
        .error("newer-snapshot", head.span("version"),
               fmt::format("the snapshot has version {}; this program knows version {}", number,
                           snapshot_version))
        .with_help("build with the program that wrote it, or a later one");
  } else {
    head.damaged(head.span("version"), "\"version\" is not that of a snapshot");
  }
  return false;
}

// --- What must hold between records. ---

template <class Record>
using Names = std::map<std::string, Id<Record>, std::less<>>;

// Whether each has a name of its own.
template <class Record, class NameOf>
bool add_names(const Table<Record>& table, const NameOf& name_of, Names<Record>& names,
               const Head& head) {
  for (const Id<Record> id : table.ids()) {
    const std::string name = name_of(id);
    if (names.emplace(name, id).second) continue;
    head.diagnostics
        .error("duplicate-id", head.span("records"),
               fmt::format("the snapshot holds \"{}\" twice", name))
        .with_help(std::string(damaged_help));
    return false;
  }
  return true;
}

// Agencies are referred to by their full names; those that are not in the snapshot stay unresolved.
void resolve_agencies(Portal& portal, const Names<Agency>& names) {
  const auto resolve_one = [&](Ref<Agency>& reference) {
    const auto found = names.find(reference.text);
    if (found != names.end()) reference.id = found->second;
  };
  const auto resolve_all = [&](std::vector<Ref<Agency>>& references) {
    for (Ref<Agency>& reference : references) resolve_one(reference);
  };
  for (Agency& agency : portal.agencies) {
    resolve_all(agency.succeeded_by);
    resolve_all(agency.members);
  }
  for (Plan& plan : portal.plans) {
    resolve_one(plan.issuer);
    for (ReportingDuty& duty : plan.reporting) {
      resolve_all(duty.who);
      resolve_one(duty.to);
      resolve_one(duty.via);
    }
  }
  for (Task& task : portal.tasks) {
    resolve_all(task.lead);
    resolve_all(task.coordinate);
  }
}

bool relate_records(Portal& portal, const Head& head) {
  Names<Agency> agencies;
  Names<Plan> plans;
  Names<Task> tasks;
  const bool unique =
      add_names(
          portal.agencies, [&](Id<Agency> id) { return full_name(portal, id); }, agencies, head) &&
      add_names(
          portal.plans, [&](Id<Plan> id) { return portal.plans[id].id.text; }, plans, head) &&
      add_names(
          portal.tasks, [&](Id<Task> id) { return full_name(portal, id); }, tasks, head);
  if (!unique) return false;
  resolve_agencies(portal, agencies);
  for (const Id<Task> id : portal.tasks.ids())
    portal.plans[portal.tasks[id].plan].tasks.push_back(id);
  return true;
}

bool read_records(const Head& head, Portal& portal) {
  size_t index = head.root.members.size();
  for (size_t i = 0; i < head.root.members.size(); ++i)
    if (head.root.members[i].name == "records") index = i;
  if (index == head.root.members.size()) {
    head.damaged(head.span("records"), "the records are missing");
    return false;
  }
  SnapshotReader reader(portal);
  if (reader.read(head.root.members[index].value, {index})) return relate_records(portal, head);
  head.damaged(span_at(reader.place(), head.source, head.sources), reader.fault());
  return false;
}

}  // namespace

std::optional<Snapshot> read_snapshot(SourceId source, const SourceMap& sources,
                                      Diagnostics& diagnostics) {
  const auto root = read_json(source, sources, diagnostics);
  if (!root) return std::nullopt;
  const Head head{*root, source, sources, diagnostics};
  if (!is_ours(head) || !has_known_version(head)) return std::nullopt;
  const JsonValue* const text = head.text("date");
  const auto date = text ? parse_date(text->string) : std::nullopt;
  if (!date) {
    head.damaged(head.span("date"), "\"date\" is not a date like 2026-06-30");
    return std::nullopt;
  }
  Snapshot snapshot;
  snapshot.date = *date;
  if (!read_records(head, snapshot.portal)) return std::nullopt;
  const JsonValue* const checksum = head.text("checksum");
  if (!checksum || checksum->string != snapshot_checksum(snapshot.portal)) {
    head.damaged(head.span("checksum"), "the records have another checksum");
    return std::nullopt;
  }
  return snapshot;
}

}  // namespace kehoach
