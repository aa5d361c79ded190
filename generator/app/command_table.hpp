// The commands and their options as data: the command line, its help, the completions of shells and
// the manual page are all made from this one table.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/translate.hpp"

namespace kehoach {

// What stands for an option's value: for messages, help and completion.
enum class ValueHint : uint8_t { word, file, folder };

struct Option {
  std::string_view name;   // "--out"; an argument without dashes has its place: "SITE"
  std::string_view value;  // what to write for it: "DIR"; empty: a flag
  std::string_view about;  // half a sentence, without a full stop

  // What is wrong with a value, or nothing; null: anything but an empty text.
  std::string (*check)(const std::string& text) = nullptr;

  std::string_view fallback = {};                  // shown in help and used if nothing is given
  std::span<const std::string_view> choices = {};  // the only values; `check` need not look
  ValueHint hint = ValueHint::word;
  bool required = false;
};

// What was typed, checked already: the text of each option that was given or has a fallback.
class Arguments {
 public:
  Arguments(std::map<std::string_view, std::string> values, MessageLanguage language)
      : values_(std::move(values)), language_(language) {}

  bool has(std::string_view name) const { return values_.contains(name); }
  std::optional<std::string> find(std::string_view name) const;
  std::string text(std::string_view name) const;  // empty if not given
  int number(std::string_view name, int otherwise = 0) const;
  MessageLanguage language() const { return language_; }

  // The place among the choices of an option with a fallback.
  template <class Enum>
  Enum choice(std::string_view name, std::span<const std::string_view> choices) const {
    return static_cast<Enum>(place_among(choices, text(name)));
  }

 private:
  static size_t place_among(std::span<const std::string_view> choices, std::string_view text);

  std::map<std::string_view, std::string> values_;
  MessageLanguage language_;
};

struct Command {
  std::string_view name;
  std::string_view about;
  std::vector<Option> options;
  int (*run)(const Arguments& arguments);  // returns the exit status
};

// `--lang`, which every command has; what it asks for is Arguments::language().
extern const Option language_option;

// In the order of the help text.
const std::vector<Command>& command_table();

}  // namespace kehoach
