#include "app/explain_page.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "app/build_state.hpp"
#include "app/commands.hpp"

namespace kehoach {
namespace {

constexpr size_t most_named = 10;

std::string named(const std::vector<std::string>& names) {
  std::string list;
  for (size_t i = 0; i < std::min(names.size(), most_named); ++i) list += "  " + names[i] + "\n";
  if (names.size() > most_named) list += fmt::format("  and {} more\n", names.size() - most_named);
  return list;
}

std::string describe(const BuildInputs& inputs) {
  std::string text = fmt::format("made from {} files, together with\n", inputs.files.size());
  for (const auto& [name, value] : inputs.settings) text += fmt::format("  {} {}\n", name, value);
  return text + fmt::format("key {}\n", to_hex(key_of(inputs)));
}

std::string tell_last_build(const BuildState& last, const OutputRecord& output) {
  std::string text = output.written ? "the last build wrote it"
                                    : "the last build made the same bytes as were there";
  if (last.changed.empty()) return text + ": there was no record of a build before it\n";
  return text + ", after changes in\n" + named(last.changed);
}

std::string tell_next_build(const BuildState& last, const BuildInputs& inputs,
                            const std::filesystem::path& folder) {
  const std::vector<std::string> changed = differences(last.inputs, inputs);
  if (!changed.empty())
    return "the next build makes it again, because of changes in\n" + named(changed);
  if (!last.quiet) return "the next build makes it again, to repeat the messages of the last one\n";
  if (!is_as_left(folder, last, 0))
    return "the next build makes it again, because files of the output were changed since\n";
  return "the next build leaves it as it is: nothing has changed\n";
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

int run_explain_page(const BuildOptions& options, const std::string& path) {
  const ReadInputs read = read_inputs(options);
  const auto last = read_build_state(build_state_path(options.site, read.output));
  if (!last) {
    write_to_standard_output(describe(read.inputs) + "there is no record of a build in " +
                             read.output.string() + ": the next one makes everything\n");
    return exit_ok;
  }
  const std::string file = output_path_of(path);
  const auto output = std::find_if(last->outputs.begin(), last->outputs.end(),
                                   [&](const OutputRecord& each) { return each.path == file; });
  if (output == last->outputs.end()) {
    fmt::print(stderr, "kehoach: the last build made no \"{}\"\n", file);
    return exit_content_errors;
  }
  write_to_standard_output(file + "\n" + describe(read.inputs) + tell_last_build(*last, *output) +
                           tell_next_build(*last, read.inputs, read.output));
  return exit_ok;
}

}  // namespace kehoach
