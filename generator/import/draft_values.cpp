#include "import/draft_values.hpp"

#include <algorithm>

namespace kehoach {
namespace {

void add_todo(YamlValue& value, const DraftForm& form) {
  if (form.scanned) value.remarks.push_back("TODO type it anew: scanning has ruined its marks");
  for (const std::string& language : form.others)
    value.remarks.push_back("TODO " + language + ": translate");
}

}  // namespace

YamlValue localized(std::string_view text, const DraftForm& form) {
  if (text.empty()) return {};
  YamlValue value = YamlValue::mapping();
  value.add(form.language, YamlValue::scalar(std::string(text)));
  add_todo(value, form);
  return value;
}

YamlValue localized(std::string_view vi, std::string_view en, const DraftForm& form) {
  const auto has = [&](std::string_view code) {
    return form.language == code ||
           std::find(form.others.begin(), form.others.end(), code) != form.others.end();
  };
  YamlValue value = YamlValue::mapping();
  if (!vi.empty() && has("vi")) value.add("vi", YamlValue::scalar(std::string(vi)));
  if (!en.empty() && has("en")) value.add("en", YamlValue::scalar(std::string(en)));
  return value.entries.empty() ? YamlValue{} : value;
}

YamlValue text_or_null(std::string_view text) {
  return text.empty() ? YamlValue{} : YamlValue::scalar(std::string(text));
}

YamlValue id_list(const std::vector<NamedAgency>& agencies) {
  YamlValue list = YamlValue::sequence();
  for (const NamedAgency& agency : agencies) list.items.push_back(YamlValue::scalar(agency.id));
  return list.items.empty() ? YamlValue{} : list;
}

YamlValue time_value(const TimeReading& time, std::string_view words, const DraftForm& form) {
  if (time.condition) return YamlValue::mapping().add("condition", localized(words, form));
  if (!time.every.empty()) {
    YamlValue value = YamlValue::mapping();
    value.add("every", YamlValue::scalar(time.every));
    if (time.month != 0) value.add("month", YamlValue::scalar(std::to_string(time.month)));
    return value.add("before", text_or_null(time.before));
  }
  if (!time.before.empty())
    return YamlValue::mapping().add("before", YamlValue::scalar(time.before));
  return text_or_null(time.form);
}

YamlValue figure_value(const FigureDraft& figure, const DraftForm& form) {
  YamlValue value = YamlValue::mapping();
  value.add("indicator", text_or_null(figure.indicator));
  if (figure.comparator == "range") {
    value.add("from", YamlValue::scalar(figure.value)).add("to", YamlValue::scalar(figure.upper));
  } else {
    value.add(figure.comparator, YamlValue::scalar(figure.value));
  }
  if (figure.unit == "%") {
    value.add("unit", localized("%", "%", form));
  } else {
    value.add("unit", localized(figure.unit, form));
  }
  if (figure.per_year) value.add("per", YamlValue::scalar("year"));
  return value;
}

std::string markdown_text(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (std::string_view("*_[]<`\\").find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

}  // namespace kehoach
