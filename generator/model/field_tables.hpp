// The tables of fields of all records (see fields.hpp), one specialisation a record.
#pragma once

#include "model/fields.hpp"

namespace kehoach {

// The YAML before a free page's text.
struct PageHead {
  Text title;
  Text description;
};

template <>
struct Fields<Site> {
  static constexpr std::string_view name = "site";
  static std::span<const Field<Site>> all();
  static void check(const YamlNode& node, const Site& record, const Decoder& decoder);
};
template <>
struct Fields<Licence> {
  static constexpr std::string_view name = "licence";
  static std::span<const Field<Licence>> all();
};

template <>
struct Fields<SearchSettings> {
  static constexpr std::string_view name = "search";
  static std::span<const Field<SearchSettings>> all();
  static void check(const YamlNode& node, const SearchSettings& record, const Decoder& decoder);
};
template <>
struct Fields<Jurisdiction> {
  static constexpr std::string_view name = "jurisdiction";
  static std::span<const Field<Jurisdiction>> all();
};
template <>
struct Fields<Agency> {
  static constexpr std::string_view name = "agency";
  static std::span<const Field<Agency>> all();
};
template <>
struct Fields<Document> {
  static constexpr std::string_view name = "document";
  static std::span<const Field<Document>> all();
};
template <>
struct Fields<Topic> {
  static constexpr std::string_view name = "topic";
  static std::span<const Field<Topic>> all();
};
template <>
struct Fields<Indicator> {
  static constexpr std::string_view name = "indicator";
  static std::span<const Field<Indicator>> all();
};
template <>
struct Fields<Plan> {
  static constexpr std::string_view name = "plan";
  static std::span<const Field<Plan>> all();
};
template <>
struct Fields<Section> {
  static constexpr std::string_view name = "section";
  static std::span<const Field<Section>> all();
};
template <>
struct Fields<Target> {
  static constexpr std::string_view name = "target";
  static std::span<const Field<Target>> all();
};
template <>
struct Fields<Figure> {
  static constexpr std::string_view name = "figure";
  static std::span<const Field<Figure>> all();
  static void check(const YamlNode& node, const Figure& record, const Decoder& decoder);
};
template <>
struct Fields<Measurement> {
  static constexpr std::string_view name = "measurement";
  static std::span<const Field<Measurement>> all();
};
template <>
struct Fields<Duty> {
  static constexpr std::string_view name = "duty";
  static std::span<const Field<Duty>> all();
};
template <>
struct Fields<ReportingDuty> {
  static constexpr std::string_view name = "reporting duty";
  static std::span<const Field<ReportingDuty>> all();
};
template <>
struct Fields<Source> {
  static constexpr std::string_view name = "source";
  static std::span<const Field<Source>> all();
};
template <>
struct Fields<Signature> {
  static constexpr std::string_view name = "signature";
  static std::span<const Field<Signature>> all();
};
template <>
struct Fields<Task> {
  static constexpr std::string_view name = "task";
  static std::span<const Field<Task>> all();
};
template <>
struct Fields<Milestone> {
  static constexpr std::string_view name = "milestone";
  static std::span<const Field<Milestone>> all();
};
template <>
struct Fields<Update> {
  static constexpr std::string_view name = "update";
  static std::span<const Field<Update>> all();
};
template <>
struct Fields<Contact> {
  static constexpr std::string_view name = "contact";
  static std::span<const Field<Contact>> all();
};
template <>
struct Fields<Succession> {
  static constexpr std::string_view name = "succession";
  static std::span<const Field<Succession>> all();
};
template <>
struct Fields<PageHead> {
  static constexpr std::string_view name = "page";
  static std::span<const Field<PageHead>> all();
};

}  // namespace kehoach
