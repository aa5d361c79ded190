#include "support/ical.hpp"

#include <libical/ical.h>

#include <memory>

#include "base/text.hpp"

namespace kehoach::test {

namespace {

using Component = std::unique_ptr<icalcomponent, void (*)(icalcomponent*)>;

std::string or_empty(const char* text) {
  return text ? text : "";
}

std::string value_of(icalcomponent* component, icalproperty_kind kind) {
  icalproperty* const property = icalcomponent_get_first_property(component, kind);
  if (!property) return "";
  const icalvalue* const value = icalproperty_get_value(property);
  return icalvalue_isa(value) == ICAL_TEXT_VALUE ? or_empty(icalvalue_get_text(value))
                                                 : or_empty(icalvalue_as_ical_string(value));
}

bool is_date(icalcomponent* event, icalproperty_kind kind) {
  icalproperty* const property = icalcomponent_get_first_property(event, kind);
  return !property || icalvalue_isa(icalproperty_get_value(property)) == ICAL_DATE_VALUE;
}

std::string language_of(icalcomponent* event, icalproperty_kind kind) {
  icalproperty* const property = icalcomponent_get_first_property(event, kind);
  icalparameter* const language =
      property ? icalproperty_get_first_parameter(property, ICAL_LANGUAGE_PARAMETER) : nullptr;
  return language ? icalparameter_get_language(language) : "";
}

IcalEvent read_event(icalcomponent* event) {
  IcalEvent read;
  read.uid = value_of(event, ICAL_UID_PROPERTY);
  read.stamp = value_of(event, ICAL_DTSTAMP_PROPERTY);
  read.start = value_of(event, ICAL_DTSTART_PROPERTY);
  read.end = value_of(event, ICAL_DTEND_PROPERTY);
  read.whole_days = is_date(event, ICAL_DTSTART_PROPERTY) && is_date(event, ICAL_DTEND_PROPERTY);
  read.rule = value_of(event, ICAL_RRULE_PROPERTY);
  read.summary = value_of(event, ICAL_SUMMARY_PROPERTY);
  read.summary_language = language_of(event, ICAL_SUMMARY_PROPERTY);
  read.description = value_of(event, ICAL_DESCRIPTION_PROPERTY);
  read.url = value_of(event, ICAL_URL_PROPERTY);
  read.status = value_of(event, ICAL_STATUS_PROPERTY);
  read.leaves_time_free = value_of(event, ICAL_TRANSP_PROPERTY) == "TRANSPARENT";
  return read;
}

}  // namespace

IcalFile read_ical(std::string_view bytes) {
  IcalFile file;
  const Component root(icalparser_parse_string(std::string(bytes).c_str()), icalcomponent_free);
  if (!root || icalcomponent_isa(root.get()) != ICAL_VCALENDAR_COMPONENT) {
    file.faults = 1;
    return file;
  }
  file.faults = icalcomponent_count_errors(root.get());
  file.name = value_of(root.get(), ICAL_NAME_PROPERTY);
  for (icalcomponent* event = icalcomponent_get_first_component(root.get(), ICAL_ANY_COMPONENT);
       event; event = icalcomponent_get_next_component(root.get(), ICAL_ANY_COMPONENT)) {
    if (icalcomponent_isa(event) != ICAL_VEVENT_COMPONENT) ++file.faults;
    file.events.push_back(read_event(event));
  }
  return file;
}

std::vector<std::string> line_faults(std::string_view bytes) {
  std::vector<std::string> faults;
  while (!bytes.empty()) {
    const size_t end = bytes.find("\r\n");
    const std::string_view line = bytes.substr(0, end);
    if (end == bytes.npos) faults.push_back("no CRLF: " + std::string(line));
    if (line.find_first_of("\r\n") != line.npos) faults.push_back("bare: " + std::string(line));
    if (line.size() > 75) faults.push_back("long: " + std::string(line));
    if (find_invalid_utf8(line)) faults.push_back("cut: " + std::string(line));
    bytes.remove_prefix(end == bytes.npos ? bytes.size() : end + 2);
  }
  return faults;
}

std::vector<std::string> occurrences(const IcalEvent& event, size_t most) {
  std::vector<std::string> days;
  icalrecur_iterator* const iterator =
      icalrecur_iterator_new(icalrecurrencetype_from_string(event.rule.c_str()),
                             icaltime_from_string(event.start.c_str()));
  while (iterator && days.size() < most) {
    const icaltimetype next = icalrecur_iterator_next(iterator);
    if (icaltime_is_null_time(next)) break;
    const std::string written = icaltime_as_ical_string(next);
    days.push_back(written.substr(0, 4) + "-" + written.substr(4, 2) + "-" + written.substr(6, 2));
  }
  icalrecur_iterator_free(iterator);
  return days;
}

}  // namespace kehoach::test
