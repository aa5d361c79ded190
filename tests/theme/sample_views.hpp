// Views that use every kind of field, and short ways to compile and render templates against them.
#pragma once

#include <fmt/core.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "support/translations.hpp"
#include "theme/template.hpp"

namespace kehoach {

struct PersonView {
  std::string name;
  Url website;
};

struct RowView {
  std::string title;
  bool late = false;
  std::vector<std::string> tags;
  std::vector<PersonView> people;
};

struct SampleView {
  std::string title;
  std::string note;
  Html body;
  Url url;
  Json data;
  bool urgent = false;
  PersonView lead;
  std::optional<PersonView> deputy;
  std::vector<RowView> rows;
  std::vector<std::string> tags;
};

template <>
struct ViewFields<PersonView> {
  static constexpr std::string_view name = "person";
  static constexpr std::array fields{field<&PersonView::name>("name"),
                                     field<&PersonView::website>("website")};
};

template <>
struct ViewFields<RowView> {
  static constexpr std::string_view name = "row";
  static constexpr std::array fields{field<&RowView::title>("title"), field<&RowView::late>("late"),
                                     field<&RowView::tags>("tags"),
                                     field<&RowView::people>("people")};
};

template <>
struct ViewFields<SampleView> {
  static constexpr std::string_view name = "sample";
  static constexpr std::array fields{
      field<&SampleView::title>("title"), field<&SampleView::note>("note"),
      field<&SampleView::body>("body"),   field<&SampleView::url>("url"),
      field<&SampleView::data>("data"),   field<&SampleView::urgent>("urgent"),
      field<&SampleView::lead>("lead"),   field<&SampleView::deputy>("deputy"),
      field<&SampleView::rows>("rows"),   field<&SampleView::tags>("tags")};
};

using Partials = std::map<std::string, std::string>;

inline std::vector<Strings> sample_strings() {
  return {{"vi", {{"search", "Tìm kiếm"}, {"quote", "\"Trích\" & nguồn"}, {"only_vi", "Chỉ"}}},
          {"en",
           {{"search", "Search"},
            {"quote", "\"Cite\" & source"},
            {"greeting", "Hello {name}"},
            {"tasks.one", "one"},
            {"tasks.other", "many"}}}};
}

struct Compiled {
  SourceMap sources;
  Diagnostics diagnostics;
  std::optional<Template> page;
};

// The template is "page"; its file and its partials' are named like them.
inline Compiled compile(const std::string& text, const Partials& partials = {}) {
  Compiled result;
  TemplateSources templates{{"page", result.sources.add("page", text)}};
  for (const auto& [name, partial] : partials) templates[name] = result.sources.add(name, partial);
  const std::vector<Strings> strings = sample_strings();
  result.page = compile_template("page", templates, result.sources, view_type<SampleView>(),
                                 strings, result.diagnostics);
  return result;
}

// What is reported, a line each: `page:1:3-8 code: message`, then notes and help, indented.
inline std::string faults(const Compiled& compiled) {
  test::check_translations(compiled.diagnostics);
  const auto place = [&](Span span) {
    const Location begin = compiled.sources.locate(span.source, span.begin);
    const Location end = compiled.sources.locate(span.source, span.end);
    return fmt::format("{}:{}:{}-{}", begin.path, begin.line, begin.column, end.column);
  };
  std::string out;
  for (const Diagnostic& item : compiled.diagnostics.items) {
    out += fmt::format("{} {}: {}\n", place(item.span), item.code, item.message);
    for (const Note& note : item.notes)
      out += fmt::format("  {} {}\n", place(note.span), note.message);
    if (!item.help.empty()) out += fmt::format("  {}\n", item.help);
  }
  return out;
}

inline std::string faults(const std::string& text, const Partials& partials = {}) {
  return faults(compile(text, partials));
}

// The page, or what was reported instead of it. Language 0 is Vietnamese, 1 English.
inline std::string render(const std::string& text, const SampleView& view,
                          const Partials& partials = {}, size_t language = 1) {
  const Compiled compiled = compile(text, partials);
  std::string out;
  if (compiled.page)
    render_template(*compiled.page, &view, language, out);
  else
    out = faults(compiled);
  return out;
}

}  // namespace kehoach
