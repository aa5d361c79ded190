// XML as a namespace-aware parser sees it, for tests of feeds and of SVG.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach {

struct XmlElement {
  std::string name;  // "namespace|local", or "local" without a namespace
  std::map<std::string, std::string> attributes;
  std::vector<XmlElement> children;
  std::string text;  // directly in it

  // Those children, by their local name.
  std::vector<const XmlElement*> all(std::string_view local) const;
  // The text of the only child of that local name; fails the test if there is not exactly one.
  const std::string& only(std::string_view local) const;
};

// The root. A document that is not well-formed fails the test, with the parser's message.
XmlElement parse_xml(std::string_view document);

}  // namespace kehoach
