#include "render/render.hpp"

#include <array>

#include "render/open_data.hpp"
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
    renderer<FreePageView, free_page_view>("free-page"),
};

const PageRenderer& renderer_of(PageKind kind) {
  return renderers[static_cast<size_t>(kind)];
}

void render_root(const RootView& view, const Template& compiled, std::string& out) {
  render_template(compiled, &view, 0, out);
}

}  // namespace

std::optional<PageTemplates> compile_templates(const Theme& theme, const SourceMap& sources,
                                               Diagnostics& diagnostics) {
  PageTemplates templates;
  bool complete = true;
  const auto compile = [&](std::string_view name, const ViewType& view) {
    auto compiled =
        compile_template(name, theme.templates, sources, view, theme.strings, diagnostics);
    complete = complete && compiled;
    return compiled ? std::move(*compiled) : Template{};
  };
  for (const PageRenderer& each : renderers)
    templates.pages.push_back(compile(each.template_name, each.view()));
  templates.not_found = compile("not-found", view_type<RootView>());
  templates.chooser = compile("chooser", view_type<RootView>());
  return complete ? std::optional(std::move(templates)) : std::nullopt;
}

std::vector<Output> list_outputs(const Context& context, std::span<const Page> pages) {
  std::vector<Output> outputs;
  for (Language language = 0; language < context.portal.site.languages.size(); ++language)
    for (uint32_t i = 0; i < pages.size(); ++i)
      outputs.push_back(
          {context.portal.site.languages[language] + "/" + pages[i].address + "index.html",
           OutputKind::page, language, i});
  outputs.push_back({"index.html", OutputKind::chooser, 0, 0});
  outputs.push_back({"404.html", OutputKind::not_found, 0, 0});
  for (uint32_t i = 0; i < data_files().size(); ++i)
    outputs.push_back({"data/" + std::string(data_files()[i].name), OutputKind::data, 0, i});
  return outputs;
}

void render_output(const Output& output, const Context& context, std::span<const Page> pages,
                   const PageTemplates& templates, std::string& out) {
  switch (output.kind) {
    case OutputKind::chooser:
      return render_root(chooser_view(context), templates.chooser, out);
    case OutputKind::not_found:
      return render_root(not_found_view(context), templates.not_found, out);
    case OutputKind::data:
      return data_files()[output.index].write(context, out);
    case OutputKind::page:
      break;
  }
  const Page& page = pages[output.index];
  renderer_of(page.kind).render({context, output.language}, page,
                                templates.pages[static_cast<size_t>(page.kind)], out);
}

}  // namespace kehoach
