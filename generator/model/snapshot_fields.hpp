// What a snapshot holds of each record: one list, by which snapshots are written and read.
//
// Names, once published, stay. A member more needs no new version; one that is gone, or means
// something else, does.
#pragma once

#include <array>
#include <string_view>
#include <tuple>

#include "model/portal.hpp"

namespace kehoach {

template <>
struct EnumNames<Comparator> {
  static constexpr std::array<std::string_view, 5> names{"exactly", "at_least", "at_most", "about",
                                                         "range"};
};

template <auto member>
struct SnapshotField {
  std::string_view name;
};

// `all`: a tuple of fields, in the order of the file.
template <class Record>
struct SnapshotFields;

template <>
struct SnapshotFields<Agency> {
  static constexpr std::tuple all{SnapshotField<&Agency::jurisdiction>{"jurisdiction"},
                                  SnapshotField<&Agency::id>{"id"},
                                  SnapshotField<&Agency::formerly>{"formerly"},
                                  SnapshotField<&Agency::kind>{"kind"},
                                  SnapshotField<&Agency::name>{"name"},
                                  SnapshotField<&Agency::short_name>{"short"},
                                  SnapshotField<&Agency::until>{"until"},
                                  SnapshotField<&Agency::succeeded_by>{"succeeded_by"},
                                  SnapshotField<&Agency::members>{"members"}};
};

template <>
struct SnapshotFields<Figure> {
  static constexpr std::tuple all{
      SnapshotField<&Figure::indicator>{"indicator"}, SnapshotField<&Figure::comparator>{"is"},
      SnapshotField<&Figure::value>{"value"},         SnapshotField<&Figure::upper>{"upper"},
      SnapshotField<&Figure::unit>{"unit"},           SnapshotField<&Figure::per_year>{"per_year"}};
};

template <>
struct SnapshotFields<Source> {
  static constexpr std::tuple all{SnapshotField<&Source::title>{"title"},
                                  SnapshotField<&Source::url>{"url"}};
};

template <>
struct SnapshotFields<Measurement> {
  static constexpr std::tuple all{
      SnapshotField<&Measurement::on>{"on"}, SnapshotField<&Measurement::indicator>{"indicator"},
      SnapshotField<&Measurement::value>{"value"}, SnapshotField<&Measurement::source>{"source"}};
};

template <>
struct SnapshotFields<Target> {
  static constexpr std::tuple all{
      SnapshotField<&Target::id>{"id"},           SnapshotField<&Target::statement>{"statement"},
      SnapshotField<&Target::horizon>{"horizon"}, SnapshotField<&Target::figures>{"figures"},
      SnapshotField<&Target::source>{"source"},   SnapshotField<&Target::measured>{"measured"}};
};

template <>
struct SnapshotFields<ReportingDuty> {
  static constexpr std::tuple all{
      SnapshotField<&ReportingDuty::who>{"who"}, SnapshotField<&ReportingDuty::to>{"to"},
      SnapshotField<&ReportingDuty::via>{"via"}, SnapshotField<&ReportingDuty::what>{"what"},
      SnapshotField<&ReportingDuty::due>{"due"}, SnapshotField<&ReportingDuty::source>{"source"}};
};

template <>
struct SnapshotFields<Plan> {
  static constexpr std::tuple all{SnapshotField<&Plan::id>{"id"},
                                  SnapshotField<&Plan::formerly>{"formerly"},
                                  SnapshotField<&Plan::jurisdiction>{"jurisdiction"},
                                  SnapshotField<&Plan::number>{"number"},
                                  SnapshotField<&Plan::issued>{"issued"},
                                  SnapshotField<&Plan::status>{"status"},
                                  SnapshotField<&Plan::issuer>{"issuer"},
                                  SnapshotField<&Plan::title>{"title"},
                                  SnapshotField<&Plan::short_title>{"short_title"},
                                  SnapshotField<&Plan::summary>{"summary"},
                                  SnapshotField<&Plan::period>{"period"},
                                  SnapshotField<&Plan::targets>{"targets"},
                                  SnapshotField<&Plan::reporting>{"reporting"}};
};

template <>
struct SnapshotFields<Milestone> {
  static constexpr std::tuple all{
      SnapshotField<&Milestone::id>{"id"}, SnapshotField<&Milestone::title>{"title"},
      SnapshotField<&Milestone::when>{"when"}, SnapshotField<&Milestone::done>{"done"}};
};

template <>
struct SnapshotFields<Update> {
  static constexpr std::tuple all{
      SnapshotField<&Update::date>{"date"}, SnapshotField<&Update::status>{"status"},
      SnapshotField<&Update::note>{"note"}, SnapshotField<&Update::source>{"source"}};
};

template <>
struct SnapshotFields<Task> {
  static constexpr std::tuple all{SnapshotField<&Task::plan>{"plan"},
                                  SnapshotField<&Task::id>{"id"},
                                  SnapshotField<&Task::formerly>{"formerly"},
                                  SnapshotField<&Task::title>{"title"},
                                  SnapshotField<&Task::description>{"description"},
                                  SnapshotField<&Task::lead>{"lead"},
                                  SnapshotField<&Task::lead_note>{"lead_note"},
                                  SnapshotField<&Task::coordinate>{"coordinate"},
                                  SnapshotField<&Task::coordinate_note>{"coordinate_note"},
                                  SnapshotField<&Task::when>{"when"},
                                  SnapshotField<&Task::when_note>{"when_note"},
                                  SnapshotField<&Task::results>{"results"},
                                  SnapshotField<&Task::source>{"source"},
                                  SnapshotField<&Task::milestones>{"milestones"},
                                  SnapshotField<&Task::updates>{"updates"}};
};

template <class Record>
concept InSnapshot = requires {
  SnapshotFields<Record>::all;
};

}  // namespace kehoach
