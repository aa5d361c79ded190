#include "app/completion.hpp"

#include <fmt/core.h>

#include <deque>

namespace kehoach {
namespace {

bool is_flag(const Option& option) {
  return option.value.empty();
}

bool has_dashes(const Option& option) {
  return option.name.starts_with("--");
}

std::string joined(std::span<const std::string_view> words) {
  std::string list;
  for (const std::string_view word : words) list.append(list.empty() ? "" : " ").append(word);
  return list;
}

// A text within '…' of a shell.
std::string quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'') result += "'\\'";
    result += c;
  }
  return result + "'";
}

std::string names_of(const std::vector<Command>& commands) {
  std::string list;
  for (const Command& command : commands) list.append(list.empty() ? "" : " ").append(command.name);
  return list;
}

// --- bash: one function, a case for what stands before the word and one for the command. ---

std::string bash_values(const Option& option) {
  if (!option.choices.empty())
    return fmt::format("COMPREPLY=($(compgen -W {} -- \"$word\"))", quoted(joined(option.choices)));
  if (option.hint == ValueHint::word) return "COMPREPLY=()";
  return fmt::format("COMPREPLY=($(compgen -{} -- \"$word\"))",
                     option.hint == ValueHint::folder ? "d" : "f");
}

std::string bash_command(const Command& command) {
  std::string options;
  std::string values;
  std::string rest;
  for (const Option& option : command.options) {
    if (!has_dashes(option)) {
      // The first argument decides: later ones are folders or files all the same.
      if (rest.empty()) rest = bash_values(option);
      continue;
    }
    options.append(options.empty() ? "" : " ").append(option.name);
    if (!is_flag(option))
      values += fmt::format("        {}) {}; return ;;\n", option.name, bash_values(option));
  }
  return fmt::format(
      "    {})\n      case $before in\n{}      esac\n"
      "      if [[ $word == -* ]]; then\n"
      "        COMPREPLY=($(compgen -W '{} --help' -- \"$word\"))\n"
      "      else\n        {}\n      fi ;;\n",
      command.name, values, options, rest.empty() ? "COMPREPLY=()" : rest);
}

std::string bash_script(const std::vector<Command>& commands) {
  std::string cases;
  for (const Command& command : commands) cases += bash_command(command);
  return fmt::format(
      "# bash completion for kehoach\n"
      "_kehoach() {{\n"
      "  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}\n"
      "  if [[ $COMP_CWORD -eq 1 ]]; then\n"
      "    COMPREPLY=($(compgen -W '{} --help --version' -- \"$word\"))\n    return\n  fi\n"
      "  case ${{COMP_WORDS[1]}} in\n{}  esac\n}}\n"
      "complete -o filenames -F _kehoach kehoach\n",
      names_of(commands), cases);
}

// --- zsh: _arguments of each command. ---

// Brackets and colons separate the parts of an entry.
std::string zsh_about(std::string_view about) {
  std::string text;
  for (const char c : about) {
    if (c == '[' || c == ']' || c == ':') text += '\\';
    text += c;
  }
  return text;
}

std::string zsh_values(const Option& option) {
  if (!option.choices.empty()) return fmt::format("({})", joined(option.choices));
  if (option.hint == ValueHint::folder) return "_files -/";
  return option.hint == ValueHint::file ? "_files" : " ";
}

std::string zsh_option(const Option& option) {
  if (is_flag(option)) return fmt::format("{}[{}]", option.name, zsh_about(option.about));
  if (has_dashes(option))
    return fmt::format("{}=[{}]:{}:{}", option.name, zsh_about(option.about), option.value,
                       zsh_values(option));
  return fmt::format("{}:{}:{}", option.required ? "" : ":", option.value, zsh_values(option));
}

std::string zsh_script(const std::vector<Command>& commands) {
  std::string list;
  std::string cases;
  for (const Command& command : commands) {
    list += "    " + quoted(fmt::format("{}:{}", command.name, command.about)) + "\n";
    cases += fmt::format("    {})\n      _arguments", command.name);
    for (const Option& option : command.options)
      cases += " \\\n        " + quoted(zsh_option(option));
    cases += " ;;\n";
  }
  return fmt::format(
      "#compdef kehoach\n"
      "_kehoach() {{\n"
      "  local -a commands=(\n{}  )\n"
      "  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n"
      "  local command=$words[2]\n  shift words\n  (( CURRENT-- ))\n"
      "  case $command in\n{}  esac\n}}\n"
      "_kehoach \"$@\"\n",
      list, cases);
}

// --- fish: one line an option. ---

