// The data files of the real portal: whole, of one meaning in every form, and true to
// datapackage.json.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/digest.hpp"
#include "base/json.hpp"
#include "support/built_site.hpp"
#include "support/csv.hpp"
#include "support/html.hpp"

using namespace kehoach;

namespace {

const std::string base_url = "https://example.org/";

JsonValue json_of(const std::string& path) {
  JsonError error;
  const auto value = parse_json(built_site(base_url).at(path), error);
  INFO(path << ": " << error.message);
  REQUIRE(value);
  return *value;
}

using Rows = std::vector<std::vector<std::string>>;

Rows csv_of(const std::string& path) {
  return parse_csv(built_site(base_url).at(path));
}

// The values of a column.
std::vector<std::string> column(const Rows& rows, const std::string& name) {
  const auto found = std::find(rows[0].begin(), rows[0].end(), name);
  REQUIRE(found != rows[0].end());
  std::vector<std::string> values;
  for (size_t i = 1; i < rows.size(); ++i)
    values.push_back(rows[i][static_cast<size_t>(found - rows[0].begin())]);
  return values;
}

const std::vector<JsonValue>& list(const JsonValue& value, const char* name) {
  const JsonValue* found = value.find(name);
  REQUIRE(found);
  return found->items;
}

std::string text(const JsonValue& value, const char* name) {
  const JsonValue* found = value.find(name);
  return found ? found->string : "";
}

std::vector<std::string> texts(const std::vector<JsonValue>& values, const char* name) {
  std::vector<std::string> found;
  for (const JsonValue& value : values) found.push_back(text(value, name));
  return found;
}

bool is_of_type(const std::string& value, const std::string& type) {
  if (value.empty() || type == "string" || type == "list") return true;
  if (type == "boolean") return value == "true" || value == "false";
  if (type == "date")
    return value.size() == 10 && value.find_first_not_of("0123456789-") == value.npos;
  return value.find_first_not_of(type == "integer" ? "0123456789" : "-.0123456789") == value.npos;
}

}  // namespace

TEST_CASE("datapackage.json describes each CSV: its columns in order, their types and values") {
  const JsonValue package = json_of("data/datapackage.json");
  CHECK(text(package, "$schema") == "https://datapackage.org/profiles/2.0/datapackage.json");
  CHECK(text(package, "name") == "example.org");
  CHECK(text(list(package, "licenses").at(0), "name") == "MIT");
  std::set<std::string> described;
  for (const JsonValue& resource : list(package, "resources")) {
    const std::string path = "data/" + text(resource, "path");
    INFO(path);
    described.insert(path);
    const Rows rows = csv_of(path);
    const auto& fields = list(*resource.find("schema"), "fields");
    CHECK(texts(fields, "name") == rows.at(0));
    for (const JsonValue& field : fields) {
      CHECK_FALSE(text(field, "description").empty());
      const JsonValue* constraints = field.find("constraints");
      for (const std::string& value : column(rows, text(field, "name"))) {
        INFO(text(field, "name") << ": " << value);
        CHECK(is_of_type(value, text(field, "type")));
        if (!constraints) continue;
        const auto& allowed = list(*constraints, "enum");
        CHECK(std::any_of(allowed.begin(), allowed.end(),
                          [&](const JsonValue& each) { return each.string == value; }));
      }
    }
  }
  for (const auto& [path, bytes] : built_site(base_url))
    if (path.starts_with("data/") && path.ends_with(".csv")) CHECK(described.contains(path));
}

