// Hostile texts in every field, in every output, as parsers read them.
#include <algorithm>
#include <catch2/catch.hpp>

#include "base/json.hpp"
#include "base/text.hpp"
#include "hostile/payloads.hpp"
#include "hostile/site.hpp"
#include "support/csv.hpp"
#include "support/flat_xml.hpp"
#include "support/html.hpp"
#include "support/ical.hpp"
#include "support/safe_html.hpp"

using namespace kehoach;
using namespace kehoach::test;

namespace {

constexpr std::string_view harmless = "plain words";

const HostileSite& harmless_site() {
  static const HostileSite site = build_hostile_site({harmless, harmless});
  INFO(site.messages);
  REQUIRE(!site.files.empty());
  return site;
}

// Kinds and names of members, without texts and numbers.
std::string shape(const JsonValue& value) {
  std::string out = std::to_string(static_cast<int>(value.kind));
  for (const JsonValue& item : value.items) out += '[' + shape(item) + ']';
  for (const JsonMember& member : value.members)
    out += '{' + member.name + shape(member.value) + '}';
  return out;
}

std::string shape_of_json(std::string_view text) {
  JsonError error;
  const auto value = parse_json(text, error);
  return value ? shape(*value) : "not JSON: " + error.message;
}

std::vector<std::string> shapes_of_blocks(std::string_view html) {
  std::vector<std::string> shapes;
  for (const std::string& block : json_blocks(html)) shapes.push_back(shape_of_json(block));
  return shapes;
}

// What a spreadsheet would calculate.
std::vector<std::string> formulas(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::string> found;
  for (const auto& row : rows)
    for (const std::string& cell : row)
      if (!cell.empty() && std::string_view("=+-@\t\r").find(cell[0]) != std::string_view::npos)
        found.push_back(cell);
  return found;
}

using Lines = std::vector<std::string>;

// Whether the search's own words, which are those of the text, are the file.
bool is_index(const std::string& path) {
  return path.find("/search/") != path.npos;
}

// Where the skeletons of two pages part, or nothing.
std::string first_difference(const std::string& html, const std::string& model_html) {
  const Lines page = skeleton(html), model = skeleton(model_html);
  const auto [a, b] = std::mismatch(page.begin(), page.end(), model.begin(), model.end());
  if (a == page.end() && b == model.end()) return "";
  return "after " + std::to_string(a - page.begin()) + ": " + (a == page.end() ? "end" : *a) +
         " and not " + (b == model.end() ? "end" : *b);
}

// An embed has one <base>: its links are to leave the frame.
Lines own_markup(const std::string& path) {
  return path.starts_with("embed/") ? Lines{"base"} : Lines{};
}

void check_page(const std::string& path, const std::string& bytes, const std::string& model) {
  CHECK(unsafe_markup(bytes) == own_markup(path));
  CHECK(first_difference(bytes, model) == "");
  CHECK(shapes_of_blocks(bytes) == shapes_of_blocks(model));
}

void check_table(const std::string& bytes, const std::string& model) {
  const auto rows = parse_csv(bytes);
  CHECK(rows.size() == parse_csv(model).size());
  CHECK(formulas(rows) == Lines{});
}

void check_calendar(const std::string& bytes, const std::string& model) {
  const IcalFile calendar = read_ical(bytes), other = read_ical(model);
  CHECK(calendar.faults == 0);
  CHECK(line_faults(bytes) == Lines{});
  CHECK(calendar.events.size() == other.events.size());
  for (const IcalEvent& event : calendar.events)
    CHECK(event.uid.find_first_of("\r\n :;,\"<>") == event.uid.npos);
}

void check_xml(const std::string& bytes, const std::string& model) {
  const XmlFile file = read_xml(bytes);
  CHECK(file.fault == "");
  CHECK(file.elements == read_xml(model).elements);
}

// That `bytes` differ from `model`, a file with harmless texts, in texts only.
void check_file(const std::string& path, const std::string& bytes, const std::string& model) {
  if (path.ends_with(".html"))
    check_page(path, bytes, model);
  else if (path.ends_with(".csv"))
    check_table(bytes, model);
  else if (path.ends_with(".ics"))
    check_calendar(bytes, model);
  else if (path.ends_with(".xml"))
    check_xml(bytes, model);
  else if (path.ends_with(".json") || path.ends_with(".jsonld") || path.ends_with(".webmanifest")) {
    const std::string kind = shape_of_json(bytes);
    CHECK(kind.substr(0, 8) != "not JSON");
    if (!is_index(path)) CHECK(kind == shape_of_json(model));
  } else if (path.ends_with(".txt") || path.starts_with("_")) {
    CHECK(std::count(bytes.begin(), bytes.end(), '\n') ==
          std::count(model.begin(), model.end(), '\n'));
  }
}

// White space as a page shows it.
std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!is_space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace

TEST_CASE("hostile text in every field stays text in every file, and nothing of it is lost") {
  for (const Payload& payload : plain_payloads()) {
    INFO("payload: " << payload.name);
    const HostileSite site = build_hostile_site({payload.text, harmless});
    INFO(site.messages);
    REQUIRE(!site.files.empty());
    Lines names, model_names;
    for (const auto& [path, bytes] : site.files) names.push_back(path);
    for (const auto& [path, bytes] : harmless_site().files) model_names.push_back(path);
    CHECK(names == model_names);
    for (const auto& [path, bytes] : site.files) {
      INFO("file: " << path);
      check_file(path, bytes, harmless_site().files.at(path));
    }
    const std::string title = std::string(task_title_word) + ' ' + std::string(payload.text);
    CHECK(squeezed(text_of(site.files.at("vi/plans/chips/1-1/index.html"), "h1")) ==
          squeezed(to_nfc(title)));
  }
}

TEST_CASE("hostile Markdown in every field is refused or becomes harmless markup") {
  for (const Payload& payload : markdown_payloads()) {
    INFO("payload: " << payload.name);
    const HostileSite site = build_hostile_site({harmless, payload.text});
    if (site.files.empty()) {
      CHECK_THAT(site.messages, Catch::Contains("unsafe-link") || Catch::Contains("relative-link"));
      continue;
    }
    for (const auto& [path, bytes] : site.files) {
      INFO("file: " << path);
      if (path.ends_with(".html")) {
        CHECK(unsafe_markup(bytes) == own_markup(path));
        CHECK(shapes_of_blocks(bytes) == shapes_of_blocks(harmless_site().files.at(path)));
      } else {
        check_file(path, bytes, harmless_site().files.at(path));
      }
    }
  }
}

TEST_CASE("plain payloads are harmless as Markdown, too") {
  for (const Payload& payload : plain_payloads()) {
    INFO("payload: " << payload.name);
    const HostileSite site = build_hostile_site({harmless, payload.text});
    INFO(site.messages);
    CHECK(!site.files.empty());
    for (const auto& [path, bytes] : site.files) {
      INFO("file: " << path);
      if (path.ends_with(".html")) CHECK(unsafe_markup(bytes) == own_markup(path));
    }
  }
}
