#include "render/frame.hpp"

#include <array>
#include <span>

#include "base/escape.hpp"
#include "base/text.hpp"
#include "pages/quality.hpp"
#include "render/feed.hpp"
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
    NavigationEntry{"search/", "page_search"},  NavigationEntry{"compare/", "nav_compare"},
    NavigationEntry{"changes/", "nav_changes"}, NavigationEntry{"documents/", "nav_documents"},
    NavigationEntry{"data/", "nav_data"},       NavigationEntry{"quality/", "nav_quality"}};
constexpr NavigationEntry glossary_entry{"glossary/", "nav_glossary"};

constexpr std::array kind_names = std::to_array<std::string_view>(
    {"home",      "plans",    "plan",      "task",      "agencies", "agency",
     "documents", "document", "topics",    "topic",     "targets",  "timeline",
     "timeline",  "timeline", "deadlines", "deadlines", "compare",  "quality",
     "glossary",  "changes",  "changes",   "data",      "search",   "free-page"});

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
  if (!scope.portal().glossary.empty())
    links.push_back(entry_links(scope, page, std::span(&glossary_entry, 1)).front());
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

// Absolute: some readers of feeds take no other.
std::vector<LinkView> feed_links(const Scope& scope, const Page& page) {
  const Page home{PageKind::home, UINT32_MAX, ""};
  std::vector<LinkView> links;
  for (const Page* const of : {&page, &home}) {
    const bool again = of == &home && page.kind == PageKind::home;
    if (!again && has_feed(scope.context, *of))
      links.push_back(
          {absolute_url(scope, of->address + "feed.xml"), feed_title(scope, *of), "", "", false});
  }
  return links;
}

// Behind what the page's address is filled in, for contact.url:
// "https://example.org/new?page={page}".
constexpr std::string_view page_placeholder = "{page}";

// A message about this page: an e-mail with its address in subject and body, or the form that
// site.yaml names.
LinkView contact_link(const Scope& scope, const FrameView& view) {
  const auto& contact = scope.portal().site.contact;
  if (!contact) return {};
  const std::string& page = view.canonical.address;
  if (contact->email.empty()) {
    std::string url = contact->url;
    const size_t place = url.find(page_placeholder);
    if (place != url.npos) url.replace(place, page_placeholder.size(), percent_encoded_value(page));
    return {{url}, url.empty() ? "" : say(scope, "correction_form"), "", "", false};
  }
  const std::string subject = say(scope, "correction_subject", {{"title", view.title}});
  const std::string body = say(scope, "correction_body", {{"url", page}});
  return {{"mailto:" + percent_encoded(contact->email) +
           "?subject=" + percent_encoded_value(subject) + "&body=" + percent_encoded_value(body)},
          contact->email,
          "",
          "",
          false};
}

// Told to readers of data that nobody has touched for long.
std::string stale_words(const Scope& scope, const FrameView& view) {
  const Context& context = scope.context;
  if (!is_stale(scope.portal().site, context.listings.data_as_of, context.today)) return "";
  return say(scope, "stale", {{"date", view.data_as_of->text}});
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

Url picture_url(const Scope& scope) {
  if (scope.language >= scope.context.pictures.size()) return {};
  const std::string& path = scope.context.pictures[scope.language];
  return {path.empty() ? "" : scope.context.base_url + path};
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
  view.title_marked = heading.title.marked;
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
  view.picture = picture_url(scope);
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
  view.contact = contact_link(scope, view);
  view.notice = text_in(scope, site.notice);
  if (const auto date = scope.context.listings.data_as_of)
    view.data_as_of = date_view(scope, *date);
  view.stale = stale_words(scope, view);
  view.feeds = feed_links(scope, page);
  view.pagination = pagination(scope, page);
  view.structured = structured_data(scope, page, view);
  return view;
}

}  // namespace kehoach
