// Changes in a YAML file as a person would make them: only the values that differ are written anew;
// layout, comments and everything else stay, byte for byte.
#pragma once

#include <string>
#include <vector>

#include "source/yaml_value.hpp"

namespace kehoach {

struct YamlPatch {
  std::string text;
  std::vector<Span> lost_comments;  // of the old text: comments within what was written anew
};

// The text of `source`, whose tree is `old`, changed so that it says `wanted`. Items of lists are
// paired by their `id` where they have one, else by their order.
YamlPatch patch_yaml(std::string_view text, const YamlNode& old, const YamlValue& wanted);

}  // namespace kehoach
