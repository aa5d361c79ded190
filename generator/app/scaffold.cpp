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

// A text in the language of who begins the file; comments are for them, unlike content.
struct InBoth {
  std::string_view vietnamese;
  std::string_view english;

  std::string_view in(MessageLanguage language) const {
    return language == MessageLanguage::vietnamese ? vietnamese : english;
  }
};

constexpr InBoth site_yaml{R"(# Cổng này là gì và được đăng ở đâu.
title: {vi: Cổng kế hoạch, en: Plan portal}
description: {vi: Các kế hoạch của tỉnh, en: The plans of the province}
base_url: https://example.org/     # địa chỉ sẽ dùng; có thể kèm đường dẫn
languages: [vi, en]                # ngôn ngữ đầu tiên là mặc định
theme: default
content: content
output: public
timezone: Asia/Ho_Chi_Minh
navigation: [about]                # các trang tự do, có liên kết ở cuối mọi trang
# organisation: {vi: …, en: …}
# contact: {email: …}
# data_as_of: 2026-11-22           # nếu khác ngày mới nhất trong nội dung
)",
                           R"(# What the portal is and where it is published.
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
)"};

constexpr InBoth jurisdictions_heading{"# Địa phương có kế hoạch.\n", "# Whose plans they are.\n"};
constexpr std::string_view jurisdictions_yaml = R"(- id: my-province
  kind: province
  name: {vi: Tỉnh mẫu, en: Example Province}
)";

// What it is filled with: jurisdiction, title, a gap (three times), title of the section.
constexpr InBoth plan_template{R"(jurisdiction: {}
status: draft                 # draft issued amended superseded repealed unknown
title: {}
# short_title: {}
# number: 12/KH-UBND          # như trên văn bản; dự thảo thì chưa có
# issued: 2026-11-22          # hoặc chỉ tháng, hoặc chỉ năm
# issuer: peoples-committee   # một cơ quan của địa phương
# period: 2026/2030
# based_on: [ma-van-ban]
# summary: {}
sections:
  - {{id: tasks, number: "1", title: {}}}
# targets: …, duties: …, reporting: …, sources: …
)",
                               R"(jurisdiction: {}
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
)"};

// Id, title, a note, a gap.
constexpr InBoth task_template{R"(- id: "{}"
  # section: ma-muc
  title: {}
  lead_note: {}   # thay bằng: lead: [ma-co-quan]
  # coordinate: [ma-co-quan]
  # when: 2026/2030           # hoặc ../2030, 2026-Q3, ongoing, …
  # results: [{}]
  # source: III.1.1           # mục của kế hoạch nêu nhiệm vụ này
)",
                               R"(- id: "{}"
  # section: id-of-a-section
  title: {}
  lead_note: {}   # in its place: lead: [id-of-an-agency]
  # coordinate: [id-of-an-agency]
  # when: 2026/2030           # or ../2030, 2026-Q3, ongoing, …
  # results: [{}]
  # source: III.1.1           # provision of the plan
)"};

// Id, name, a gap.
constexpr InBoth agency_template{R"(- id: {}
  name: {}
  # short: {}
  # kind: department          # ministry peoples-committee board school university company …
  # aliases: [tên khác trong các văn bản]
)",
                                 R"(- id: {}
  name: {}
  # short: {}
  # kind: department          # ministry peoples-committee board school university company …
  # aliases: [as documents write it]
)"};

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

std::string plan_yaml(std::string_view jurisdiction, Languages languages,
                      MessageLanguage language) {
  const std::string gap = dots(languages);
  return fmt::format(fmt::runtime(plan_template.in(language)), jurisdiction,
                     texts(languages, "Kế hoạch mới", "New plan"), gap, gap,
                     texts(languages, "Nhiệm vụ", "Tasks"));
}

}  // namespace

std::string scaffold_task(std::string_view id, Languages languages, MessageLanguage language) {
  const std::string title =
      texts(languages, fmt::format("Nhiệm vụ mới {}", id), fmt::format("New task {}", id));
  return fmt::format(fmt::runtime(task_template.in(language)), id, title,
                     texts(languages, "Chưa điền", "Not filled in yet"), dots(languages));
}

std::string scaffold_agency(std::string_view id, Languages languages, MessageLanguage language) {
  const std::string name =
      texts(languages, fmt::format("Cơ quan mới {}", id), fmt::format("New agency {}", id));
  return fmt::format(fmt::runtime(agency_template.in(language)), id, name, dots(languages));
}

std::vector<NewFile> scaffold_plan(std::string_view id, std::string_view jurisdiction,
                                   Languages languages, MessageLanguage language) {
  const std::string folder = fmt::format("plans/{}/", id);
  return {{folder + "plan.yaml", plan_yaml(jurisdiction, languages, language)},
          {folder + "tasks.yaml", scaffold_task("1", languages, language)}};
}

std::vector<NewFile> scaffold_site(MessageLanguage language) {
  const std::vector<std::string> languages{"vi", "en"};
  std::vector<NewFile> files{
      {"site.yaml", std::string(site_yaml.in(language))},
      {"content/jurisdictions.yaml",
       std::string(jurisdictions_heading.in(language)).append(jurisdictions_yaml)},
      {"content/agencies/my-province.yaml",
       scaffold_agency("peoples-committee", languages, language)},
      {"content/pages/about.vi.md", std::string(about_vi)},
      {"content/pages/about.en.md", std::string(about_en)},
      {".gitignore", "public/\n"},
      {".vscode/settings.json", editor_settings()},
  };
  for (NewFile& file : scaffold_plan("first-plan", "my-province", languages, language))
    files.push_back({"content/" + file.path, std::move(file.text)});
  const std::string issuer = "# issuer: ";  // there is one to name
  std::string& plan = files[files.size() - 2].text;
  plan.erase(plan.find(issuer), 2);
  for (const std::string_view name : schema_names())
    files.push_back({fmt::format("schemas/{}.json", name), *schema_of(name, language)});
  return files;
}

}  // namespace kehoach
