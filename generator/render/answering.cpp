#include "render/answering.hpp"

#include "render/parts.hpp"

namespace kehoach {

std::string answering_name(const Scope& scope, Id<Agency> agency, Id<Jurisdiction> here) {
  const AgencyRefView view = agency_ref(scope, agency, here);
  const std::string name = view.place.empty() ? view.name
                                              : say(scope, "name_of_place",
                                                    {{"name", view.name}, {"place", view.place}});
  if (view.today.empty()) return name;
  std::vector<std::string> today;
  for (const LinkView& link : view.today) today.push_back(link.label);
  return say(scope, "name_today", {{"name", name}, {"today", join_names(scope, today)}});
}

std::string answering_names(const Scope& scope, const std::vector<Ref<Agency>>& agencies,
                            Id<Jurisdiction> here) {
  std::vector<std::string> names;
  for (const Ref<Agency>& agency : agencies)
    names.push_back(answering_name(scope, agency.id, here));
  return names.empty() ? say(scope, "no_lead") : join_names(scope, names);
}

std::vector<SuccessionView> successions_of(const Scope& scope,
                                           const std::vector<Ref<Agency>>& agencies,
                                           Id<Jurisdiction> here) {
  std::vector<SuccessionView> views;
  for (const Ref<Agency>& agency : agencies) {
    const auto& succession = scope.portal().agencies[agency.id].succession;
    AgencyRefView body = agency_ref(scope, agency.id, here);
    if (!body.former || !succession) continue;
    SuccessionView view{std::move(body), {}, text_view(scope, succession->note)};
    if (succession->document)
      view.documents.push_back(document_view(scope, succession->document.id));
    views.push_back(std::move(view));
  }
  return views;
}

}  // namespace kehoach
