#include "app/cli.hpp"

#include <fmt/core.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "app/command_table.hpp"
#include "app/commands.hpp"
#include "app/option_checks.hpp"
#include "base/closest.hpp"

namespace kehoach {
namespace {

// The texts that were typed for the options of one command, in the order of the table.
struct Typed {
  std::vector<std::string> texts;
  std::vector<CLI::Option*> options;
};

std::string check(const Option& option, const std::string& text) {
  if (!option.choices.empty()) return check_one_of(option.choices, text);
  return option.check ? option.check(text) : check_name(text);
}

CLI::Option* add_option(CLI::App& command, const Option& option, std::string& text) {
  const std::string name(option.name);
  const std::string about(option.about);
  if (option.value.empty()) return command.add_flag(name, about);
  text = option.fallback;
  CLI::Option* const added = command.add_option(name, text, about);
  if (option.name != option.value) added->type_name(std::string(option.value));
  if (!option.fallback.empty() && option.choices.empty()) added->capture_default_str();
  added->required(option.required);
  return added->check([&option](const std::string& given) { return check(option, given); });
}

void add_command(CLI::App& program, const Command& command, Typed& typed) {
  CLI::App* const added =
      program.add_subcommand(std::string(command.name), std::string(command.about));
  typed.texts.resize(command.options.size());
  for (size_t i = 0; i < command.options.size(); ++i)
    typed.options.push_back(add_option(*added, command.options[i], typed.texts[i]));
}

Arguments arguments_of(const Command& command, const Typed& typed) {
  std::map<std::string_view, std::string> values;
  for (size_t i = 0; i < command.options.size(); ++i) {
    const Option& option = command.options[i];
    if (typed.options[i]->count() > 0 || !option.fallback.empty())
      values[option.name] = typed.texts[i];
  }
  return Arguments(std::move(values));
}

// --- Wrong usage. ---

std::vector<std::string> names_of_options(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

std::vector<std::string> names_of_commands(const CLI::App& program) {
  std::vector<std::string> names;
  for (const CLI::App* command : program.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

// What is wrong with the first argument that the command had no use for.
std::string describe_stray(const std::string& stray, const CLI::App& command, bool is_program) {
  const std::string word = stray.substr(0, stray.find('='));
  const bool is_option = word.starts_with('-');
  if (!is_option && !is_program) return fmt::format("unexpected argument \"{}\"", stray);
  const auto names = is_option ? names_of_options(command) : names_of_commands(command);
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  const std::string help = did_you_mean(word, candidates);
  return fmt::format("unknown {} \"{}\"{}{}", is_option ? "option" : "command", word,
                     help.empty() ? "" : "; ", help);
}

int tell_wrong_usage(const CLI::App& program, const CLI::ParseError& error) {
  const auto chosen = program.get_subcommands();
  const CLI::App& command = chosen.empty() ? program : *chosen.front();
  const std::vector<std::string> strays = program.remaining(true);
  std::string message = error.what();
  if (!strays.empty()) {
    message = describe_stray(strays.front(), command, chosen.empty());
  } else if (chosen.empty()) {
    message = "which command?";
  }
  const std::string name = chosen.empty() ? "kehoach" : "kehoach " + command.get_name();
  fmt::print(stderr, "kehoach: {}\nsee {} --help\n", message, name);
  return exit_usage;
}

}  // namespace

int run_command_line(int count, const char* const* arguments) {
  CLI::App program("Turns structured plan content into a static public portal.", "kehoach");
  program.set_version_flag("--version", "kehoach " KEHOACH_VERSION);
  program.require_subcommand(1);
  program.failure_message(CLI::FailureMessage::simple);
  const std::vector<Command>& commands = command_table();
  std::vector<Typed> typed(commands.size());
  for (size_t i = 0; i < commands.size(); ++i) add_command(program, commands[i], typed[i]);
  try {
    program.parse(count, arguments);
  } catch (const CLI::Success& help_or_version) {
    return program.exit(help_or_version);
  } catch (const CLI::ParseError& error) {
    return tell_wrong_usage(program, error);
  }
  for (size_t i = 0; i < commands.size(); ++i)
    if (program.got_subcommand(std::string(commands[i].name)))
      return commands[i].run(arguments_of(commands[i], typed[i]));
  return exit_usage;
}

}  // namespace kehoach