TEST_CASE("datapackage.json and the catalogue name the sizes and digests that the files have") {
  const auto has_facts = [](const std::string& path, double bytes, const std::string& digest) {
    INFO(path);
    const std::string& file = built_site(base_url).at(path);
    CHECK(bytes == static_cast<double>(file.size()));
    CHECK(digest == sha256(file));
  };
  const JsonValue package = json_of("data/datapackage.json");
  for (const JsonValue& resource : list(package, "resources")) {
    const std::string hash = text(resource, "hash");
    REQUIRE(hash.starts_with("sha256:"));
    has_facts("data/" + text(resource, "path"), resource.find("bytes")->number, hash.substr(7));
  }
  size_t described = 0;
  const JsonValue catalogue = json_of("data/catalog.jsonld");
  for (const JsonValue& set : list(catalogue, "dcat:dataset"))
    for (const JsonValue& distribution : list(set, "dcat:distribution")) {
      has_facts(text(*distribution.find("dcat:downloadURL"), "@id").substr(base_url.size()),
                distribution.find("dcat:byteSize")->number,
                text(*distribution.find("spdx:checksum"), "spdx:checksumValue"));
      ++described;
    }
  CHECK(described == 2 * list(package, "resources").size() + 1);
}

TEST_CASE("primary keys name one row each, and foreign keys lead to one") {
  std::map<std::string, std::set<std::string>> ids;
  const JsonValue package = json_of("data/datapackage.json");
  for (const JsonValue& resource : list(package, "resources")) {
    if (!resource.find("schema")->find("primaryKey")) continue;
    const auto keys = column(csv_of("data/" + text(resource, "path")), "id");
    std::set<std::string>& known = ids[text(resource, "name")];
    known.insert(keys.begin(), keys.end());
    INFO(text(resource, "name"));
    CHECK(known.size() == keys.size());
  }
  size_t followed = 0;
  for (const JsonValue& resource : list(package, "resources")) {
    const Rows rows = csv_of("data/" + text(resource, "path"));
    for (const JsonValue& key : list(*resource.find("schema"), "foreignKeys")) {
      const JsonValue& reference = *key.find("reference");
      const std::string named = text(reference, "resource");
      const std::string target = named.empty() ? text(resource, "name") : named;
      for (const std::string& value : column(rows, list(key, "fields").at(0).string)) {
        if (value.empty()) continue;
        INFO(text(resource, "name") << " refers to " << target << ": " << value);
        CHECK(ids.at(target).contains(value));
        ++followed;
      }
    }
  }
  CHECK(followed > 300);
}

TEST_CASE("lists of ids lead to rows, too") {
  const auto ids = column(csv_of("data/agencies.csv"), "id");
  const std::set<std::string> known(ids.begin(), ids.end());
  size_t followed = 0;
  for (const char* name : {"lead", "coordinate"})
    for (const std::string& value : column(csv_of("data/tasks.csv"), name))
      for (size_t begin = 0; begin < value.size(); ++followed) {
        const size_t end = std::min(value.find(';', begin), value.size());
        CHECK(known.contains(value.substr(begin, end - begin)));
        begin = end + 1;
      }
  CHECK(followed > 100);
}

TEST_CASE("JSON and CSV of a table have the same rows and texts") {
  const JsonValue json = json_of("data/tasks.json");
  const Rows csv = csv_of("data/tasks.csv");
  CHECK(column(csv, "id") == texts(json.items, "id"));
  const auto titles = column(csv, "title_vi");
  const auto ends = column(csv, "when_end");
  for (size_t i = 0; i < json.items.size(); ++i) {
    CHECK(titles[i] == text(*json.items[i].find("title"), "vi"));
    if (const JsonValue* when = json.items[i].find("when"); !when->members.empty())
      CHECK(ends[i] == text(*when, "end"));
  }
}

TEST_CASE("the figures of targets are a table of their own") {
  size_t figures = 0;
  for (const JsonValue& target : json_of("data/targets.json").items)
    figures += list(target, "figures").size();
  CHECK(figures > 0);
  CHECK(csv_of("data/figures.csv").size() == figures + 1);
}

TEST_CASE("the catalogue's downloads exist, each under the licence") {
  const JsonValue catalogue = json_of("data/catalog.jsonld");
  size_t downloads = 0;
  for (const JsonValue& set : list(catalogue, "dcat:dataset"))
    for (const JsonValue& distribution : list(set, "dcat:distribution")) {
      const std::string url = text(*distribution.find("dcat:downloadURL"), "@id");
      REQUIRE(url.starts_with(base_url));
      CHECK(built_site(base_url).contains(url.substr(base_url.size())));
      CHECK_FALSE(text(*distribution.find("dct:license"), "@id").empty());
      ++downloads;
    }
  // CSV and JSON of each table, and the spreadsheet.
  CHECK(downloads == 2 * list(json_of("data/datapackage.json"), "resources").size() + 1);
}

