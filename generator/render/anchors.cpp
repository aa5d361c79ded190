#include "render/anchors.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/closest.hpp"
#include "model/text_position.hpp"
#include "source/markdown.hpp"

namespace kehoach {
namespace {

// A text and the page it stands on.
struct Place {
  const Localized& text;
  std::string page;
};

std::vector<Place> markdown_of(const Portal& portal) {
  std::vector<Place> places;
  for (const Id<Plan> id : portal.plans.ids()) {
    places.push_back({portal.plans[id].summary, address_of(portal, id)});
    places.push_back({portal.plans[id].overview, address_of(portal, id)});
  }
  for (const Id<Task> id : portal.tasks.ids())
    places.push_back({portal.tasks[id].description, address_of(portal, id)});
  for (const Id<FreePage> id : portal.pages.ids())
    places.push_back({portal.pages[id].body, address_of(portal, id)});
  return places;
}

using Ids = std::set<std::string, std::less<>>;

Ids ids_in(std::string_view html) {
  constexpr std::string_view attribute = " id=\"";
  Ids ids;
  for (size_t at = html.find(attribute); at != html.npos; at = html.find(attribute, at)) {
    at += attribute.size();
    ids.emplace(html.substr(at, html.find('"', at) - at));
  }
  return ids;
}

// The ids of pages, each rendered when it is first asked for.
class PageIds {
 public:
  PageIds(const Context& context, std::span<const Page> pages, std::span<const Output> outputs,
          const PageTemplates& templates)
      : context_(context), pages_(pages), outputs_(outputs), templates_(templates) {}

  // Null if there is no such page.
  const Ids* find(std::string_view address, Language language) {
    if (by_address_.empty()) fill();  // few sites have such links
    const auto output = by_address_.find({address, language});
    if (output == by_address_.end()) return nullptr;
    const auto [place, is_new] = ids_.try_emplace(output->second);
    if (is_new) {
      std::string html;
      render_output(*output->second, context_, pages_, templates_, html);
      place->second = ids_in(html);
    }
    return &place->second;
  }

 private:
  void fill() {
    for (const Output& output : outputs_)
      if (output.kind == OutputKind::page && output.encoding == Encoding::none)
        by_address_[{pages_[output.index].address, output.language}] = &output;
  }

  const Context& context_;
  std::span<const Page> pages_;
  std::span<const Output> outputs_;
  const PageTemplates& templates_;
  std::map<std::pair<std::string_view, Language>, const Output*> by_address_;
  std::map<const Output*, Ids> ids_;
};

// "/plans/x/?q=1#targets" on any page, and "#targets" on `own`.
struct Destination {
  std::string_view page;
  std::string_view anchor;  // empty: none, or one of the browser's own (":~:text=…")
};

Destination target_of(std::string_view url, std::string_view own) {
  const size_t hash = url.find('#');
  if (hash == url.npos || url.substr(hash + 1).starts_with(":~:")) return {};
  const std::string_view anchor = url.substr(hash + 1);
  if (hash == 0) return {own, anchor};
  if (!url.starts_with('/')) return {};
  const std::string_view address = url.substr(1, hash - 1);
  return {address.substr(0, address.find('?')), anchor};
}

void check_text(const Text& text, Language language, std::string_view own, PageIds& pages,
                const SourceMap& sources, Diagnostics& diagnostics) {
  if (text.value.find('#') == std::string::npos) return;
  for (const MarkdownLink& link : markdown_links(text.value)) {
    const Destination target = target_of(link.url, own);
    const Ids* const ids = target.anchor.empty() ? nullptr : pages.find(target.page, language);
    if (!ids || ids->contains(target.anchor)) continue;
    const std::vector<std::string_view> known(ids->begin(), ids->end());
    const std::string_view near = closest(target.anchor, known);
    diagnostics
        .warning("broken-anchor", span_in_text(text, sources, link.line, link.begin, link.end),
                 fmt::format("the page \"/{}\" has no place \"#{}\"", target.page, target.anchor))
        .with_help(near.empty() ? "leave out what stands from \"#\" on: readers land at the top"
                                : fmt::format("did you mean \"#{}\"?", near));
  }
}

}  // namespace

void check_anchors(const Context& context, std::span<const Page> pages,
                   std::span<const Output> outputs, const PageTemplates& templates,
                   const SourceMap& sources, Diagnostics& diagnostics) {
  PageIds ids(context, pages, outputs, templates);
  for (const auto& [localized, page] : markdown_of(context.portal))
    for (size_t i = 0; i < localized.texts.size(); ++i)
      check_text(localized.texts[i], static_cast<Language>(i), page, ids, sources, diagnostics);
}

}  // namespace kehoach
