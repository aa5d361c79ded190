#include "app/scaffold.hpp"

#include <fmt/core.h>

#include "model/json_schema.hpp"

namespace kehoach {
namespace {

// "{vi: …, en: …}" with the words for each language; English for those we have no words for.
std::string texts(Languages languages, std::string_view vietnamese, std::string_view english) {
  std::string list;
  for (const std::string& code : languages)
    list += fmt::format("{}{}: {}", list.empty() ? "" : ", ", code,
                        code == "vi" ? vietnamese : english);
  return "{" + list + "}";
}

std::string dots(Languages languages) {
  return texts(languages, "…", "…");
}

constexpr std::string_view site_yaml = R"(# What the portal is and where it is published.
title: {vi: Cổng kế hoạch, en: Plan portal}
description: {vi: Các kế hoạch của tỉnh, en: The plans of the province}
base_url: https://example.org/     # the address it will have; may have a path
languages: [vi, en]                # the first is the default
theme: default
content: content
output: public
timezone: Asia/Ho_Chi_Minh
navigation: [about]                # free pages, linked from the foot of every page
# organisation: {vi: …, en: …}
# contact: {email: …}
# data_as_of: 2026-11-22           # if not the newest date in the content
)";

constexpr std::string_view jurisdictions_yaml = R"(# Whose plans they are.
- id: my-province
  kind: province
  name: {vi: Tỉnh mẫu, en: Example Province}
)";

constexpr std::string_view about_vi = R"(---
title: Giới thiệu
---

Cổng này cho biết mỗi kế hoạch giao việc gì, cho cơ quan nào và đến khi nào.
)";

constexpr std::string_view about_en = R"(---
title: About
---

This portal shows what each plan asks for, of which body, and by when.
)";

// Which schema an editor checks which files with.
std::string editor_settings() {
  std::string list;
  for (const std::string_view name : schema_names()) {
    const bool is_record = name == "plan" || name == "tasks";
    const std::string files = name == "site"       ? "site.yaml"
                              : name == "agencies" ? "content/agencies/*.yaml"
                              : is_record          ? fmt::format("content/plans/*/{}.yaml", name)
                                                   : fmt::format("content/{}.yaml", name);
    if (name == "page") continue;  // the head of a Markdown file: editors do not look there
    list +=
        fmt::format("{}    \"./schemas/{}.json\": \"{}\"", list.empty() ? "" : ",\n", name, files);
  }
  return "{\n  \"yaml.schemas\": {\n" + list + "\n  }\n}\n";
}

std::string plan_yaml(std::string_view jurisdiction, Languages languages) {
  const std::string title = texts(languages, "Kế hoạch mới", "New plan");
  const std::string section = texts(languages, "Nhiệm vụ", "Tasks");
  const std::string gap = dots(languages);
  return fmt::format(R"(jurisdiction: {}
status: draft                 # draft issued amended superseded repealed unknown
title: {}
# short_title: {}
# number: 12/KH-UBND          # as printed; a draft has none
# issued: 2026-11-22          # or a month, or a year
# issuer: peoples-committee   # an agency of the jurisdiction
# period: 2026/2030
# based_on: [id-of-a-document]
# summary: {}
sections:
  - {{id: tasks, number: "1", title: {}}}
# targets: …, duties: …, reporting: …, sources: …
)",
                     jurisdiction, title, gap, gap, section);
}

}  // namespace

std::string scaffold_task(std::string_view id, Languages languages) {
  const std::string title =
      texts(languages, fmt::format("Nhiệm vụ mới {}", id), fmt::format("New task {}", id));
  const std::string unknown = texts(languages, "Chưa điền", "Not filled in yet");
  const std::string gap = dots(languages);
  return fmt::format(R"(- id: "{}"
  # section: id-of-a-section
  title: {}
  lead_note: {}   # in its place: lead: [id-of-an-agency]
  # coordinate: [id-of-an-agency]
  # when: 2026/2030           # or ../2030, 2026-Q3, ongoing, …
  # results: [{}]
  # source: III.1.1           # provision of the plan
)",
                     id, title, unknown, gap);
}

std::string scaffold_agency(std::string_view id, Languages languages) {
  const std::string name =
      texts(languages, fmt::format("Cơ quan mới {}", id), fmt::format("New agency {}", id));
  const std::string gap = dots(languages);
  return fmt::format(R"(- id: {}
  name: {}
  # short: {}
  # kind: department          # ministry peoples-committee board school university company …
  # aliases: [as documents write it]
)",
                     id, name, gap);
}

std::vector<NewFile> scaffold_plan(std::string_view id, std::string_view jurisdiction,
                                   Languages languages) {
  const std::string folder = fmt::format("plans/{}/", id);
  return {{folder + "plan.yaml", plan_yaml(jurisdiction, languages)},
          {folder + "tasks.yaml", scaffold_task("1", languages)}};
}

std::vector<NewFile> scaffold_site(MessageLanguage language) {
  const std::vector<std::string> languages{"vi", "en"};
  std::vector<NewFile> files{
      {"site.yaml", std::string(site_yaml)},
      {"content/jurisdictions.yaml", std::string(jurisdictions_yaml)},
      {"content/agencies/my-province.yaml", scaffold_agency("peoples-committee", languages)},
      {"content/pages/about.vi.md", std::string(about_vi)},
      {"content/pages/about.en.md", std::string(about_en)},
      {".gitignore", "public/\n"},
      {".vscode/settings.json", editor_settings()},
  };
  for (NewFile& file : scaffold_plan("first-plan", "my-province", languages))
    files.push_back({"content/" + file.path, std::move(file.text)});
  const std::string issuer = "# issuer: ";  // there is one to name
  std::string& plan = files[files.size() - 2].text;
  plan.erase(plan.find(issuer), 2);
  for (const std::string_view name : schema_names())
    files.push_back({fmt::format("schemas/{}.json", name), *schema_of(name, language)});
  return files;
}

}  // namespace kehoach
