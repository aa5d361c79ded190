#include "support/xml.hpp"

#include <expat.h>

#include <catch2/catch.hpp>

#include <memory>

namespace kehoach {

namespace {

struct Tree {
  XmlElement root;                  // around the document's own
  std::vector<XmlElement*> open{};  // innermost last
};

void begin(void* data, const XML_Char* name, const XML_Char** attributes) {
  Tree& tree = *static_cast<Tree*>(data);
  XmlElement& parent = *tree.open.back();
  XmlElement& element = parent.children.emplace_back();
  element.name = name;
  for (; *attributes; attributes += 2) element.attributes[attributes[0]] = attributes[1];
  tree.open.push_back(&element);
}

void end(void* data, const XML_Char*) {
  static_cast<Tree*>(data)->open.pop_back();
}

void characters(void* data, const XML_Char* text, int length) {
  static_cast<Tree*>(data)->open.back()->text.append(text, static_cast<size_t>(length));
}

std::string_view local_name(std::string_view name) {
  return name.substr(name.find('|') + 1);
}

}  // namespace

std::vector<const XmlElement*> XmlElement::all(std::string_view local) const {
  std::vector<const XmlElement*> found;
  for (const XmlElement& child : children)
    if (local_name(child.name) == local) found.push_back(&child);
  return found;
}

const std::string& XmlElement::only(std::string_view local) const {
  const auto found = all(local);
  INFO(name << " has " << found.size() << " of " << local);
  REQUIRE(found.size() == 1);
  return found[0]->text;
}

XmlElement parse_xml(std::string_view document) {
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(
      XML_ParserCreateNS(nullptr, '|'), XML_ParserFree);
  Tree tree;
  tree.open.push_back(&tree.root);
  XML_SetUserData(parser.get(), &tree);
  XML_SetElementHandler(parser.get(), begin, end);
  XML_SetCharacterDataHandler(parser.get(), characters);
  const auto status =
      XML_Parse(parser.get(), document.data(), static_cast<int>(document.size()), XML_TRUE);
  INFO(XML_ErrorString(XML_GetErrorCode(parser.get()))
       << " at line " << XML_GetCurrentLineNumber(parser.get()));
  REQUIRE(status == XML_STATUS_OK);
  return std::move(tree.root.children.front());
}

}  // namespace kehoach
