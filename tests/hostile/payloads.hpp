// Texts that try to be more than text, one for each way out of a context that is known.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kehoach::test {

struct Payload {
  std::string_view name;
  std::string_view text;
};

// To be written into any field; all of them may be published as text.
std::span<const Payload> plain_payloads();

// Markdown as well, for fields that are; some are refused with an error.
std::span<const Payload> markdown_payloads();

// As a double-quoted scalar of YAML.
std::string yaml_quoted(std::string_view text);

}  // namespace kehoach::test
