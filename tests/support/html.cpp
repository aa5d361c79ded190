#include "support/html.hpp"

#include <gumbo.h>

#include <memory>

namespace kehoach {

namespace {

using Parsed = std::unique_ptr<GumboOutput, void (*)(GumboOutput*)>;

Parsed parse(std::string_view html) {
  return {gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size()),
          [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); }};
}

std::string attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found ? found->value : "";
}

bool has_attribute(const GumboElement& element, const char* name) {
  return gumbo_get_attribute(&element.attributes, name) != nullptr;
}

// Calls visit(node) for every node below `node`, depth first.
template <class Visit>
void walk(const GumboNode* node, const Visit& visit) {
  visit(node);
  if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE) return;
  const GumboVector& children = node->v.element.children;
  for (unsigned i = 0; i < children.length; ++i)
    walk(static_cast<const GumboNode*>(children.data[i]), visit);
}

std::string words(const GumboNode* node) {
  std::string text;
  walk(node, [&text](const GumboNode* each) {
    if (each->type == GUMBO_NODE_TEXT) text += each->v.text.text;
    if (each->type == GUMBO_NODE_WHITESPACE) text += " ";
  });
  std::string squeezed;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space)
      squeezed += c;
    else if (!squeezed.empty() && squeezed.back() != ' ')
      squeezed += ' ';
  }
  return squeezed;
}

void note_faults(const GumboElement& element, HtmlPage& page) {
  if (has_attribute(element, "style")) page.faults.emplace_back("style attribute");
  if (element.tag == GUMBO_TAG_STYLE) page.faults.emplace_back("inline style sheet");
  if (element.tag == GUMBO_TAG_SCRIPT && !has_attribute(element, "src") &&
      attribute(element, "type") != "application/ld+json")
    page.faults.emplace_back("inline script");
  if (element.tag == GUMBO_TAG_IMG && !has_attribute(element, "alt"))
    page.faults.emplace_back("image without alt");
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const std::string name = static_cast<const GumboAttribute*>(element.attributes.data[i])->name;
    if (name.starts_with("on")) page.faults.push_back("event handler " + name);
  }
}

void note_link(const GumboElement& element, HtmlPage& page) {
  const std::string rel = attribute(element, "rel");
  if (element.tag == GUMBO_TAG_LINK && rel == "canonical")
    page.canonical.push_back(attribute(element, "href"));
  else if (element.tag == GUMBO_TAG_LINK && rel == "alternate" &&
           has_attribute(element, "hreflang"))
    page.alternates.emplace_back(attribute(element, "hreflang"), attribute(element, "href"));
  else
    for (const char* name : {"href", "src", "action"})
      if (has_attribute(element, name)) page.links.push_back(attribute(element, name));
}

void note_element(const GumboNode* node, HtmlPage& page) {
  const GumboElement& element = node->v.element;
  if (has_attribute(element, "id")) page.ids.push_back(attribute(element, "id"));
  if (element.tag == GUMBO_TAG_HTML) page.language = attribute(element, "lang");
  if (element.tag == GUMBO_TAG_TITLE && node->parent->v.element.tag == GUMBO_TAG_HEAD)
    page.title = words(node);
  if (element.tag == GUMBO_TAG_MAIN) page.main_text = words(node);
  if (element.tag >= GUMBO_TAG_H1 && element.tag <= GUMBO_TAG_H6)
    page.headings.push_back(element.tag - GUMBO_TAG_H1 + 1);
  note_faults(element, page);
  note_link(element, page);
}

}  // namespace

HtmlPage parse_html(std::string_view html) {
  const Parsed parsed = parse(html);
  HtmlPage page;
  page.parse_errors = parsed->errors.length;
  walk(parsed->root, [&page](const GumboNode* node) {
    if (node->type == GUMBO_NODE_ELEMENT) note_element(node, page);
  });
  return page;
}

std::string text_of(std::string_view html, std::string_view selector) {
  const Parsed parsed = parse(html);
  std::string result;
  bool found = false;
  walk(parsed->root, [&](const GumboNode* node) {
    if (found || node->type != GUMBO_NODE_ELEMENT) return;
    const GumboElement& element = node->v.element;
    const bool hit = selector.starts_with('#') ? attribute(element, "id") == selector.substr(1)
                                               : gumbo_normalized_tagname(element.tag) == selector;
    if (!hit) return;
    found = true;
    result = words(node);
  });
  return result;
}

}  // namespace kehoach