TEST_CASE("the page about the data explains every column in every language and links every file") {
  const JsonValue package = json_of("data/datapackage.json");
  for (const char* language : {"vi", "en"}) {
    const std::string& html = built_site(base_url).at(std::string(language) + "/data/index.html");
    const auto links = parse_html(html).links;
    for (const JsonValue& resource : list(package, "resources")) {
      CHECK(std::count(links.begin(), links.end(), "/data/" + text(resource, "path")) == 1);
      for (const std::string& name : texts(list(*resource.find("schema"), "fields"), "name")) {
        INFO(text(resource, "name") << " " << name);
        CHECK(html.find("<code>" + name + "</code>") != html.npos);
      }
    }
  }
}

TEST_CASE("a plan's data are its rows of the whole, the same in every language") {
  const BuiltSite& site = built_site(base_url);
  const std::string folder = "/plans/lai-chau-semiconductor/";
  CHECK(site.at("vi" + folder + "data.json") == site.at("en" + folder + "data.json"));
  const JsonValue data = json_of("en" + folder + "data.json");
  std::vector<std::string> expected;
  for (const JsonValue& task : json_of("data/tasks.json").items)
    if (text(task, "plan") == "lai-chau-semiconductor") expected.push_back(text(task, "id"));
  CHECK(texts(list(data, "tasks"), "id") == expected);
  CHECK(texts(list(data, "plans"), "id") == std::vector<std::string>{"lai-chau-semiconductor"});
  for (const char* table : {"targets", "reporting", "duties"})
    for (const JsonValue& row : list(data, table))
      CHECK(text(row, "plan") == "lai-chau-semiconductor");
}

TEST_CASE("an agency's data are the tasks that name it or a group it is in") {
  const JsonValue data = json_of("en/agencies/lai-chau/finance/data.json");
  CHECK(texts(list(data, "agencies"), "id") == std::vector<std::string>{"lai-chau/finance"});
  const auto given = texts(list(data, "tasks"), "id");
  const std::set<std::string> ids(given.begin(), given.end());
  CHECK(ids.size() == given.size());
  for (const JsonValue& task : json_of("data/tasks.json").items)
    for (const char* role : {"lead", "coordinate"})
      for (const JsonValue& agency : list(task, role))
        if (agency.string == "lai-chau/finance") CHECK(ids.contains(text(task, "id")));
}

TEST_CASE("an agency's data hold what it took over from former bodies, said as such") {
  const std::string folder = "en/agencies/thai-nguyen/science-technology/";
  const Rows rows = csv_of(folder + "tasks.csv");
  const auto roles = column(rows, "Role");
  const auto inherited = std::count(roles.begin(), roles.end(), "Taken over from a former body");
  CHECK(inherited > 0);
  const auto ids = texts(list(json_of(folder + "data.json"), "tasks"), "id");
  CHECK(ids.size() == rows.size() - 1);
  CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
}

TEST_CASE("a table of tasks is in the words of its language, with a row for each task") {
  const std::string folder = "/plans/lai-chau-semiconductor/tasks.csv";
  const Rows vi = csv_of("vi" + folder);
  const Rows en = csv_of("en" + folder);
  CHECK(vi.size() == en.size());
  CHECK(en[0] == std::vector<std::string>{"Plan", "No.", "Part", "Task", "Lead",
                                          "Coordinating bodies", "When", "First day", "Last day",
                                          "Expected results", "Status as reported", "Provision",
                                          "Address"});
  CHECK(column(vi, "Số") == column(en, "No."));
  CHECK(column(vi, "Nhiệm vụ") != column(en, "Task"));
  const Rows finance = csv_of("en/agencies/lai-chau/finance/tasks.csv");
  CHECK(finance[0][0] == "Role");
  CHECK(finance.size() ==
        list(json_of("en/agencies/lai-chau/finance/data.json"), "tasks").size() + 1);
}
