#include "render/render.hpp"

#include <array>
#include <map>

#include "pages/redirects.hpp"
#include "render/calendar.hpp"
#include "render/page_data.hpp"
#include "render/page_views.hpp"

namespace kehoach {

namespace {

// How a page kind becomes bytes: its template's name, the view that the template is compiled for,
// and the function that makes the view and renders it.
struct PageRenderer {
  std::string_view template_name;
  const ViewType& (*view)();
  void (*render)(const Scope& scope, const Page& page, const Template& compiled, std::string& out);
};

template <class View, View (*make)(const Scope&, const Page&)>
constexpr PageRenderer renderer(std::string_view template_name) {
  return {template_name, &view_type<View>,
          [](const Scope& scope, const Page& page, const Template& compiled, std::string& out) {
            const View view = make(scope, page);
            render_template(compiled, &view, scope.language, out);
          }};
}

// In the order of PageKind.
constexpr std::array renderers{
    renderer<HomeView, home_view>("home"),
    renderer<PlansView, plans_view>("plans"),
    renderer<PlanView, plan_view>("plan"),
    renderer<TaskView, task_view>("task"),
    renderer<AgenciesView, agencies_view>("agencies"),
    renderer<AgencyView, agency_view>("agency"),
    renderer<DocumentsView, documents_view>("documents"),
    renderer<DocumentPageView, document_page_view>("document"),
    renderer<TopicsView, topics_view>("topics"),
    renderer<TopicView, topic_view>("topic"),
    renderer<TargetsView, targets_view>("targets"),
    renderer<TimelineView, timeline_view>("timeline"),
    renderer<TimelineView, timeline_view>("timeline"),
    renderer<TimelineView, timeline_view>("timeline"),
    renderer<DeadlinesView, deadlines_view>("deadlines"),
    renderer<DeadlinesView, deadlines_view>("deadlines"),
    renderer<CompareView, compare_view>("compare"),
    renderer<DataPageView, data_page_view>("data"),
    renderer<SearchPageView, search_page_view>("search"),
    renderer<FreePageView, free_page_view>("free-page"),
};

constexpr std::string_view not_found_template = "not-found";
constexpr std::string_view chooser_template = "chooser";
constexpr std::string_view redirect_template = "redirect";

// Page kinds may share a template; which is named twice does no harm.
constexpr auto template_names = [] {
  std::array<std::string_view, renderers.size() + 3> names{not_found_template, chooser_template,
                                                           redirect_template};
  for (size_t i = 0; i < renderers.size(); ++i) names[i + 3] = renderers[i].template_name;
  return names;
}();

const PageRenderer& renderer_of(PageKind kind) {
  return renderers[static_cast<size_t>(kind)];
}

void render_root(const RootView& view, const Template& compiled, std::string& out) {
  render_template(compiled, &view, 0, out);
}

// Which there are is the same in every language.
void add_calendars(const Context& context, std::span<const Page> pages,
                   std::vector<Output>& outputs) {
  const std::vector<std::string>& languages = context.portal.site.languages;
  for (uint32_t i = 0; i < pages.size(); ++i) {
    if (!has_calendar(context, pages[i])) continue;
    for (Language language = 0; language < languages.size(); ++language)
      outputs.push_back({languages[language] + "/" + pages[i].address + "calendar.ics",
                         OutputKind::calendar, language, i});
  }
}

// Likewise.
void add_page_data(const Context& context, std::span<const Page> pages,
                   std::vector<Output>& outputs) {
  const std::vector<std::string>& languages = context.portal.site.languages;
  for (uint32_t i = 0; i < pages.size(); ++i) {
    if (!has_page_data(context, pages[i])) continue;
    for (Language language = 0; language < languages.size(); ++language) {
      const std::string folder = languages[language] + "/" + pages[i].address;
      outputs.push_back({folder + "data.json", OutputKind::page_data, language, i});
      outputs.push_back({folder + "tasks.csv", OutputKind::task_sheet, language, i});
    }
  }
}

void add_redirects(const Context& context, std::span<const Page> pages,
                   std::vector<Output>& outputs) {
  const std::vector<Redirect> redirects = list_redirects(context.portal);
  if (redirects.empty()) return;
  std::map<std::string_view, uint32_t> places;
  for (uint32_t i = 0; i < pages.size(); ++i) places[pages[i].address] = i;
  for (const Redirect& redirect : redirects)
    for (Language language = 0; language < context.portal.site.languages.size(); ++language)
      outputs.push_back(
          {context.portal.site.languages[language] + "/" + redirect.from + "index.html",
           OutputKind::redirect, language, places.at(redirect.to)});
}

}  // namespace

ThemeNeeds theme_needs() {
  return {required_strings(), template_names};
}

std::optional<PageTemplates> compile_templates(const Theme& theme, const SourceMap& sources,
                                               Diagnostics& diagnostics) {
  PageTemplates templates;
  bool complete = true;
  const auto compile = [&](std::string_view name, const ViewType& view) {
    if (!theme.templates.contains(name)) {  // reported when the theme was loaded
      complete = false;
      return Template{};
    }
    auto compiled =
        compile_template(name, theme.templates, sources, view, theme.strings, diagnostics);
    complete = complete && compiled;
    return compiled ? std::move(*compiled) : Template{};
  };
  for (const PageRenderer& each : renderers)
    templates.pages.push_back(compile(each.template_name, each.view()));
  templates.not_found = compile(not_found_template, view_type<RootView>());
  templates.chooser = compile(chooser_template, view_type<RootView>());
  templates.redirect = compile(redirect_template, view_type<RedirectView>());
  return complete ? std::optional(std::move(templates)) : std::nullopt;
}

std::vector<Output> list_outputs(const Context& context, std::span<const Page> pages) {
  std::vector<Output> outputs;
  for (Language language = 0; language < context.portal.site.languages.size(); ++language)
    for (uint32_t i = 0; i < pages.size(); ++i)
      outputs.push_back(
          {context.portal.site.languages[language] + "/" + pages[i].address + "index.html",
           OutputKind::page, language, i});
  add_redirects(context, pages, outputs);
  add_calendars(context, pages, outputs);
  add_page_data(context, pages, outputs);
  outputs.push_back({"index.html", OutputKind::chooser, 0, 0});
  outputs.push_back({"404.html", OutputKind::not_found, 0, 0});
  return outputs;
}

void render_output(const Output& output, const Context& context, std::span<const Page> pages,
                   const PageTemplates& templates, std::string& out) {
  switch (output.kind) {
    case OutputKind::chooser:
      return render_root(chooser_view(context), templates.chooser, out);
    case OutputKind::not_found:
      return render_root(not_found_view(context), templates.not_found, out);
    case OutputKind::calendar:
      return append_calendar(out, calendar_of({context, output.language}, pages[output.index]));
    case OutputKind::redirect: {
      const RedirectView view = redirect_view({context, output.language}, pages[output.index]);
      return render_template(templates.redirect, &view, output.language, out);
    }
    case OutputKind::page_data:
      return append_page_json(out, context, pages[output.index]);
    case OutputKind::task_sheet:
      return append_task_sheet(out, {context, output.language}, pages[output.index]);
    case OutputKind::page:
      break;
  }
  const Page& page = pages[output.index];
  renderer_of(page.kind).render({context, output.language}, page,
                                templates.pages[static_cast<size_t>(page.kind)], out);
}

}  // namespace kehoach
