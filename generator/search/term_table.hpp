// Texts by number: each distinct one is kept once, in one run of memory.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kehoach {

class TermTable {
 public:
  // The number of `text`, and whether it is new. Numbers count from 0 in the order of first sight.
  std::pair<uint32_t, bool> add(std::string_view text);

  // Valid until the next add().
  std::string_view operator[](uint32_t number) const;

  size_t size() const { return ends_.size(); }

 private:
  void grow();

  // One place of the hash table (open addressing, the size a power of two).
  struct Slot {
    uint32_t hash;
    uint32_t number;  // of the text, plus 1; 0 in a free place
  };

  std::string characters_;
  std::vector<uint32_t> ends_;  // of each text in characters_
  std::vector<Slot> slots_;
};

}  // namespace kehoach
