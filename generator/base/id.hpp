// Typed ids and the tables they index.
//
// Records refer to each other by a 32-bit id instead of a pointer: ids copy, hash, sort and
// serialise, and an id of one kind cannot be mistaken for an id of another.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/uses.hpp"

namespace kehoach {

// The number of a `Record` in its table; by default it names none.
template <class Record>
struct Id {
  static constexpr uint32_t none = UINT32_MAX;

  uint32_t value = none;

  explicit operator bool() const { return value != none; }
  auto operator<=>(const Id&) const = default;
};

// Whether reading such a record through a constant table is noted (base/uses.hpp). To be
// specialised beside the record.
template <class Record>
inline constexpr bool is_noted = false;

// A dense table of records, indexed by their id. Records are added, never removed.
template <class Record>
class Table {
 public:
  void reserve(size_t count) { records_.reserve(count); }

  Id<Record> add(Record record) {
    records_.push_back(std::move(record));
    return {static_cast<uint32_t>(records_.size() - 1)};
  }

  const Record& operator[](Id<Record> id) const {
    if constexpr (is_noted<Record>) UseNotes::add({this, id.value});
    return records_[id.value];
  }
  Record& operator[](Id<Record> id) { return records_[id.value]; }

  size_t size() const { return records_.size(); }
  bool empty() const { return records_.empty(); }
  auto begin() const {
    if constexpr (is_noted<Record>) UseNotes::add({this, Use::all});
    return records_.begin();
  }
  auto end() const { return records_.end(); }
  auto begin() { return records_.begin(); }
  auto end() { return records_.end(); }

  // All ids, in order, for a range-for.
  class Ids {
   public:
    struct Iterator {
      uint32_t value;
      Id<Record> operator*() const { return {value}; }
      Iterator& operator++() { return ++value, *this; }
      bool operator!=(const Iterator& other) const { return value != other.value; }
    };
    explicit Ids(uint32_t count) : count_(count) {}
    Iterator begin() const { return {0}; }
    Iterator end() const { return {count_}; }

   private:
    uint32_t count_;
  };
  Ids ids() const { return Ids(static_cast<uint32_t>(records_.size())); }

 private:
  std::vector<Record> records_;
};

}  // namespace kehoach
