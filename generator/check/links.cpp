#include <fmt/core.h>

#include <algorithm>
#include <optional>

#include "base/closest.hpp"
#include "base/escape.hpp"
#include "check/check.hpp"
#include "model/text_position.hpp"
#include "model/visit.hpp"
#include "source/markdown.hpp"
#include "source/markdown_limits.hpp"

namespace kehoach {
namespace {

// What the links of all texts are checked against.
class Known {
 public:
  Known(const ListAddresses& list_addresses, const std::vector<std::string>& known_languages)
      : languages(known_languages), list_addresses_(list_addresses) {}

  // Sorted; listed when first asked for, which many a portal never does.
  const std::vector<std::string>& addresses() const {
    if (!addresses_) addresses_ = list_addresses_();
    return *addresses_;
  }

  const std::vector<std::string>& languages;

 private:
  const ListAddresses& list_addresses_;
  mutable std::optional<std::vector<std::string>> addresses_;
};

bool has_page(const Known& known, std::string_view address) {
  return std::ranges::binary_search(known.addresses(), address, std::less<>());
}

// Whether Markdown can hold a link at all: parsing every text for the few that do takes long.
bool may_have_links(std::string_view markdown) {
  return markdown.find('[') != markdown.npos || markdown.find('<') != markdown.npos ||
         markdown.find("://") != markdown.npos;
}

// "/plans/x/?a#b" to "plans/x/".
std::string_view address_of(std::string_view url) {
  url.remove_prefix(1);
  return url.substr(0, url.find_first_of("?#"));
}

// Files ("/data/tasks.json") are no pages; in addresses of pages there is no '.'. The source of a
// page is not published: a link to it is meant for the page.
bool is_file(std::string_view address) {
  const auto name = address.substr(address.rfind('/') + 1);
  return name.find('.') != name.npos && !name.ends_with(".md") && !name.ends_with(".yaml");
}

// Without a scheme and not from the root: where it leads would depend on the page it is shown on.
bool is_relative(std::string_view url) {
  return !url.empty() && url.front() != '/' && url.front() != '#' && url.find(':') == url.npos;
}

// Without "vi/" in front, or as it is.
std::string_view without_language(std::string_view address, const Known& known) {
  const auto first = address.substr(0, address.find('/'));
  const bool is_language = std::ranges::find(known.languages, first) != known.languages.end();
  return is_language ? address.substr(std::min(address.size(), first.size() + 1)) : address;
}

std::string help_for(std::string_view address, const Known& known) {
  if (address.starts_with('/')) return fmt::format("for another site write \"https:/{}\"", address);
  const auto bare = without_language(address, known);
  if (bare != address && has_page(known, bare))
    return fmt::format("write \"/{}\": the reader's language is added", bare);
  if (has_page(known, fmt::format("{}/", address))) return fmt::format("write \"/{}/\"", address);
  const std::vector<std::string_view> candidates(known.addresses().begin(),
                                                 known.addresses().end());
  const auto near = closest(bare, candidates);
  return near.empty() ? std::string() : fmt::format("did you mean \"/{}\"?", near);
}

void check_link(const MarkdownLink& link, Span span, const Known& known, Diagnostics& diagnostics) {
  if (!is_safe_url(link.url)) {
    diagnostics.error("unsafe-link", span, fmt::format("links to \"{}\" are not allowed", link.url))
        .with_help("links may be http, https, mailto, tel, or begin with \"/\"");
    return;
  }
  if (is_relative(link.url)) {
    diagnostics.error("relative-link", span, fmt::format("\"{}\" is not a full address", link.url))
        .with_help(
            "begin with \"/\" for a page of the portal (\"/plans/\"), with \"https://\" for "
            "another site");
    return;
  }
  if (link.image && !link.url.starts_with('/')) {
    diagnostics
        .error("foreign-image", span,
               fmt::format("the image \"{}\" is not one of the portal's files", link.url))
        .with_help("put it into static/ and begin its address with \"/\", or make it a link");
    return;
  }
  if (!link.url.starts_with('/')) return;
  const auto address = address_of(link.url);
  if (has_page(known, address) || (is_file(address) && !address.starts_with('/'))) return;
  diagnostics.error("broken-link", span, fmt::format("there is no page \"{}\"", link.url))
      .with_help(help_for(address, known));
}

}  // namespace

void check_markdown(const Localized& text, const SourceMap& sources, Diagnostics& diagnostics) {
  for (const Text& one : text.texts) {
    const auto excess = find_markdown_excess(one.value);
    if (!excess) continue;
    const Span span = span_in_text(one, sources, excess->line, excess->begin, excess->end);
    diagnostics.error("markdown-limit", span, excess->message).with_help(std::string(excess->help));
  }
}

void check_links(const Portal& portal, const SourceMap& sources,
                 const ListAddresses& list_addresses, Diagnostics& diagnostics) {
  const Known known(list_addresses, portal.site.languages);
  for_each_text(portal, [&](const Localized& localized, TextForm form) {
    if (form != TextForm::markdown) return;
    for (const Text& text : localized.texts) {
      if (!may_have_links(text.value) || find_markdown_excess(text.value)) continue;
      for (const MarkdownLink& link : markdown_links(text.value)) {
        const Span span = span_in_text(text, sources, link.line, link.begin, link.end);
        check_link(link, span, known, diagnostics);
      }
    }
  });
}

}  // namespace kehoach
