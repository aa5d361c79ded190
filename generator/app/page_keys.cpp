#include "app/page_keys.hpp"

#include <fmt/core.h>

#include <charconv>
#include <functional>
#include <map>
#include <set>

#include "model/content_path.hpp"

namespace kehoach {
namespace {

void add(std::string& parts, const Hash& hash) {
  parts += to_hex(hash);
}

// --- What every page is made from. ---

bool is_of_plan(ContentKind kind) {
  return kind == ContentKind::plan || kind == ContentKind::overview || kind == ContentKind::tasks;
}

std::set<std::string_view> paths_of_plans(const PreparedSite& site, const SourceMap& sources) {
  std::set<std::string_view> paths;
  for (const ContentFile& file : site.files.content)
    if (is_of_plan(read_content_path(file.path).kind)) paths.insert(sources.path(file.source));
  return paths;
}

// All ids that pages' addresses, references and lists are made of, in their order.
void add_ids(const Portal& portal, std::string& parts) {
  for (const Plan& plan : portal.plans) {
    parts += plan.id.text + '\n';
    for (const Id<Task> task : plan.tasks) parts += portal.tasks[task].id.text + ' ';
  }
}

Hash common_of(const PreparedSite& site, const BuildInputs& inputs, const SourceMap& sources) {
  const std::set<std::string_view> of_plans = paths_of_plans(site, sources);
  std::string parts;
  for (const auto& [name, value] : inputs.settings) parts += fmt::format("{} {}\n", name, value);
  for (const auto& [path, hash] : inputs.files)
    if (!of_plans.contains(path)) parts += fmt::format("{} {}\n", to_hex(hash), path);
  add_ids(site.portal, parts);
  if (const auto date = site.listings.data_as_of) parts += to_iso(*date);
  return hash_bytes(parts);
}

// --- What pages look at. ---

// The hash of a plan's files of these kinds, by plan.
template <class IsWanted>
std::vector<Hash> hashes_of_files(const PreparedSite& site, const SourceMap& sources,
                                  const IsWanted& is_wanted) {
  std::map<std::string_view, std::string> by_owner;
  for (const ContentFile& file : site.files.content) {
    const ContentPath path = read_content_path(file.path);
    if (!is_of_plan(path.kind) || !is_wanted(path.kind)) continue;
    by_owner[path.owner] += file.path + '\n';
    add(by_owner[path.owner], hash_bytes(sources.text(file.source)));
  }
  std::vector<Hash> hashes;
  for (const Plan& plan : site.portal.plans) hashes.push_back(hash_bytes(by_owner[plan.id.text]));
  return hashes;
}

void add(std::string& parts, uint32_t number) {
  parts.append(reinterpret_cast<const char*>(&number), sizeof number);
}

template <class Record>
void add(std::string& parts, Id<Record> id) {
  add(parts, id.value);
}

void add(std::string& parts, const GroupTask& task) {
  add(parts, task.task);
  add(parts, task.group);
  add(parts, uint32_t{task.leads});
}

void add(std::string& parts, const DutyId& duty) {
  add(parts, duty.plan);
  add(parts, duty.index);
}

template <class Item>
void add(std::string& parts, const std::vector<Item>& items) {
  add(parts, static_cast<uint32_t>(items.size()));
  for (const Item& item : items) add(parts, item);
}

void add(std::string& parts, const AgencyRelations& relations) {
  const auto& [leads, joint, coordinates, groups_tasks, duties, reports, receives, predecessors,
               groups, its_parts] = relations;
  for (const auto* tasks : {&leads, &joint, &coordinates}) add(parts, *tasks);
  add(parts, groups_tasks);
  for (const auto* list : {&duties, &reports, &receives}) add(parts, *list);
  for (const auto* agencies : {&predecessors, &groups, &its_parts}) add(parts, *agencies);
}

void add(std::string& parts, const Date& date) {
  parts += to_iso(date) + ' ';
}

void add(std::string& parts, const std::optional<Scale>& scale) {
  if (scale) parts += fmt::format("{}-{} ", scale->first_year, scale->last_year);
}

void add(std::string& parts, const TaskList& list) {
  add(parts, list.tasks);
  add(parts, list.scale);
}

// Which milestone of its task it is, the task tells.
void add(std::string& parts, const Deadline& deadline) {
  add(parts, deadline.date);
  add(parts, deadline.task);
  add(parts, deadline.reporting);
}

Hash hash_of(const TaskListings& listings) {
  const auto& [tasks, of_year, of_place, above_communes, of_topic, leads, due_in] = listings;
  std::string parts;
  add(parts, tasks);
  for (const auto& [year, list] : of_year) {
    add(parts, static_cast<uint32_t>(year));
    add(parts, list);
  }
  for (const auto& [place, list] : of_place) {
    add(parts, place);
    add(parts, list);
  }
  add(parts, above_communes);
  for (const std::optional<Scale>& scale : of_topic) {
    add(parts, scale);
    parts += '\n';
  }
  add(parts, leads);
  for (const auto& [year, due] : due_in) {
    add(parts, static_cast<uint32_t>(year));
    for (const Deadline& deadline : due) add(parts, deadline);
  }
  return hash_bytes(parts);
}

template <class Value>
std::vector<Hash> hashes_of(const NotedList<Value>& list) {
  std::vector<Hash> hashes;
  for (const Value& value : list.values()) {
    std::string parts;
    add(parts, value);
    hashes.push_back(hash_bytes(parts));
  }
  return hashes;
}

// "p3" for a use; empty for everything and what is unknown.
std::string word_of(const Use& use, const PreparedSite& site) {
  const Portal& portal = site.portal;
  if (use.list == &portal.plans && use.number == Use::all) return "p*";
  if (use == NotedWhole<TaskListings>::use()) return "l";
  if (use.list == nullptr || use.number == Use::all) return "";
  if (use.list == &portal.plans) return fmt::format("p{}", use.number);
  if (use.list == &portal.tasks)
    return fmt::format("t{}", portal.tasks[Id<Task>{use.number}].plan.value);
  if (use.list == &site.relations.agencies) return fmt::format("a{}", use.number);
  if (use.list == &site.relations.document_plans) return fmt::format("d{}", use.number);
  if (use.list == &site.relations.topic_tasks) return fmt::format("c{}", use.number);
  return "";
}

const std::vector<Hash>* facts_for(char kind, const PageFacts& facts) {
  switch (kind) {
    case 'p':
      return &facts.plans;
    case 't':
      return &facts.tasks;
    case 'a':
      return &facts.agencies;
    case 'd':
      return &facts.documents;
    case 'c':
      return &facts.topics;
    default:
      return nullptr;
  }
}

std::optional<Hash> fact_of(std::string_view word, const PageFacts& facts) {
  if (word == "p*") return facts.all_plans;
  if (word == "l") return facts.listings;
  const std::vector<Hash>* const hashes = word.empty() ? nullptr : facts_for(word[0], facts);
  size_t number = 0;
  const char* const end = word.data() + word.size();
  if (!hashes || std::from_chars(word.data() + 1, end, number).ptr != end) return std::nullopt;
  return number < hashes->size() ? std::optional((*hashes)[number]) : std::nullopt;
}

// Which page it is and what is made of it. The path also tells parts of pages, to be embedded,
// apart.
std::string identity_of(const Output& output, const PreparedSite& site) {
  const Page& page = site.pages[output.index];
  return fmt::format("{} {} {} {} {} {} {} {} {}\n", output.path, static_cast<int>(output.kind),
                     output.language, static_cast<int>(output.encoding),
                     static_cast<int>(page.kind), page.subject, page.address, page.part,
                     page.parts);
}

}  // namespace

PageFacts page_facts(const PreparedSite& site, const BuildInputs& inputs,
                     const SourceMap& sources) {
  PageFacts facts;
  facts.common = common_of(site, inputs, sources);
  const auto is_tasks = [](ContentKind kind) { return kind == ContentKind::tasks; };
  facts.plans = hashes_of_files(site, sources, std::not_fn(is_tasks));
  facts.tasks = hashes_of_files(site, sources, is_tasks);
  facts.agencies = hashes_of(site.relations.agencies);
  facts.documents = hashes_of(site.relations.document_plans);
  facts.topics = hashes_of(site.relations.topic_tasks);
  facts.listings = hash_of(site.listings.of_tasks.value());
  std::string plans;
  for (const Hash& hash : facts.plans) add(plans, hash);
  facts.all_plans = hash_bytes(plans);
  return facts;
}

std::string format_uses(const std::vector<Use>& uses, const PreparedSite& site) {
  std::string text;
  std::string last;
  for (const Use& use : uses) {
    std::string word = word_of(use, site);
    if (word.empty()) return "";
    if (word == last) continue;
    text += (text.empty() ? "" : " ") + word;
    last = std::move(word);
  }
  return text;
}

std::optional<Hash> page_key(const Output& output, const PreparedSite& site, std::string_view uses,
                             const PageFacts& facts) {
  std::string parts = identity_of(output, site);
  add(parts, facts.common);
  while (!uses.empty()) {
    const std::string_view word = uses.substr(0, uses.find(' '));
    uses.remove_prefix(std::min(uses.size(), word.size() + 1));
    const auto fact = fact_of(word, facts);
    if (!fact) return std::nullopt;
    parts.append(word).append(" ");
    add(parts, *fact);
  }
  return hash_bytes(parts);
}

}  // namespace kehoach
