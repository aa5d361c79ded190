#include "support/safe_html.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>

namespace kehoach::test {
namespace {

using Parsed = std::unique_ptr<GumboOutput, void (*)(GumboOutput*)>;

Parsed parse(std::string_view html) {
  return {gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size()),
          [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); }};
}

bool is_element(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

void walk(const GumboNode* root, const std::function<void(const GumboNode*)>& visit) {
  std::vector<const GumboNode*> waiting{root};
  while (!waiting.empty()) {
    const GumboNode* const node = waiting.back();
    waiting.pop_back();
    visit(node);
    const GumboVector* children = nullptr;
    if (is_element(node)) children = &node->v.element.children;
    if (node->type == GUMBO_NODE_DOCUMENT) children = &node->v.document.children;
    for (unsigned i = children ? children->length : 0; i > 0; --i)
      waiting.push_back(static_cast<const GumboNode*>(children->data[i - 1]));
  }
}

std::string name_of(const GumboElement& element) {
  const std::string known = gumbo_normalized_tagname(element.tag);
  if (!known.empty()) return known;
  GumboStringPiece piece = element.original_tag;
  gumbo_tag_from_original_text(&piece);
  return std::string(piece.data, piece.length);
}

std::vector<const GumboAttribute*> attributes_of(const GumboElement& element) {
  std::vector<const GumboAttribute*> attributes;
  for (unsigned i = 0; i < element.attributes.length; ++i)
    attributes.push_back(static_cast<const GumboAttribute*>(element.attributes.data[i]));
  return attributes;
}

// The scheme as a browser finds it: control characters and spaces do not hide it. Empty: relative.
std::string scheme_of(std::string_view address) {
  std::string scheme;
  for (const char c : address) {
    if (static_cast<unsigned char>(c) <= 0x20) continue;
    if (c == ':') return scheme;
    if (c == '/' || c == '?' || c == '#') break;
    scheme += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  }
  return "";
}

bool is_address(std::string_view attribute) {
  constexpr std::array<std::string_view, 9> names{
      "href", "src", "action", "formaction", "data", "poster", "xlink:href", "background", "cite"};
  return std::find(names.begin(), names.end(), attribute) != names.end();
}

bool is_safe_address(std::string_view address) {
  constexpr std::array<std::string_view, 5> schemes{"", "http", "https", "mailto", "tel"};
  return std::find(schemes.begin(), schemes.end(), scheme_of(address)) != schemes.end();
}

void check_element(const GumboElement& element, std::vector<std::string>& faults) {
  constexpr std::array<std::string_view, 14> never{
      "iframe", "object", "embed",  "base", "frame",   "frameset",      "applet",
      "style",  "math",   "portal", "set",  "animate", "foreignobject", "use"};
  const std::string name = name_of(element);
  if (std::find(never.begin(), never.end(), name) != never.end()) faults.push_back(name);
  bool is_data = false, has_source = false;
  for (const GumboAttribute* attribute : attributes_of(element)) {
    const std::string key = attribute->name, value = attribute->value;
    if (key.starts_with("on") || key == "style" || key == "srcdoc")
      faults.push_back(name + ' ' + key);
    if (is_address(key) && !is_safe_address(value))
      faults.push_back(name + ' ' + key + '=' + value);
    is_data |= key == "type" && value == "application/ld+json";
    has_source |= key == "src";
  }
  if (name == "script" && !is_data && !has_source) faults.push_back("script");
}

std::string text_of(const GumboNode* node) {
  const bool is_text = node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
                       node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_COMMENT;
  return is_text ? node->v.text.text : "";
}

}  // namespace

std::vector<std::string> unsafe_markup(std::string_view html) {
  const Parsed parsed = parse(html);
  std::vector<std::string> faults;
  walk(parsed->document, [&](const GumboNode* node) {
    if (is_element(node)) check_element(node->v.element, faults);
    if (node->type == GUMBO_NODE_COMMENT) faults.push_back("comment " + text_of(node));
  });
  return faults;
}

std::vector<std::string> skeleton(std::string_view html) {
  const Parsed parsed = parse(html);
  std::vector<std::string> elements;
  walk(parsed->document, [&](const GumboNode* node) {
    if (!is_element(node)) return;
    std::set<std::string> names;
    for (const GumboAttribute* attribute : attributes_of(node->v.element))
      names.insert(attribute->name);
    std::string line = name_of(node->v.element);
    for (const std::string& name : names) line += ' ' + name;
    elements.push_back(std::move(line));
  });
  return elements;
}

std::vector<std::string> json_blocks(std::string_view html) {
  const Parsed parsed = parse(html);
  std::vector<std::string> blocks;
  walk(parsed->document, [&](const GumboNode* node) {
    if (is_element(node) && node->v.element.tag == GUMBO_TAG_SCRIPT &&
        node->v.element.children.length == 1)
      blocks.push_back(text_of(static_cast<const GumboNode*>(node->v.element.children.data[0])));
  });
  return blocks;
}

std::string all_texts(std::string_view html) {
  const Parsed parsed = parse(html);
  std::string texts;
  walk(parsed->document, [&](const GumboNode* node) {
    texts += text_of(node) + '\n';
    if (!is_element(node)) return;
    for (const GumboAttribute* attribute : attributes_of(node->v.element))
      texts += std::string(attribute->value) + '\n';
  });
  return texts;
}

}  // namespace kehoach::test
