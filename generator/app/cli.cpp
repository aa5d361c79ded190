#include "app/cli.hpp"

#include <fmt/core.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/command_table.hpp"
#include "app/commands.hpp"
#include "app/option_checks.hpp"
#include "app/tell.hpp"
#include "base/closest.hpp"

namespace kehoach {
namespace {

// The texts that were typed for the options of one command, in the order of the table.
struct Typed {
  std::vector<std::string> texts;
  std::vector<CLI::Option*> options;
};

// For an option without a value the library says "true".
std::string check_no_value(const std::string& text) {
  return text == "true" ? "" : "it takes no value";
}

std::string check(const Option& option, const std::string& text) {
  if (!option.choices.empty()) return check_one_of(option.choices, text);
  return option.check ? option.check(text) : check_name(text);
}

CLI::Option* add_option(CLI::App& command, const Option& option, std::string& text,
                        MessageLanguage language) {
  const std::string name(option.name);
  const std::string required = option.required ? " (" + translated("required", language) + ")" : "";
  const std::string about = translated(option.about, language) + required;
  if (option.value.empty()) return command.add_flag(name, about)->check(check_no_value);
  text = option.fallback;
  CLI::Option* const added = command.add_option(name, text, about);
  added->type_name(option.name == option.value ? "" : std::string(option.value));
  if (!option.fallback.empty() && option.choices.empty()) added->capture_default_str();
  added->required(option.required);
  return added->check([&option](const std::string& given) { return check(option, given); });
}

void add_command(CLI::App& program, const Command& command, MessageLanguage language,
                 Typed& typed) {
  CLI::App* const added =
      program.add_subcommand(std::string(command.name), translated(command.about, language));
  added->group(translated("Commands", language));
  added->get_help_ptr()->group(translated("Options", language));
  typed.texts.resize(command.options.size());
  for (size_t i = 0; i < command.options.size(); ++i)
    typed.options.push_back(add_option(*added, command.options[i], typed.texts[i], language));
}

Arguments arguments_of(const Command& command, const Typed& typed, MessageLanguage language) {
  std::map<std::string_view, std::string> values;
  for (size_t i = 0; i < command.options.size(); ++i) {
    const Option& option = command.options[i];
    if (typed.options[i]->count() > 0 || !option.fallback.empty())
      values[option.name] = typed.texts[i];
  }
  return Arguments(std::move(values), language);
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
  const std::string message = is_option ? fmt::format("unknown option \"{}\"", word)
                                        : fmt::format("unknown command \"{}\"", word);
  return with_hint(message, did_you_mean(word, candidates));
}

// What the library says begins with the name of an option: "--out: the name is empty".
std::string said(const std::string& message, MessageLanguage language) {
  const size_t colon = message.find(": ");
  if (colon >= message.find(' ')) return translated(message, language);
  return message.substr(0, colon + 2) + translated(message.substr(colon + 2), language);
}

int tell_wrong_usage(const CLI::App& program, const CLI::ParseError& error,
                     MessageLanguage language) {
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
  tell_refusal(said(message, language), language, name + " --help");
  return exit_usage;
}

// The words that the library puts around what the table says.
void set_frame(CLI::App& program, MessageLanguage language) {
  const auto said = [&](std::string_view text) { return translated(text, language); };
  const auto frame = std::make_shared<CLI::Formatter>();
  frame->label("SUBCOMMAND", said("COMMAND"));
  for (const char* label : {"Usage", "OPTIONS", "Positionals"}) frame->label(label, said(label));
  frame->label("REQUIRED", "");  // the library takes a letter's bytes for columns
  program.formatter(frame);
  program.option_defaults()->group(said("Options"));
  program.set_help_flag("-h,--help", said("Print this help and exit"));
}

}  // namespace

int run_command_line(int count, const char* const* arguments) {
  const MessageLanguage language = message_language(count, arguments);
  CLI::App program(
      translated("Turns structured plan content into a static public portal.", language),
      "kehoach");
  set_frame(program, language);
  program.set_version_flag("--version", "kehoach " KEHOACH_VERSION,
                           translated("Print the version and exit", language));
  program.require_subcommand(1);
  program.failure_message(CLI::FailureMessage::simple);
  std::string asked_language;
  add_option(program, language_option, asked_language, language);
  const std::vector<Command>& commands = command_table();
  std::vector<Typed> typed(commands.size());
  for (size_t i = 0; i < commands.size(); ++i)
    add_command(program, commands[i], language, typed[i]);
  try {
    program.parse(count, arguments);
  } catch (const CLI::Success& help_or_version) {
    return program.exit(help_or_version);
  } catch (const CLI::ParseError& error) {
    return tell_wrong_usage(program, error, language);
  }
  for (size_t i = 0; i < commands.size(); ++i)
    if (program.got_subcommand(std::string(commands[i].name)))
      return commands[i].run(arguments_of(commands[i], typed[i], language));
  return exit_usage;
}

}  // namespace kehoach
