// Where the values of a JSON text stand. The tree of base/json has no positions; this finds them
// again when a message needs one.
//
// All functions expect text that parse_json() has accepted, and places that they gave themselves.
// The n-th place belongs to the n-th item or member of the JsonValue.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace kehoach {

// The bytes [begin, end) of a value or of a key with its quotes.
struct JsonPlace {
  size_t begin = 0;
  size_t end = 0;
};

struct JsonMemberPlace {
  JsonPlace key;
  JsonPlace value;
};

// The value that the text is.
JsonPlace root_place(std::string_view text);

std::vector<JsonPlace> item_places(std::string_view text, JsonPlace array);
std::vector<JsonMemberPlace> member_places(std::string_view text, JsonPlace object);

}  // namespace kehoach
