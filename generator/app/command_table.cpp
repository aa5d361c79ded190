#include "app/command_table.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <filesystem>

#include "app/command_options.hpp"
#include "app/commands.hpp"
#include "app/completion.hpp"
#include "app/due.hpp"
#include "app/explain_page.hpp"
#include "app/option_checks.hpp"
#include "app/run_explain.hpp"
#include "app/run_import.hpp"
#include "app/run_index.hpp"
#include "app/run_new.hpp"
#include "app/run_schema.hpp"
#include "app/run_sheets.hpp"
#include "app/serve.hpp"
#include "app/snapshot.hpp"
#include "app/tell.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

// The machine's local date: the only default that needs a clock.
Date local_today() {
  const std::time_t now = std::time(nullptr);
  struct tm parts {};
  ::localtime_r(&now, &parts);
  return {static_cast<int16_t>(parts.tm_year + 1900), static_cast<uint8_t>(parts.tm_mon + 1),
          static_cast<uint8_t>(parts.tm_mday)};
}

Date today_of(const Arguments& arguments) {
  const auto given = arguments.find("--today");
  return given ? *parse_date(*given) : local_today();
}

// --- From what was typed to what commands take. ---

// Within the folder of a site there is no need to name it.
fs::path site_of(const Arguments& arguments, std::string_view option = "SITE") {
  const fs::path named = arguments.text(option);
  const bool is_here =
      named == site_option.fallback && !fs::exists(named) && fs::exists("site.yaml");
  return is_here ? "." : named;
}

CommandOptions command_options(const Arguments& arguments) {
  CommandOptions options;
  options.build.site = site_of(arguments);
  options.build.out = arguments.find("--out");
  options.build.base_url = arguments.find("--base-url");
  if (options.build.base_url && !options.build.base_url->ends_with('/'))
    *options.build.base_url += '/';
  options.build.theme = arguments.find("--theme");
  options.build.today = today_of(arguments);
  options.build.jobs = static_cast<unsigned>(arguments.number("--jobs", options.build.jobs));
  options.build.strict = arguments.has("--strict");
  options.build.release = arguments.has("--release");
  options.format = arguments.choice<ReportFormat>("--format", formats);
  options.language = arguments.language();
  options.timings = arguments.has("--timings");
  options.port = arguments.number("--port");
  return options;
}

// Each part deletes what of its folder is not its own.
int build(const Arguments& arguments) {
  CommandOptions options = command_options(arguments);
  if (const auto part = arguments.find("--part")) {
    if (!options.build.out) {
      tell_refusal("--part needs a folder of its own: --out DIR", arguments.language());
      return exit_usage;
    }
    const PartNumbers numbers = *parse_part(*part);
    options.build.part = {numbers.number, numbers.count};
  }
  return run_build(options);
}

int check(const Arguments& arguments) {
  return run_check(command_options(arguments));
}

int serve(const Arguments& arguments) {
  return run_serve(command_options(arguments));
}

int due(const Arguments& arguments) {
  DueOptions options;
  options.site = site_of(arguments);
  options.within_days = *parse_days(arguments.text("--within"));
  options.agency = arguments.text("--agency");
  options.language = arguments.text("--language");
  options.format = arguments.choice<DueFormat>("--format", due_formats);
  options.today = today_of(arguments);
  options.messages = arguments.language();
  return run_due(options);
}

int snapshot(const Arguments& arguments) {
  return run_snapshot(
      {site_of(arguments), today_of(arguments), arguments.has("--replace"), arguments.language()});
}

int index(const Arguments& arguments) {
  return run_index({arguments.text("DOCS.json"), arguments.text("--config"),
                    arguments.find("--out"), arguments.language()});
}

int create(const Arguments& arguments) {
  return run_new({arguments.choice<NewKind>("KIND", new_kinds), arguments.text("ID"),
                  site_of(arguments), arguments.text("--jurisdiction"), arguments.language()});
}

// Codes of messages have no '/' and no '.'; pages have.
int explain(const Arguments& arguments) {
  const std::string what = arguments.text("WHAT");
  if (what.find_first_of("/.") != std::string::npos)
    return run_explain_page(command_options(arguments).build, what, arguments.language());
  return run_explain({what, arguments.language()});
}

int complete(const Arguments& arguments) {
  write_to_standard_output(
      completion(arguments.choice<Shell>("SHELL", shells), command_table(), arguments.language()));
  return exit_ok;
}

