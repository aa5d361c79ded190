#include "app/explain_page.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "app/build_state.hpp"
#include "app/commands.hpp"
#include "app/left_output.hpp"
#include "app/tell.hpp"
#include "base/closest.hpp"

namespace kehoach {
namespace {

constexpr size_t most_named = 10;

// Lines in the language of messages.
class Telling {
 public:
  explicit Telling(MessageLanguage language) : language_(language) {}

  Telling& line(std::string_view message) {
    text_ += translated(message, language_) + "\n";
    return *this;
  }
  Telling& names(const std::vector<std::string>& names) {
    for (size_t i = 0; i < std::min(names.size(), most_named); ++i) text_ += "  " + names[i] + "\n";
    if (names.size() > most_named)
      text_ += "  " + translated(fmt::format("and {} more", names.size() - most_named), language_) +
               "\n";
    return *this;
  }
  const std::string& text() const { return text_; }

 private:
  MessageLanguage language_;
  std::string text_;
};

void describe(const BuildInputs& inputs, Telling& telling) {
  telling.line(fmt::format("made from {} files, together with", inputs.files.size()));
  for (const auto& [name, value] : inputs.settings)
    telling.line(fmt::format("  {} {}", name, value));
  telling.line(fmt::format("key {}", to_hex(key_of(inputs))));
}

void tell_last_build(const BuildState& last, const OutputRecord& output, Telling& telling) {
  const std::string what = output.written ? "the last build wrote it"
                                          : "the last build made the same bytes as were there";
  if (last.changed.empty()) {
    telling.line(with_hint(what, "there was no record of a build before it"));
  } else {
    telling.line(with_hint(what, "it came after changes in")).names(last.changed);
  }
}

void tell_next_build(const BuildState& last, const OutputRecord& output, const BuildInputs& inputs,
                     const LeftOutput& left, Telling& telling) {
  const std::vector<std::string> changed = differences(last.inputs, inputs);
  const bool may_be_kept = output.page && left.holds(output) && !left.has_leftovers();
  if (!changed.empty()) {
    telling
        .line(may_be_kept ? "the next build makes it again if it shows anything that follows from "
                            "the changes in"
                          : "the next build makes it again, because of changes in")
        .names(changed);
  } else if (!may_be_kept && !left.holds(last, 0)) {
    telling.line("the next build makes it again, because files of the output were changed since");
  } else {
    telling.line("the next build leaves it as it is: nothing has changed");
  }
}

}  // namespace

std::string output_path_of(std::string_view path) {
  while (path.starts_with('/')) path.remove_prefix(1);
  std::string file(path);
  const size_t name = file.rfind('/') == std::string::npos ? 0 : file.rfind('/') + 1;
  if (file.find('.', name) != std::string::npos) return file;
  if (!file.empty() && !file.ends_with('/')) file += '/';
  return file + "index.html";
}

int run_explain_page(const BuildOptions& options, const std::string& path,
                     MessageLanguage language) {
  const ReadInputs read = read_inputs(options);
  const auto last = read_build_state(build_state_path(options.site, read.output));
  Telling telling(language);
  if (!last) {
    describe(read.inputs, telling);
    telling.line(fmt::format("there is no record of a build in {}: the next one makes everything",
                             read.output.string()));
    write_to_standard_output(telling.text());
    return exit_ok;
  }
  const std::string file = output_path_of(path);
  const auto output = std::find_if(last->outputs.begin(), last->outputs.end(),
                                   [&](const OutputRecord& each) { return each.path == file; });
  if (output == last->outputs.end()) {
    tell_refusal(fmt::format("the last build made no \"{}\"", file), language);
    return exit_content_errors;
  }
  telling.line(file);
  describe(read.inputs, telling);
  tell_last_build(*last, *output, telling);
  tell_next_build(*last, *output, read.inputs, LeftOutput(read.output), telling);
  write_to_standard_output(telling.text());
  return exit_ok;
}

}  // namespace kehoach
