#include "app/page_memory.hpp"

#include <utility>

namespace kehoach {

PageMemory::PageMemory(const PreparedSite& site, PageFacts facts, const BuildState* last,
                       std::filesystem::path folder)
    : site_(site),
      facts_(std::move(facts)),
      last_(last),
      folder_(std::move(folder)),
      keys_(site.outputs.size()),
      kept_(site.outputs.size()) {
  if (!last_) return;
  records_.reserve(last_->outputs.size());
  for (const OutputRecord& record : last_->outputs)
    if (record.page) records_.emplace(record.path, &record);
  for (const std::string& uses : last_->uses) numbers_of_last_.push_back(number_of(uses));
}

const OutputRecord* PageMemory::find_same(size_t number) {
  const Output& output = site_.outputs[number];
  const auto found = records_.find(output.path);
  if (found == records_.end()) return nullptr;
  const OutputRecord& record = *found->second;
  const std::string_view uses = last_->uses[record.page->uses];
  if (page_key(output, site_, uses, facts_) != record.page->key || !folder_.holds(record))
    return nullptr;
  keys_[number] = {numbers_of_last_[record.page->uses], record.page->key};
  kept_[number] = &record;
  return &record;
}

void PageMemory::remember(size_t number, const std::vector<Use>& uses) {
  keys_[number].reset();
  kept_[number] = nullptr;
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
  std::vector<const std::string*> texts(numbers_.size());
  for (const auto& [text, number] : numbers_) texts[number] = &text;
  // Those of the last build may be used no longer.
  std::vector<std::optional<uint32_t>> taken(texts.size());
  const auto take_uses = [&](uint32_t number) {
    if (!taken[number]) {
      taken[number] = static_cast<uint32_t>(uses.size());
      uses.push_back(*texts[number]);
    }
    return *taken[number];
  };
  std::vector<MadeOutput> made;
  for (size_t i = 0; i < keys_.size(); ++i) {
    if (keys_[i]) keys_[i]->uses = take_uses(keys_[i]->uses);
    made.push_back({site_.outputs[i].path, keys_[i], kept_[i]});
  }
  return made;
}

}  // namespace kehoach
