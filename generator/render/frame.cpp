#include "render/frame.hpp"

#include <array>
#include <span>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "render/parts.hpp"
#include "render/search_documents.hpp"
#include "render/structured_data.hpp"

namespace kehoach {

namespace {

constexpr size_t description_length = 200;

struct NavigationEntry {
  std::string_view address;
  std::string_view string_key;
};
constexpr std::array navigation_entries{
    NavigationEntry{"plans/", "nav_plans"},       NavigationEntry{"agencies/", "nav_agencies"},
    NavigationEntry{"timeline/", "nav_timeline"}, NavigationEntry{"deadlines/", "nav_deadlines"},
    NavigationEntry{"targets/", "nav_targets"},   NavigationEntry{"topics/", "nav_topics"}};

// In the footer, before the free pages.
constexpr std::array footer_entries{
    NavigationEntry{"search/", "page_search"}, NavigationEntry{"compare/", "nav_compare"},
    NavigationEntry{"documents/", "nav_documents"}, NavigationEntry{"data/", "nav_data"}};

constexpr std::array kind_names = std::to_array<std::string_view>(
    {"home",      "plans",     "plan",    "task",    "agencies", "agency",   "documents",
     "document",  "topics",    "topic",   "targets", "timeline", "timeline", "timeline",
     "deadlines", "deadlines", "compare", "data",    "search",   "free-page"});

std::vector<LinkView> entry_links(const Scope& scope, const Page& page,
                                  std::span<const NavigationEntry> entries) {
  std::vector<LinkView> links;
  for (const NavigationEntry& entry : entries) {
    links.push_back(list_link(scope, entry.address, entry.string_key));
    links.back().current = page.address.starts_with(entry.address);
  }
  return links;
}

std::vector<LinkView> footer_links(const Scope& scope, const Page& page) {
  std::vector<LinkView> links = entry_links(scope, page, footer_entries);
  for (const Key& wanted : scope.portal().site.navigation)
    for (const Id<FreePage> id : scope.portal().pages.ids()) {
      const FreePage& free_page = scope.portal().pages[id];
      if (free_page.id.text != wanted.text) continue;
      const TextView title = text_view(scope, free_page.title);
      const std::string address = address_of(scope.portal(), id);
      links.push_back(
          {url_to(scope, address), title.text, title.lang, "", address == page.address});
    }
  return links;
}

// The same page in each language: `absolute` for alternates, below the base path for the switch.
std::vector<LinkView> in_languages(const Scope& scope, const Page& page, bool absolute) {
  std::vector<LinkView> links;
  for (Language language = 0; language < scope.portal().site.languages.size(); ++language) {
    const Scope other{scope.context, language};
    const std::string code(other.code());
    links.push_back({absolute ? absolute_url(other, page.address) : url_to(other, page.address),
                     say(other, "language_name"), code, code, language == scope.language});
  }
  return links;
}

Url contact_url(const Scope& scope, const FrameView& view) {
  if (view.contact_email.empty()) return {};
  const std::string subject = say(scope, "correction_subject", {{"url", view.canonical.address}});
  return {"mailto:" + percent_encoded(view.contact_email) +
          "?subject=" + percent_encoded_value(subject)};
}

// "Page 2 of 5"
std::string position_words(const Scope& scope, const Page& page) {
  return say(scope, "page_of",
             {{"page", std::to_string(page.part + 1)}, {"pages", std::to_string(page.parts)}});
}

std::optional<PaginationView> pagination(const Scope& scope, const Page& page) {
  if (page.parts == 1) return std::nullopt;
  const std::string first =
      page.part == 0 ? page.address : page.address.substr(0, page.address.rfind("page-"));
  PaginationView view;
  view.position = position_words(scope, page);
  if (page.part > 0)
    view.previous = LinkView{url_to(scope, part_address(first, page.part - 1)),
                             say(scope, "page_previous"), "", "", false};
  if (page.part + 1 < page.parts)
    view.next = LinkView{url_to(scope, part_address(first, page.part + 1)), say(scope, "page_next"),
                         "", "", false};
  return view;
}

}  // namespace

std::string shortened(std::string_view text, size_t most) {
  if (count_code_points(text) <= most) return std::string(text);
  size_t end = 0;
  size_t last_space = 0;
  for (size_t count = 0; count < most; ++count) {
    if (text[end] == ' ' || text[end] == '\n') last_space = end;
    end = code_point_at(text, end).next;
  }
  return std::string(trim(text.substr(0, last_space ? last_space : end))) + "…";
}

LinkView list_link(const Scope& scope, std::string_view address, std::string_view string_key) {
  return {url_to(scope, address), say(scope, string_key), "", "", false};
}

FrameView frame(const Scope& scope, const Page& page, Heading heading) {
  const Site& site = scope.portal().site;
  FrameView view;
  view.language = scope.code();
  view.title = heading.title.text;
  if (page.part > 0) view.title += " (" + position_words(scope, page) + ")";
  view.title_lang = heading.title.lang;
  view.site_title = text_in(scope, site.title);
  const std::string context = heading.context.empty() ? "" : " – " + heading.context;
  view.head_title = page.kind == PageKind::home ? view.site_title
                                                : view.title + context + " – " + view.site_title;
  view.description = shortened(heading.description, description_length);
  view.kind = kind_names[static_cast<size_t>(page.kind)];
  view.home = url_to(scope, "");
  view.canonical = absolute_url(scope, page.address);
  view.x_default = page.kind == PageKind::home ? Url{scope.context.base_url}
                                               : absolute_url({scope.context, 0}, page.address);
  view.stylesheet = {scope.context.base_path + scope.context.stylesheet};
  view.icon = {scope.context.base_path + scope.context.icon};
  if (!scope.context.search.site_script.empty())
    view.site_script = {scope.context.base_path + scope.context.search.site_script};
  if (!scope.context.search.lists_script.empty())
    view.lists_script = {scope.context.base_path + scope.context.search.lists_script};
  view.search = search_view(scope);
  view.alternates = in_languages(scope, page, true);
  view.languages = in_languages(scope, page, false);
  view.navigation = entry_links(scope, page, navigation_entries);
  view.breadcrumb = std::move(heading.breadcrumb);
  view.footer = footer_links(scope, page);
  view.organisation = text_in(scope, site.organisation);
  if (site.contact) view.contact_email = site.contact->email;
  view.contact_url = contact_url(scope, view);
  view.notice = text_in(scope, site.notice);
  if (const auto date = scope.context.listings.data_as_of)
    view.data_as_of = date_view(scope, *date);
  view.pagination = pagination(scope, page);
  view.structured = structured_data(scope, page, view);
  return view;
}

}  // namespace kehoach
