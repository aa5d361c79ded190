// What a piece of work looks at in data that it shares with others, noted while it runs: it need
// not run again while none of that has changed.
//
// The data note it themselves, in each thread for itself: Table (base/id.hpp) what records are
// read, NotedList and NotedWhole below what has been worked out from all of them. Where no notes
// are taken, looking costs a comparison.
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace kehoach {

// An entry of a table or list, or all of it.
struct Use {
  static constexpr uint32_t all = UINT32_MAX;

  const void* list = nullptr;  // none: everything there is
  uint32_t number = all;

  auto operator<=>(const Use&) const = default;
};

// While it lives, what its thread looks at is noted.
class UseNotes {
 public:
  UseNotes() : outer_(std::exchange(current_, this)) { newest_.fill(no_use); }
  UseNotes(const UseNotes&) = delete;
  UseNotes& operator=(const UseNotes&) = delete;
  ~UseNotes() { current_ = outer_; }

  static void add(Use use) {
    if (!current_) return;
    Use& newest = current_->newest_[use.number % current_->newest_.size()];
    if (newest == use) return;
    newest = use;
    current_->uses_.push_back(use);
  }

  // Sorted, each once. To be called once.
  std::vector<Use> take() {
    std::sort(uses_.begin(), uses_.end());
    uses_.erase(std::unique(uses_.begin(), uses_.end()), uses_.end());
    return std::move(uses_);
  }

 private:
  static inline constinit thread_local UseNotes* current_ = nullptr;
  static constexpr Use no_use{nullptr, 0};

  UseNotes* outer_;
  std::vector<Use> uses_;
  std::array<Use, 64> newest_;  // by number: most of what is looked at was just looked at
};

inline void note_everything() {
  UseNotes::add({});
}

// A text that stands in many others: who takes it notes what it was made from.
class NotedText {
 public:
  NotedText() = default;
  template <class Write>
  static NotedText written_by(const Write& write) {
    UseNotes notes;
    NotedText made;
    made.text_ = write();
    made.uses_ = notes.take();
    made.uses_.shrink_to_fit();
    return made;
  }

  const std::string& text() const {
    for (const Use& use : uses_) UseNotes::add(use);
    return text_;
  }

 private:
  std::string text_;
  std::vector<Use> uses_;
};

// A list whose entries are noted when they are read. How many there are is not.
template <class Value>
class NotedList {
 public:
  const Value& operator[](size_t number) const {
    UseNotes::add({this, static_cast<uint32_t>(number)});
    return values_[number];
  }
  Value& operator[](size_t number) { return values_[number]; }

  void resize(size_t size) { values_.resize(size); }
  size_t size() const { return values_.size(); }
  // Without a note.
  const std::vector<Value>& values() const { return values_; }

 private:
  std::vector<Value> values_;
};

// A value that is noted as a whole, whichever copy of it is read.
template <class Value>
class NotedWhole {
 public:
  NotedWhole() = default;
  NotedWhole(Value value) : value_(std::move(value)) {}

  static constexpr Use use() { return {&place_, Use::all}; }

  const Value* operator->() const {
    UseNotes::add(use());
    return &value_;
  }
  // Without a note.
  const Value& value() const { return value_; }

 private:
  static constexpr char place_ = 0;

  Value value_;
};

}  // namespace kehoach
