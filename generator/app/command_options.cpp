#include "app/command_options.hpp"

#include "app/completion.hpp"
#include "app/run_new.hpp"
#include "model/json_schema.hpp"

namespace kehoach {

std::vector<Option> build_options(std::vector<Option> own) {
  std::vector<Option> options{
      site_option,
      {.name = "--base-url",
       .value = "URL",
       .about = "Where the site is published",
       .check = check_base_url},
      {.name = "--theme",
       .value = "THEME",
       .about = "The theme, if not that of site.yaml: a name, or a folder",
       .hint = ValueHint::folder},
      today_option("The date to build for, if not today's"),
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
      out_option("The content folder to write to, if not the site's"),
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
      site_option,
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
      today_option("The day to look from, if not today"),
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
      site_option,
      {.name = "--jurisdiction", .value = "ID", .about = "Whose plan it is"},
  };
}

std::vector<Option> explain_options() {
  return {
      {.name = "WHAT",
       .value = "WHAT",
       .about = "What stands in brackets behind a message, or a page: vi/plans/chips/; without it "
                "all messages are listed"},
      site_option,
      {.name = "--base-url",
       .value = "URL",
       .about = "Of a page: where the site is published",
       .check = check_base_url},
      today_option("Of a page: the date to build for, if not today's"),
      {.name = "--strict", .value = "", .about = "Of a page: count warnings as errors"},
      out_option("Of a page: the folder of the site, if not that of site.yaml"),
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
      out_option("Write all of them into this folder"),
  };
}

}  // namespace kehoach
