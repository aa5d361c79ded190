#include "app/cli.hpp"

#include <fmt/core.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands.hpp"
#include "app/due.hpp"
#include "app/run_index.hpp"
#include "app/serve.hpp"
#include "base/closest.hpp"

namespace kehoach {
namespace {

// The machine's local date: the only default that needs a clock.
Date local_today() {
  const std::time_t now = std::time(nullptr);
  struct tm parts {};
  ::localtime_r(&now, &parts);
  return {static_cast<int16_t>(parts.tm_year + 1900), static_cast<uint8_t>(parts.tm_mon + 1),
          static_cast<uint8_t>(parts.tm_mday)};
}

// --- Values. What a check returns is what is wrong, or nothing. ---

constexpr std::array<std::string_view, 3> formats{"text", "json", "github"};
constexpr std::array<std::string_view, 3> due_formats{"text", "json", "csv"};

std::string check_date(const std::string& text) {
  return parse_date(text) ? "" : fmt::format("\"{}\" is not a date like 2026-06-30", text);
}

std::string check_one_of(std::span<const std::string_view> names, const std::string& text) {
  if (std::find(names.begin(), names.end(), text) != names.end()) return "";
  std::string list;
  for (const std::string_view name : names) list.append(list.empty() ? "" : ", ").append(name);
  return fmt::format("\"{}\" is not one of {}", text, list);
}

std::string check_format(const std::string& text) {
  return check_one_of(formats, text);
}

// "90d", "12w" or "90" as days, up to a hundred years.
std::optional<int> parse_days(std::string_view text) {
  const bool weeks = text.ends_with('w');
  if (weeks || text.ends_with('d')) text.remove_suffix(1);
  int number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  const int most = weeks ? 5200 : 36500;
  if (error != std::errc() || stop != end || number < 0 || number > most) return std::nullopt;
  return weeks ? 7 * number : number;
}

std::string check_within(const std::string& text) {
  return parse_days(text) ? "" : fmt::format("\"{}\" is not a time like 90d or 12w", text);
}

std::string check_base_url(const std::string& text) {
  const size_t host = text.starts_with("https://") ? 8 : text.starts_with("http://") ? 7 : 0;
  const bool has_host = host != 0 && host < text.size() && text[host] != '/';
  if (has_host && text.find_first_of("?# \"<>\\") == text.npos) return "";
  return fmt::format("\"{}\" is not an address like https://example.org/portal/", text);
}

std::string check_name(const std::string& text) {
  return text.empty() ? "the name is empty" : "";
}

std::string check_number(const std::string& text, int least, int most) {
  int number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error == std::errc() && stop == end && number >= least && number <= most) return "";
  return fmt::format("\"{}\" is not a number from {} to {}", text, least, most);
}

// --- Commands and their options. ---

struct Arguments {
  CommandOptions options;
  std::string site = "site";
  std::string out;
  std::string base_url;
  std::string today;
  std::string format = "text";
  std::string documents;  // of index
  std::string config;
  DueOptions due;
  std::string within = "90d";
};

void add_common_options(CLI::App& command, Arguments& arguments) {
  command.add_option("SITE", arguments.site, "The folder with site.yaml")
      ->check(check_name)
      ->capture_default_str();
  command.add_option("--base-url", arguments.base_url, "Where the site is published")
      ->type_name("URL")
      ->check(check_base_url);
  command.add_option("--today", arguments.today, "The date to build for, if not today's")
      ->type_name("DATE")
      ->check(check_date);
  command.add_option("--jobs", arguments.options.build.jobs, "Threads; by default one a core")
      ->type_name("N")
      ->check([](const std::string& text) { return check_number(text, 1, 256); });
  command.add_flag("--strict", arguments.options.build.strict, "Count warnings as errors");
  command.add_option("--format", arguments.format, "How faults are told: text, json or github")
      ->type_name("FORMAT")
      ->check(check_format);
  command.add_flag("--timings", arguments.options.timings, "Tell how long each stage took");
}

void add_out_option(CLI::App& command, Arguments& arguments, const std::string& description) {
  command.add_option("--out", arguments.out, description)->type_name("DIR")->check(check_name);
}

void add_commands(CLI::App& program, Arguments& arguments) {
  CLI::App* const build = program.add_subcommand("build", "Build the site");
  add_common_options(*build, arguments);
  add_out_option(*build, arguments, "The folder to write, if not that of site.yaml");

  CLI::App* const check = program.add_subcommand("check", "Look for faults and write nothing");
  add_common_options(*check, arguments);

  CLI::App* const serve =
      program.add_subcommand("serve", "Build the site and show it on this machine");
  add_common_options(*serve, arguments);
  add_out_option(*serve, arguments, "Keep the built site in this folder");
  serve->add_option("--port", arguments.options.port, "The port; 0 is any that is free")
      ->type_name("N")
      ->check([](const std::string& text) { return check_number(text, 0, 65535); })
      ->capture_default_str();

  CLI::App* const index =
      program.add_subcommand("index", "Make an index for lunr 2.3.9 of any JSON documents");
  index->add_option("DOCS.json", arguments.documents, "An array of objects, one a document")
      ->required()
      ->check(check_name);
  index->add_option("--config", arguments.config, "Fields, boosts and pipeline, as JSON")
      ->type_name("CONFIG.json")
      ->required()
      ->check(check_name);
  index->add_option("--out", arguments.out, "The file to write, if not standard output")
      ->type_name("FILE")
      ->check(check_name);
}

void add_due_command(CLI::App& program, Arguments& arguments) {
  CLI::App* const due =
      program.add_subcommand("due", "Tell what must be done or reported next, and by whom");
  due->add_option("SITE", arguments.site, "The folder with site.yaml")
      ->check(check_name)
      ->capture_default_str();
  due->add_option("--within", arguments.within, "How far ahead to look, as days or weeks")
      ->type_name("90d")
      ->check(check_within)
      ->capture_default_str();
  due->add_option("--agency", arguments.due.agency, "Only what this agency must do")
      ->type_name("ID")
      ->check(check_name);
  due->add_option("--language", arguments.due.language, "The language, if not the site's first")
      ->type_name("CODE")
      ->check(check_name);
  due->add_option("--format", arguments.format, "text, json or csv")
      ->type_name("FORMAT")
      ->check([](const std::string& text) { return check_one_of(due_formats, text); });
  due->add_option("--today", arguments.today, "The day to look from, if not today")
      ->type_name("DATE")
      ->check(check_date);
}

DueOptions to_due_options(const Arguments& arguments) {
  DueOptions options = arguments.due;
  options.site = arguments.site;
  options.within_days = *parse_days(arguments.within);
  options.today = arguments.today.empty() ? local_today() : *parse_date(arguments.today);
  const auto format = std::find(due_formats.begin(), due_formats.end(), arguments.format);
  options.format = static_cast<DueFormat>(format - due_formats.begin());
  return options;
}

IndexOptions to_index_options(const Arguments& arguments) {
  IndexOptions options{arguments.documents, arguments.config, std::nullopt};
  if (!arguments.out.empty()) options.out = arguments.out;
  return options;
}

CommandOptions to_options(const Arguments& arguments) {
  CommandOptions options = arguments.options;
  options.build.site = arguments.site;
  if (!arguments.out.empty()) options.build.out = arguments.out;
  if (!arguments.base_url.empty())
    options.build.base_url = arguments.base_url + (arguments.base_url.ends_with('/') ? "" : "/");
  options.build.today = arguments.today.empty() ? local_today() : *parse_date(arguments.today);
  const auto format = std::find(formats.begin(), formats.end(), arguments.format);
  options.format = static_cast<ReportFormat>(format - formats.begin());
  return options;
}

int run(const CLI::App& program, const Arguments& arguments) {
  if (program.got_subcommand("due")) return run_due(to_due_options(arguments));
  if (program.got_subcommand("index")) return run_index(to_index_options(arguments));
  const CommandOptions options = to_options(arguments);
  if (program.got_subcommand("build")) return run_build(options);
  if (program.got_subcommand("check")) return run_check(options);
  return run_serve(options);
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
  Arguments parsed;
  add_commands(program, parsed);
  add_due_command(program, parsed);
  try {
    program.parse(count, arguments);
  } catch (const CLI::Success& help_or_version) {
    return program.exit(help_or_version);
  } catch (const CLI::ParseError& error) {
    return tell_wrong_usage(program, error);
  }
  return run(program, parsed);
}

}  // namespace kehoach