int print_manual(const Arguments& arguments) {
  write_to_standard_output(manual(command_table(), KEHOACH_VERSION, arguments.language()));
  return exit_ok;
}

int schema(const Arguments& arguments) {
  return run_schema({arguments.text("NAME"), arguments.find("--out"), arguments.language()});
}

int export_content(const Arguments& arguments) {
  return run_export({site_of(arguments), arguments.text("--csv"), arguments.language()});
}

int import(const Arguments& arguments) {
  ImportOptions options;
  options.file = arguments.text("FILE");
  options.plan = arguments.text("--plan");
  options.jurisdiction = arguments.text("--jurisdiction");
  options.site = site_of(arguments, "--site");
  options.out = arguments.find("--out");
  options.dry_run = arguments.has("--dry-run");
  if (fs::is_directory(options.file))
    return run_import_sheets({options.file, options.site, options.dry_run,
                              arguments.choice<ReportFormat>("--format", formats),
                              arguments.language()});
  options.language = arguments.language();
  options.take_new = arguments.has("--take-new");
  options.format = arguments.choice<ReportFormat>("--format", formats);
  return run_import(options);
}

// --- The table. ---

std::vector<Command> make_table() {
  return {
      {"build", "Build the site",
       build_options({out_option("The folder to write, if not that of site.yaml"),
                      {.name = "--release",
                       .value = "",
                       .about = "Put the whole new site in the place of the old one in one step"},
                      {.name = "--part",
                       .value = "K/N",
                       .about = "Only the K-th of N shares of the files, for N machines",
                       .check = check_part}}),
       build},
      {"check", "Look for faults and write nothing", build_options({}), check},
      {"serve", "Show the site on this machine, and anew whenever its files change",
       build_options({{.name = "--port",
                       .value = "N",
                       .about = "The port; 0 is any that is free",
                       .check = check_between<0, 65535>,
                       .fallback = "8080"}}),
       serve},
      {"due", "Tell what must be done or reported next, and by whom", due_options(), due},
      {"snapshot",
       "Freeze the content for the record of what changed",
       {site_option,
        today_option("The day that names it, if not today"),
        {.name = "--replace", .value = "", .about = "Write over a snapshot of the same day"}},
       snapshot},
      {"explain", "Tell what a message means, or what a page is made from", explain_options(),
       explain},
      {"new", "Begin a site, plan, task or agency", new_options(), create},
      {"import", "Make content files of a plan's official text", import_options(), import},
      {"export",
       "Write all content as spreadsheets (CSV), to be edited and imported again",
       {site_option,
        {.name = "--csv",
         .value = "DIR",
         .about = "The folder to write",
         .hint = ValueHint::folder,
         .required = true}},
       export_content},
      {"index", "Make an index for lunr 2.3.9 of any JSON documents", index_options(), index},
      {"completion",
       "Print a script that completes commands in a shell",
       {{.name = "SHELL",
         .value = "SHELL",
         .about = "bash, zsh or fish",
         .choices = shells,
         .required = true}},
       complete},
      {"manual", "Print the manual page, for man", {}, print_manual},
      {"schema", "Print the JSON Schema of a kind of content file, for editors", schema_options(),
       schema},
  };
}

}  // namespace

const Option language_option{
    .name = "--lang",
    .value = "CODE",
    .about = "The language of messages, en or vi, if not that of the locale",
    .choices = message_languages};

std::optional<std::string> Arguments::find(std::string_view name) const {
  const auto place = values_.find(name);
  return place == values_.end() ? std::nullopt : std::optional(place->second);
}

std::string Arguments::text(std::string_view name) const {
  return find(name).value_or("");
}

int Arguments::number(std::string_view name, int otherwise) const {
  const std::string given = text(name);
  std::from_chars(given.data(), given.data() + given.size(), otherwise);
  return otherwise;
}

size_t Arguments::place_among(std::span<const std::string_view> choices, std::string_view text) {
  return static_cast<size_t>(std::find(choices.begin(), choices.end(), text) - choices.begin());
}

const std::vector<Command>& command_table() {
  static const std::vector<Command> table = [] {
    std::vector<Command> commands = make_table();
    for (Command& command : commands) command.options.push_back(language_option);
    return commands;
  }();
  return table;
}

}  // namespace kehoach
