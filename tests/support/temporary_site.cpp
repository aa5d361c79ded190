#include "support/temporary_site.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "app/command_table.hpp"
#include "base/file.hpp"
#include "support/places.hpp"
#include "support/site_text.hpp"

namespace kehoach::test {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view small_site = R"(
-- site/site.yaml --
title: {vi: Cổng kế hoạch, en: Plan portal}
description: {vi: Các kế hoạch, en: The plans}
base_url: https://example.org/
languages: [vi, en]
data_as_of: 2026-11-22
-- content/jurisdictions.yaml --
- {id: lai-chau, name: {vi: Tỉnh Lai Châu, en: Lai Châu Province}}
-- content/agencies/lai-chau.yaml --
- {id: finance, kind: department, name: {vi: Sở Tài chính, en: Department of Finance}}
-- content/plans/chips/plan.yaml --
jurisdiction: lai-chau
number: 1/KH-UBND
issued: 2025-10-08
status: issued
issuer: finance
title: {vi: Kế hoạch bán dẫn, en: Semiconductor plan}
sections:
  - {id: survey, number: "1", title: {vi: Khảo sát, en: Survey}}
-- content/plans/chips/tasks.yaml --
- id: "1.1"
  section: survey
  title: {vi: Khảo sát nhu cầu, en: Survey the need}
  lead: [finance]
  when: 2026
- id: "1.2"
  section: survey
  title: {vi: Đào tạo, en: Train people}
  lead: [finance]
  when: ../2026-12-31
)";

std::string content_of(const fs::directory_entry& entry) {
  return entry.is_symlink() ? fs::read_symlink(entry.path()).string() : read_file(entry.path());
}

bool takes_today(std::string_view name) {
  return std::ranges::any_of(command_table(), [&](const Command& command) {
    return command.name == name && std::ranges::any_of(command.options, [](const Option& option) {
             return option.name == "--today";
           });
  });
}

}  // namespace

TemporarySite::TemporarySite() {
  for (const TextFile& file : split_sections(small_site)) write(file.path, file.text);
  fs::create_directory_symlink(project_root() / "themes", folder() / "themes");
}

void TemporarySite::write(const std::string& path, std::string_view text) const {
  write_file(folder() / path, text);
}

void TemporarySite::remove(const std::string& path) const {
  fs::remove_all(folder() / path);
}

void TemporarySite::edit(const std::string& path, const std::string& old_text,
                         const std::string& new_text) const {
  std::string text = read(path);
  const size_t found = text.find(old_text);
  REQUIRE(found != std::string::npos);
  write(path, text.replace(found, old_text.size(), new_text));
}

RunResult TemporarySite::run(std::vector<std::string> arguments, RunOptions options) const {
  if (takes_today(arguments.front()) &&
      std::find(arguments.begin(), arguments.end(), "--today") == arguments.end()) {
    arguments.push_back("--today");
    arguments.push_back("2026-11-22");
  }
  if (options.folder.empty()) options.folder = folder();
  return run_program(arguments, options);
}

std::string TemporarySite::read(const std::string& path) const {
  return read_file(folder() / path);
}

bool TemporarySite::has(const std::string& path) const {
  return fs::exists(fs::symlink_status(folder() / path));
}

std::map<std::string, std::string> TemporarySite::output(const std::string& name) const {
  std::map<std::string, std::string> files;
  const fs::path root = folder() / name;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root))
    if (entry.is_symlink() || entry.is_regular_file())
      files[entry.path().lexically_relative(root).string()] = content_of(entry);
  return files;
}

}  // namespace kehoach::test
