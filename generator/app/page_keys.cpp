#include "app/page_keys.hpp"

#include <fmt/core.h>

#include <charconv>
#include <map>

#include "model/content_path.hpp"

namespace kehoach {
namespace {

// --- What is hashed, as bytes. Lists come with their lengths, behind what may stand in them. ---

void add(std::string& parts, const Hash& hash) {
  parts += to_hex(hash);
}

void add(std::string& parts, uint32_t number) {
  parts.append(reinterpret_cast<const char*>(&number), sizeof number);
}

void add(std::string& parts, int number) {
  add(parts, static_cast<uint32_t>(number));
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

void add(std::string& parts, const std::optional<Scale>& scale) {
  add(parts, uint32_t{scale.has_value()});
  if (!scale) return;
  add(parts, scale->first_year);
  add(parts, scale->last_year);
}

// Which milestone of its task it is, the task tells.
void add(std::string& parts, const Deadline& deadline) {
  parts += to_iso(deadline.date);
  add(parts, deadline.task);
  add(parts, deadline.reporting);
}

void add(std::string& parts, const OpenTask& open) {
  add(parts, open.task);
  if (open.end) parts += to_iso(*open.end);
}

template <class Item>
void add(std::string& parts, const std::vector<Item>& items) {
  add(parts, static_cast<uint32_t>(items.size()));
  for (const Item& item : items) add(parts, item);
}

void add(std::string& parts, const TaskList& list) {
  add(parts, list.tasks);
  add(parts, list.scale);
}

template <class Key, class Value>
void add(std::string& parts, const std::map<Key, Value>& items) {
  add(parts, static_cast<uint32_t>(items.size()));
  for (const auto& [key, value] : items) {
    add(parts, key);
    add(parts, value);
  }
}

void add(std::string& parts, const AgencyRelations& relations) {
  const auto& [leads, joint, coordinates, groups_tasks, duties, reports, receives, predecessors,
               groups, its_parts, open] = relations;
  for (const auto* tasks : {&leads, &joint, &coordinates}) add(parts, *tasks);
  add(parts, groups_tasks);
  for (const auto* list : {&duties, &reports, &receives}) add(parts, *list);
  for (const auto* agencies : {&predecessors, &groups, &its_parts}) add(parts, *agencies);
  add(parts, open);
}

void add(std::string& parts, const TaskListings& listings) {
  const auto& [tasks, of_year, of_place, above_communes, of_topic, leads, due_in] = listings;
  add(parts, tasks);
  add(parts, of_year);
  add(parts, of_place);
  add(parts, above_communes);
  add(parts, of_topic);
  add(parts, leads);
  add(parts, due_in);
}

template <class Value>
Hash hash_of(const Value& value) {
  std::string parts;
  add(parts, value);
  return hash_bytes(parts);
}

template <class Value>
std::vector<Hash> hashes_of(const NotedList<Value>& list) {
  std::vector<Hash> hashes;
  for (const Value& value : list.values()) hashes.push_back(hash_of(value));
  return hashes;
}

// --- What every page is made from, and what plans are. ---

// By the path that the inputs of a build have them under.
std::map<std::string_view, ContentPath> files_of_plans(const PreparedSite& site,
                                                       const SourceMap& sources) {
  std::map<std::string_view, ContentPath> files;
  for (const ContentFile& file : site.files.content) {
    const ContentPath path = read_content_path(file.path);
    if (path.kind == ContentKind::plan || path.kind == ContentKind::overview ||
        path.kind == ContentKind::tasks)
      files.emplace(sources.path(file.source), path);
  }
  return files;
}

// All ids that pages' addresses, references and lists are made of, in their order.
void add_ids(const Portal& portal, std::string& parts) {
  for (const Plan& plan : portal.plans) {
    parts += plan.id.text + '\n';
    for (const Id<Task> task : plan.tasks) parts += portal.tasks[task].id.text + ' ';
  }
}

void set_files(const PreparedSite& site, const BuildInputs& inputs, const SourceMap& sources,
               PageFacts& facts) {
  const std::map<std::string_view, ContentPath> of_plans = files_of_plans(site, sources);
  std::map<std::string_view, std::string> plans, tasks;  // by id
  std::string common;
  for (const auto& [name, value] : inputs.settings) common += fmt::format("{} {}\n", name, value);
  for (const auto& [path, hash] : inputs.files) {
    const auto found = of_plans.find(path);
    std::string* parts = &common;
    if (found != of_plans.end())
      parts = &(found->second.kind == ContentKind::tasks ? tasks : plans)[found->second.owner];
    *parts += fmt::format("{} {}\n", to_hex(hash), path);
  }
  add_ids(site.portal, common);
  if (const auto date = site.listings.data_as_of) common += to_iso(*date);
  facts.common = hash_bytes(common);
  for (const Plan& plan : site.portal.plans) {
    facts.plans.push_back(hash_bytes(plans[plan.id.text]));
    facts.tasks.push_back(hash_bytes(tasks[plan.id.text]));
  }
}

// --- Words for what pages look at. ---

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
  set_files(site, inputs, sources, facts);
  facts.agencies = hashes_of(site.relations.agencies);
  facts.documents = hashes_of(site.relations.document_plans);
  facts.topics = hashes_of(site.relations.topic_tasks);
  facts.all_plans = hash_of(facts.plans);
  facts.listings = hash_of(site.listings.of_tasks.value());
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
