#include "render/page_views.hpp"
#include "render/parts.hpp"

namespace kehoach {

RedirectView redirect_view(const Scope& scope, const Page& target) {
  const Context& context = scope.context;
  RedirectView view;
  view.language = scope.code();
  view.title = say(scope, "moved_title");
  view.site_title = text_in(scope, scope.portal().site.title);
  view.target = url_to(scope, target.address);
  view.canonical = absolute_url(scope, target.address);
  view.stylesheet = {context.base_path + context.stylesheet};
  view.icon = {context.base_path + context.icon};
  return view;
}

}  // namespace kehoach
