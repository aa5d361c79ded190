#include "base/uses.hpp"

#include <catch2/catch.hpp>

#include "base/id.hpp"

namespace kehoach {
namespace {

struct Unnoted {};
struct Noted {
  int number = 0;
};

}  // namespace

template <>
inline constexpr bool is_noted<Noted> = true;

TEST_CASE("what is read through constant tables and lists is noted, each once and in order") {
  Table<Noted> table;
  const Id<Noted> first = table.add({1});
  const Id<Noted> second = table.add({2});
  NotedList<int> list;
  list.resize(3);
  UseNotes notes;
  const Table<Noted>& read = table;
  CHECK(read[second].number + read[first].number + read[second].number == 5);
  CHECK(std::as_const(list)[2] == 0);
  CHECK(read.size() == 2);  // is no reading
  const std::vector<Use> uses = notes.take();
  CHECK(std::ranges::is_sorted(uses));
  CHECK(uses.size() == 3);
  CHECK(std::ranges::count(uses, Use{&table, 1}) == 1);
  CHECK(std::ranges::count(uses, Use{&list, 2}) == 1);
}

TEST_CASE("going through a table reads all of it") {
  Table<Noted> table;
  table.add({1});
  UseNotes notes;
  for (const Noted& each : std::as_const(table)) CHECK(each.number == 1);
  CHECK(notes.take() == std::vector{Use{&table, Use::all}});
}

TEST_CASE("other records, writing, and looking while no notes are taken, are not noted") {
  Table<Unnoted> unnoted;
  unnoted.add({});
  Table<Noted> table;
  const Id<Noted> id = table.add({});
  CHECK(std::as_const(table)[id].number == 0);
  UseNotes notes;
  static_cast<void>(std::as_const(unnoted)[Id<Unnoted>{0}]);
  table[id].number = 5;
  CHECK(notes.take().empty());
}

TEST_CASE("notes within notes are their own") {
  const NotedWhole<int> whole(7);
  UseNotes outer;
  {
    UseNotes inner;
    CHECK(*whole.operator->() == 7);
    CHECK(inner.take().size() == 1);
  }
  CHECK(outer.take().empty());
}

TEST_CASE("who takes a text notes what it was made from") {
  const NotedWhole<int> whole(7);
  const NotedText text = NotedText::written_by([&] { return std::to_string(*whole.operator->()); });
  const NotedWhole<int> copy = whole;
  UseNotes notes;
  CHECK(text.text() == "7");
  CHECK(*copy.operator->() == 7);  // the same, wherever it stands
  CHECK(notes.take() == std::vector{NotedWhole<int>::use()});
}

}  // namespace kehoach