std::string fish_option(std::string_view command, const Option& option) {
  std::string line =
      fmt::format("complete -c kehoach -n '__fish_seen_subcommand_from {}'", command);
  if (has_dashes(option)) line += fmt::format(" -l {}", option.name.substr(2));
  if (!is_flag(option) && has_dashes(option)) line += " -r";
  if (!option.choices.empty()) {
    line += fmt::format(" -f -a {}", quoted(joined(option.choices)));
  } else if (option.hint == ValueHint::folder && !is_flag(option)) {
    line += " -f -a '(__fish_complete_directories)'";
  } else if (option.hint == ValueHint::file) {
    line += " -F";
  }
  return line + " -d " + quoted(option.about) + "\n";
}

std::string fish_script(const std::vector<Command>& commands) {
  std::string script = "# fish completion for kehoach\ncomplete -c kehoach -f\n";
  for (const Command& command : commands)
    script += fmt::format("complete -c kehoach -n __fish_use_subcommand -a {} -d {}\n",
                          command.name, quoted(command.about));
  for (const Command& command : commands)
    for (const Option& option : command.options) script += fish_option(command.name, option);
  return script;
}

// --- man. ---

// "-" would be a typographic hyphen, and a line that begins with "." a macro.
std::string roff(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '-' || c == '\\') result += '\\';
    if (c == '.' && result.empty()) result += "\\&";
    result += c;
  }
  return result;
}

// The table in the language of messages; its texts live in `texts`.
std::vector<Command> in_language(const std::vector<Command>& commands, MessageLanguage language,
                                 std::deque<std::string>& texts) {
  std::vector<Command> said = commands;
  for (Command& command : said) {
    command.about = texts.emplace_back(translated(command.about, language));
    for (Option& option : command.options)
      option.about = texts.emplace_back(translated(option.about, language));
  }
  return said;
}

std::string manual_command(const Command& command) {
  std::string usage;
  std::string list;
  for (const Option& option : command.options) {
    if (!has_dashes(option))
      usage +=
          option.required ? fmt::format(" {}", option.value) : fmt::format(" [{}]", option.value);
    const std::string value =
        is_flag(option) || !has_dashes(option) ? "" : fmt::format(" {}", option.value);
    const std::string fallback =
        option.fallback.empty() ? "" : fmt::format(" ({})", option.fallback);
    list += fmt::format(".TP\n.B {}{}\n{}{}.\n", roff(option.name), roff(value), roff(option.about),
                        roff(fallback));
  }
  return fmt::format(".SS kehoach {}{}\n{}.\n{}", roff(command.name), roff(usage),
                     roff(command.about), list);
}

}  // namespace

std::string completion(Shell shell, const std::vector<Command>& commands,
                       MessageLanguage language) {
  std::deque<std::string> texts;
  const std::vector<Command> said = in_language(commands, language, texts);
  if (shell == Shell::zsh) return zsh_script(said);
  return shell == Shell::bash ? bash_script(said) : fish_script(said);
}

std::string manual(const std::vector<Command>& commands, std::string_view version,
                   MessageLanguage language) {
  std::deque<std::string> texts;
  std::string list;
  for (const Command& command : in_language(commands, language, texts))
    list += manual_command(command);
  const auto said = [&](std::string_view text) { return roff(translated(text, language)); };
  return fmt::format(".TH KEHOACH 1 \"\" \"kehoach {}\" \"{}\"\n", version, said("User Commands")) +
         fmt::format(".SH {}\nkehoach \\- {}\n", said("NAME"),
                     said("static site generator for public plan portals")) +
         fmt::format(".SH {}\n.B kehoach\n.I {}\n[\\fI{}\\fR]...\n", said("SYNOPSIS"),
                     said("COMMAND"), said("OPTION")) +
         fmt::format(".SH {}\n{}\n", said("DESCRIPTION"),
                     said("Turns structured plan content (plans, tasks, agencies, targets, duties) "
                          "into a static, multilingual website. SITE is the folder with "
                          "site.yaml.")) +
         fmt::format(".SH {}\n{}", said("COMMANDS"), list) +
         fmt::format(".SH {}\n{}\n", said("EXIT STATUS"),
                     said("0 done, 1 mistakes in the content, 2 wrong use, 3 a file or folder "
                          "failed.")) +
         fmt::format(".SH {}\n.TP\n.I site.yaml\n{}\n", said("FILES"),
                     said("What the portal is and where its content, theme and output are.")) +
         fmt::format(".SH {}\n.TP\n.B NO_COLOR\n{}\n", said("ENVIRONMENT"),
                     said("Messages without colour.")) +
         fmt::format(".TP\n.B LC_ALL, LC_MESSAGES, LANG\n{}\n",
                     said("The language of messages: Vietnamese if the first of them that is set "
                          "begins with vi."));
}

}  // namespace kehoach
