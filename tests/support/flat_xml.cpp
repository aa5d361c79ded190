#include "support/flat_xml.hpp"

#include <expat.h>

#include <memory>

namespace kehoach::test {
namespace {

void on_element(void* data, const char* name, const char** attributes) {
  auto& file = *static_cast<XmlFile*>(data);
  std::string line = name;
  for (; *attributes; attributes += 2) {
    line += std::string(" ") + attributes[0];
    file.texts += std::string(attributes[1]) + '\n';
  }
  file.elements.push_back(std::move(line));
}

void on_text(void* data, const char* text, int length) {
  static_cast<XmlFile*>(data)->texts.append(text, static_cast<size_t>(length));
}

// Instructions, comments and document types count as elements: templates write none.
void on_instruction(void* data, const char* target, const char*) {
  static_cast<XmlFile*>(data)->elements.push_back(std::string("?") + target);
}

void on_comment(void* data, const char*) {
  static_cast<XmlFile*>(data)->elements.emplace_back("!--");
}

void on_document_type(void* data, const char* name, const char*, const char*, int) {
  static_cast<XmlFile*>(data)->elements.push_back(std::string("!") + name);
}

}  // namespace

XmlFile read_xml(std::string_view bytes) {
  XmlFile file;
  const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(XML_ParserCreate("UTF-8"),
                                                                       XML_ParserFree);
  XML_SetUserData(parser.get(), &file);
  XML_SetElementHandler(parser.get(), on_element, nullptr);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  XML_SetProcessingInstructionHandler(parser.get(), on_instruction);
  XML_SetCommentHandler(parser.get(), on_comment);
  XML_SetStartDoctypeDeclHandler(parser.get(), on_document_type);
  if (XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), 1) != XML_STATUS_OK)
    file.fault = XML_ErrorString(XML_GetErrorCode(parser.get()));
  return file;
}

}  // namespace kehoach::test
