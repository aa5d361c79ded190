#include "app/page_memory.hpp"

#include <utility>

namespace kehoach {

PageMemory::PageMemory(const PreparedSite& site, PageFacts facts, const BuildState* last,
                       std::filesystem::path folder)
    : site_(site),
      facts_(std::move(facts)),
      last_(last),
      folder_(std::move(folder)),
      keys_(site.outputs.size()) {
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
  keys_[number] = {number_of(uses), record.page->key};
  return &record;
}

void PageMemory::remember(size_t number, const std::vector<Use>& uses) {
  const std::string text = format_uses(uses, site_);
  if (text.empty()) return;
  if (const auto key = page_key(site_.outputs[number], site_, text, facts_))
    keys_[number] = {number_of(text), *key};
}

// Many pages use the same.
uint32_t PageMemory::number_of(std::string_view uses) {
  const std::lock_guard lock(mutex_);
  const auto found = numbers_.find(uses);
  if (found != numbers_.end()) return found->second;
  return numbers_.emplace(uses, static_cast<uint32_t>(numbers_.size())).first->second;
}

std::vector<MadeOutput> PageMemory::take(std::vector<std::string>& uses) {
  uses.resize(numbers_.size());
  for (const auto& [text, number] : numbers_) uses[number] = text;
  std::vector<MadeOutput> made;
  for (size_t i = 0; i < keys_.size(); ++i) made.push_back({site_.outputs[i].path, keys_[i]});
  return made;
}

}  // namespace kehoach
