// What made-up plans are worded with: short phrases in both languages, and chance that is the same
// everywhere.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "bench/made_up_portal.hpp"

namespace kehoach::bench {

class Chance {
 public:
  explicit Chance(uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15u + 0x2545F4914F6CDD1Du) {}

  size_t below(size_t limit) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<size_t>(state_ >> 33) % limit;
  }
  int between(int least, int most) {
    return least + static_cast<int>(below(static_cast<size_t>(most - least + 1)));
  }
  template <class List>
  const auto& one_of(const List& list) {
    return list[below(list.size())];
  }

 private:
  uint64_t state_;
};

// "Build the shared data platform"
Words made_up_aim(Chance& chance);
// The same with a purpose, as a whole sentence.
Words made_up_sentence(Chance& chance);
MadeUpTime made_up_time(Chance& chance);

// Departments of a province: name, abbreviation.
struct BodyWords {
  const char* id;
  Words name;
  Words short_name;
};
const std::array<BodyWords, 18>& province_bodies();

Words province_name(size_t number);  // below 34
Words commune_name(size_t number);

}  // namespace kehoach::bench
