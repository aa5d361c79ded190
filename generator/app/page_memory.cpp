#include "app/page_memory.hpp"

#include <utility>

namespace kehoach {

PageMemory::PageMemory(const PreparedSite& site, PageFacts facts, const BuildState* last,
                       std::filesystem::path folder)
    : site_(site),
      facts_(std::move(facts)),
      last_(last),
      folder_(std::move(folder)),
      known_(site.outputs.size()),
      noted_(site.outputs.size()) {
  if (!last_) return;
  records_.reserve(last_->outputs.size());
  for (const OutputRecord& record : last_->outputs)
    if (record.page) records_.emplace(record.path, &record);
}

const OutputRecord* PageMemory::find_same(size_t number) {
  const Output& output = site_.outputs[number];
  const auto found = records_.find(output.path);
  if (found == records_.end()) return nullptr;
  const OutputRecord& record = *found->second;
  const std::string_view uses = last_->uses[record.page->uses];
  if (page_key(output, site_, uses, facts_) != record.page->key || !is_as_left(folder_, record))
    return nullptr;
  known_[number] = {uses, record.page->key};
  return &record;
}

void PageMemory::remember(size_t number, const std::vector<Use>& uses) {
  noted_[number] = format_uses(uses, site_);
  if (noted_[number].empty()) return;
  if (const auto key = page_key(site_.outputs[number], site_, noted_[number], facts_))
    known_[number] = {noted_[number], *key};
}

std::vector<MadeOutput> PageMemory::take(std::vector<std::string>& uses) {
  std::vector<MadeOutput> made;
  std::unordered_map<std::string_view, uint32_t> numbers;
  for (size_t i = 0; i < known_.size(); ++i) {
    made.push_back({site_.outputs[i].path});
    if (known_[i].uses.empty()) continue;
    const auto [place, is_new] =
        numbers.emplace(known_[i].uses, static_cast<uint32_t>(numbers.size()));
    if (is_new) uses.emplace_back(known_[i].uses);
    made.back().page = {place->second, known_[i].key};
  }
  return made;
}

}  // namespace kehoach
