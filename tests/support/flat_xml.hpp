// XML as expat reads it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kehoach::test {

struct XmlFile {
  std::string fault;                  // why it is not well-formed; empty if it is
  std::vector<std::string> elements;  // in order, with the names of their attributes
  std::string texts;                  // all texts and values, decoded
};

XmlFile read_xml(std::string_view bytes);

}  // namespace kehoach::test
