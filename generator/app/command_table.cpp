#include "app/command_table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <filesystem>

#include "app/commands.hpp"
#include "app/completion.hpp"
#include "app/due.hpp"
#include "app/option_checks.hpp"
#include "app/run_explain.hpp"
#include "app/run_import.hpp"
#include "app/run_index.hpp"
#include "app/run_new.hpp"
#include "app/run_schema.hpp"
#include "app/run_sheets.hpp"
#include "app/serve.hpp"
#include "app/snapshot.hpp"
#include "model/json_schema.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 3> formats{"text", "json", "github"};
constexpr std::array<std::string_view, 3> due_formats{"text", "json", "csv"};

// --- Options that several commands share. ---

constexpr std::array<std::string_view, 2> message_languages{"en", "vi"};

constexpr Option site{.name = "SITE",
                      .value = "SITE",
                      .about = "The folder with site.yaml",
                      .fallback = "site",
                      .hint = ValueHint::folder};

constexpr Option today(std::string_view about) {
  return {.name = "--today", .value = "DATE", .about = about, .check = check_date};
}

constexpr Option out(std::string_view about) {
  return {.name = "--out", .value = "DIR", .about = about, .hint = ValueHint::folder};
}

std::vector<Option> build_options(std::vector<Option> own) {
  std::vector<Option> options{
      site,
      {.name = "--base-url",
       .value = "URL",
       .about = "Where the site is published",
       .check = check_base_url},
      today("The date to build for, if not today's"),
      {.name = "--jobs",
       .value = "N",
       .about = "Threads; by default one a core",
       .check = check_between<1, 256>},
      {.name = "--strict", .value = "", .about = "Count warnings as errors"},
      {.name = "--format",
       .value = "FORMAT",
       .about = "How faults are told: text, json or github",
       .fallback = "text",
       .choices = formats},
      {.name = "--timings", .value = "", .about = "Tell how long each stage took"},
  };
  options.insert(options.end(), own.begin(), own.end());
  return options;
}

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
fs::path site_of(const Arguments& arguments) {
  const fs::path named = arguments.text("SITE");
  const bool is_here = named == site.fallback && !fs::exists(named) && fs::exists("site.yaml");
  return is_here ? "." : named;
}

CommandOptions command_options(const Arguments& arguments) {
  CommandOptions options;
  options.build.site = site_of(arguments);
  options.build.out = arguments.find("--out");
  options.build.base_url = arguments.find("--base-url");
  if (options.build.base_url && !options.build.base_url->ends_with('/'))
    *options.build.base_url += '/';
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

int build(const Arguments& arguments) {
  return run_build(command_options(arguments));
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

int explain(const Arguments& arguments) {
  return run_explain({arguments.text("CODE"), arguments.language()});
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
  const fs::path named = arguments.text("--site");
  options.site =
      named == site.fallback && !fs::exists(named) && fs::exists("site.yaml") ? "." : named;
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

std::vector<Option> import_options() {
  return {
      {.name = "FILE",
       .value = "FILE",
       .about = "The text of a plan: plain text, Markdown, or a table as CSV or with tabs; or the "
                "folder of an export",
       .hint = ValueHint::file,
       .required = true},
      {.name = "--plan", .value = "ID", .about = "The plan's id: plans/ID/; not for a folder"},
      {.name = "--jurisdiction",
       .value = "ID",
       .about = "Whose plan it is; not needed for a plan that is there already"},
      {.name = "--site",
       .value = "SITE",
       .about = "The folder with site.yaml",
       .fallback = "site",
       .hint = ValueHint::folder},
      out("The content folder to write to, if not the site's"),
      {.name = "--dry-run", .value = "", .about = "Tell what would change, and write nothing"},
      {.name = "--take-new",
       .value = "",
       .about = "Where the text has changed, overwrite what was edited as well"},
      {.name = "--format",
       .value = "FORMAT",
       .about = "How faults are told: text, json or github",
       .fallback = "text",
       .choices = formats},
  };
}

std::vector<Option> due_options() {
  return {
      site,
      {.name = "--within",
       .value = "90d",
       .about = "How far ahead to look, as days or weeks",
       .check = check_days,
       .fallback = "90d"},
      {.name = "--agency", .value = "ID", .about = "Only what this agency must do"},
      {.name = "--language", .value = "CODE", .about = "The language, if not the site's first"},
      {.name = "--format",
       .value = "FORMAT",
       .about = "text, json or csv",
       .fallback = "text",
       .choices = due_formats},
      today("The day to look from, if not today"),
  };
}

std::vector<Option> index_options() {
  return {
      {.name = "DOCS.json",
       .value = "DOCS.json",
       .about = "An array of objects, one a document",
       .hint = ValueHint::file,
       .required = true},
      {.name = "--config",
       .value = "CONFIG.json",
       .about = "Fields, boosts and pipeline, as JSON",
       .hint = ValueHint::file,
       .required = true},
      {.name = "--out",
       .value = "FILE",
       .about = "The file to write, if not standard output",
       .hint = ValueHint::file},
  };
}

std::vector<Option> new_options() {
  return {
      {.name = "KIND",
       .value = "KIND",
       .about = "site, plan, task or agency",
       .choices = new_kinds,
       .required = true},
      {.name = "ID",
       .value = "ID",
       .about = "my-portal (a folder), chips, chips/1.1 (plan and task) or hue/finance (place and "
                "agency)",
       .required = true},
      site,
      {.name = "--jurisdiction", .value = "ID", .about = "Whose plan it is"},
  };
}

std::vector<Option> explain_options() {
  return {
      {.name = "CODE",
       .value = "CODE",
       .about = "What stands in brackets behind a message; without it all are listed"},
  };
}

std::vector<Option> schema_options() {
  return {
      {.name = "NAME",
       .value = "NAME",
       .about =
           "site, plan, tasks, agencies, jurisdictions, documents, topics, indicators, glossary "
           "or page",
       .choices = schema_names()},
      out("Write all of them into this folder"),
  };
}

std::vector<Command> make_table() {
  return {
      {"build", "Build the site",
       build_options({out("The folder to write, if not that of site.yaml"),
                      {.name = "--release",
                       .value = "",
                       .about = "Put the whole new site in the place of the old one in one step"}}),
       build},
      {"check", "Look for faults and write nothing", build_options({}), check},
      {"serve", "Build the site and show it on this machine",
       build_options({out("Keep the built site in this folder"),
                      {.name = "--port",
                       .value = "N",
                       .about = "The port; 0 is any that is free",
                       .check = check_between<0, 65535>,
                       .fallback = "8080"}}),
       serve},
      {"due", "Tell what must be done or reported next, and by whom", due_options(), due},
      {"snapshot",
       "Freeze the content for the record of what changed",
       {site,
        today("The day that names it, if not today"),
        {.name = "--replace", .value = "", .about = "Write over a snapshot of the same day"}},
       snapshot},
      {"explain", "Tell what a message means and what to do", explain_options(), explain},
      {"new", "Begin a site, plan, task or agency", new_options(), create},
      {"import", "Make content files of a plan's official text", import_options(), import},
      {"export",
       "Write all content as spreadsheets (CSV), to be edited and imported again",
       {site,
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
