#include "search/term_table.hpp"

#include <algorithm>

#include "base/hash.hpp"

namespace kehoach {

std::pair<uint32_t, bool> TermTable::add(std::string_view text) {
  if (2 * (size() + 1) > slots_.size()) grow();
  const auto hash = static_cast<uint32_t>(hash_bytes(text).low);
  const size_t mask = slots_.size() - 1;
  size_t place = hash & mask;
  for (; slots_[place].number != 0; place = (place + 1) & mask) {
    const uint32_t number = slots_[place].number - 1;
    if (slots_[place].hash == hash && (*this)[number] == text) return {number, false};
  }
  characters_ += text;
  ends_.push_back(static_cast<uint32_t>(characters_.size()));
  const auto count = static_cast<uint32_t>(size());
  slots_[place] = {hash, count};
  return {count - 1, true};
}

std::string_view TermTable::operator[](uint32_t number) const {
  const uint32_t begin = number == 0 ? 0 : ends_[number - 1];
  return std::string_view(characters_).substr(begin, ends_[number] - begin);
}

void TermTable::grow() {
  const std::vector<Slot> old = std::move(slots_);
  slots_.assign(std::max<size_t>(1024, 2 * old.size()), {});
  const size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number == 0) continue;
    size_t place = slot.hash & mask;
    while (slots_[place].number != 0) place = (place + 1) & mask;
    slots_[place] = slot;
  }
}

}  // namespace kehoach
