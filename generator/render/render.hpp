// Everything the site consists of, but the theme's and the site's static files, the search and
// the files of /data/.
//
// An output is a path below the output folder and a pure function of the context: outputs can be
// rendered in any order, on any thread.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "pages/pages.hpp"
#include "render/context.hpp"
#include "theme/theme.hpp"

namespace kehoach {

// The interface strings that the program itself asks for, beside those of templates.
std::span<const std::string_view> required_strings();

// These and the templates of all pages.
ThemeNeeds theme_needs();

// A compiled template for each page kind.
struct PageTemplates {
  std::vector<Template> pages;  // by PageKind
  Template not_found;
  Template chooser;
  Template redirect;
};

// Nothing if anything was reported, or a template is missing.
std::optional<PageTemplates> compile_templates(const Theme& theme, const SourceMap& sources,
                                               Diagnostics& diagnostics);

enum class OutputKind : uint8_t {
  page,
  redirect,
  not_found,
  chooser,
  calendar,
  page_data,
  task_sheet
};

struct Output {
  std::string path;  // "vi/plans/x/index.html"
  OutputKind kind = OutputKind::page;
  Language language = 0;  // pages and calendars
  // Into the list of pages: calendars and data are their page's, a redirect leads to it.
  uint32_t index = 0;
};

std::vector<Output> list_outputs(const Context& context, std::span<const Page> pages);

// Appends the output's bytes.
void render_output(const Output& output, const Context& context, std::span<const Page> pages,
                   const PageTemplates& templates, std::string& out);

}  // namespace kehoach
