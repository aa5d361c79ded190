#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "render/frame.hpp"
#include "render/page_views.hpp"
#include "render/parts.hpp"
#include "render/search_documents.hpp"

namespace kehoach {
namespace {

// What a name stands under in an alphabetical list: its first letter without marks, in lower case,
// but đ is a letter of its own.
std::string letter_of(std::string_view name) {
  if (lower_case(name).starts_with("đ")) return "đ";
  const std::string folded = fold(name);
  return folded.empty() ? "" : folded.substr(0, code_point_at(folded, 0).next);
}

std::string capital(std::string letter) {
  if (letter == "đ") return "Đ";
  if (letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'z')
    letter[0] = static_cast<char>(letter[0] - 'a' + 'A');
  return letter;
}

struct ListedAgency {
  std::string collation;  // by name, then by place
  std::string full_name;
  AgencyRefView view;
};

std::vector<ListedAgency> agencies_by_name(const Scope& scope) {
  std::vector<ListedAgency> agencies;
  for (const Id<Agency> id : scope.portal().agencies.ids()) {
    AgencyRefView view = agency_ref(scope, id, {});
    std::string key = collation_key(view.name + "\n" + view.place, scope.code());
    agencies.push_back({std::move(key), full_name(scope.portal(), id), std::move(view)});
  }
  std::stable_sort(agencies.begin(), agencies.end(),
                   [](const auto& a, const auto& b) { return a.collation < b.collation; });
  return agencies;
}

std::vector<AgencyLetterView> by_letter(const std::vector<ListedAgency>& agencies) {
  std::vector<AgencyLetterView> letters;
  for (const ListedAgency& agency : agencies) {
    const std::string letter = letter_of(agency.view.name);
    // Addresses are ASCII: đ, a letter of its own, is "dd".
    const std::string id = "letter-" + (letter == "đ" ? "dd" : letter);
    if (letters.empty() || letters.back().id != id) letters.push_back({capital(letter), id, {}});
    letters.back().agencies.push_back(agency.view);
  }
  return letters;
}

// A list of more is not for reading here, and too much for a page: it has pages of its own.
constexpr size_t most_listed = 500;

void add_filters(const Scope& scope, const std::vector<ListedAgency>& agencies,
                 SearchPageView& view) {
  const Portal& portal = scope.portal();
  const bool few_plans = portal.plans.size() <= most_listed;
  const bool few_agencies = agencies.size() <= most_listed;
  if (few_plans)
    for (const Id<Plan> plan : portal.plans.ids())
      view.filter_plans.push_back({portal.plans[plan].id.text, plan_link(scope, plan).label});
  for (const Id<Jurisdiction> place : portal.jurisdictions.ids())
    if (portal.jurisdictions.size() <= most_listed ||
        portal.jurisdictions[place].kind != JurisdictionKind::commune)
      view.filter_places.push_back({portal.jurisdictions[place].id.text, place_name(scope, place)});
  for (const ListedAgency& agency : agencies) {
    if (!few_agencies) break;
    const std::string& name = agency.view.name;
    const std::string& place = agency.view.place;
    const bool says_place = name.find(place) != std::string::npos;  // also if there is none
    view.filter_agencies.push_back(
        {agency.full_name, says_place ? name : fmt::format("{} ({})", name, place)});
  }
  if (const auto years = search_years(portal))
    for (int year = years->front(); year <= years->back(); ++year)
      view.filter_years.push_back({std::to_string(year), std::to_string(year)});
}

// Everything by name; of what is too much, where its pages are.
void add_lists(const Scope& scope, const std::vector<ListedAgency>& agencies,
               SearchPageView& view) {
  const Portal& portal = scope.portal();
  if (portal.plans.size() > most_listed)
    view.plans.push_back(list_link(scope, "plans/", "nav_plans"));
  else
    for (const Id<Plan> plan : portal.plans.ids()) view.plans.push_back(plan_link(scope, plan));
  if (agencies.size() > most_listed)
    view.plans.push_back(list_link(scope, "agencies/", "nav_agencies"));
  else
    view.letters = by_letter(agencies);
}

}  // namespace

SearchPageView search_page_view(const Scope& scope, const Page& page) {
  const Portal& portal = scope.portal();
  const std::vector<ListedAgency> agencies = agencies_by_name(scope);
  SearchPageView view;
  view.page =
      frame(scope, page, {{say(scope, "page_search"), ""}, say(scope, "desc_search"), {}, ""});
  add_lists(scope, agencies, view);
  if (portal.documents.size() > most_listed)
    view.plans.push_back(list_link(scope, "documents/", "nav_documents"));
  else
    for (const Id<Document> document : portal.documents.ids())
      view.documents.push_back(document_view(scope, document));
  for (const Id<Topic> topic : portal.topics.ids()) {
    const TextView name = text_view(scope, portal.topics[topic].name);
    view.topics.push_back(
        {url_to(scope, address_of(portal, topic)), name.text, name.lang, "", false});
  }
  add_filters(scope, agencies, view);
  return view;
}

}  // namespace kehoach
