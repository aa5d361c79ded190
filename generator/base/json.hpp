// JSON text, out and in; the only includer of nlohmann/json is json.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach {

// Appends a JSON string literal as JSON.stringify writes it: only `"`, `\` and controls escaped.
void append_json_string(std::string& out, std::string_view text);

// Writes JSON in the order of the calls, with no white space. Commas and colons come by themselves;
// the caller keeps begin/end and key/value in step.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& text(std::string_view value);
  JsonWriter& number(int64_t value);
  JsonWriter& number(double value);  // as JavaScript prints it; integers without a fraction
  JsonWriter& boolean(bool value);
  JsonWriter& null();

  // key(name) and text(value) in one.
  JsonWriter& member(std::string_view name, std::string_view value);

 private:
  void separate();

  std::string& out_;
  bool need_comma_ = false;
};

// Well-formed JSON text with each member and item on a line of its own, two spaces a level, and a
// line's end at the end: for files that version control keeps. Strings stay as they are written.
std::string indented_json(std::string_view json);

struct JsonMember;

// A parsed JSON value. Objects keep their members in order, duplicates included.
struct JsonValue {
  enum class Kind { null, boolean, number, string, array, object };

  Kind kind = Kind::null;
  bool boolean = false;
  double number = 0;
  std::string string;  // the text of a string
  std::vector<JsonValue> items;
  std::vector<JsonMember> members;

  // The last member of that name, or null.
  const JsonValue* find(std::string_view name) const;
};

struct JsonMember {
  std::string name;
  JsonValue value;
};

// What is wrong with JSON text, and at which byte.
struct JsonError {
  std::string message;
  size_t offset = 0;
};

// The value of `text`, or nothing with `error` filled.
std::optional<JsonValue> parse_json(std::string_view text, JsonError& error);

}  // namespace kehoach
