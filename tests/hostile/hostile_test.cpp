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
#include "support/spreadsheet.hpp"
#include "support/xml.hpp"

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
      for (const std::string_view mark :
           {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"})
        if (cell.starts_with(mark)) found.push_back(cell);
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

// The HTML that entries of a feed hold as text, for readers of feeds to show.
Lines contents_of(const std::string& feed) {
  Lines contents;
  const XmlElement root = parse_xml(feed);
  for (const XmlElement* entry : root.all("entry"))
    for (const XmlElement* content : entry->all("content")) contents.push_back(content->text);
  return contents;
}

void check_feed(const std::string& bytes, const std::string& model) {
  const Lines contents = contents_of(bytes), other = contents_of(model);
  REQUIRE(!contents.empty());
  REQUIRE(contents.size() == other.size());
  for (size_t i = 0; i < contents.size(); ++i) {
    CHECK(unsafe_markup(contents[i]) == Lines{});
    CHECK(first_difference(contents[i], other[i]) == "");
  }
}

void check_xml(const std::string& path, const std::string& bytes, const std::string& model) {
  const XmlFile file = read_xml(bytes);
  CHECK(file.fault == "");
  CHECK(file.elements == read_xml(model).elements);
  if (file.fault.empty() && path.ends_with("feed.xml")) check_feed(bytes, model);
}

// Texts are shared strings of their own type: nothing is calculated, linked or loaded.
void check_workbook(const std::string& bytes, const std::string& model) {
  const ReadWorkbook workbook = read_workbook(bytes), other = read_workbook(model);
  CHECK(workbook.names == other.names);
  for (const auto& [name, part] : workbook.parts) {
    INFO("part: " << name);
    REQUIRE(other.parts.contains(name));
    const XmlFile xml = read_xml(part);
    CHECK(xml.fault == "");
    if (name != "xl/sharedStrings.xml")
      CHECK(xml.elements == read_xml(other.parts.at(name)).elements);
    for (const std::string& element : xml.elements)
      CHECK((!element.starts_with('!') && element != "f" && !element.starts_with("hyperlink")));
  }
  for (const auto& [name, sheet] : workbook.sheets)
    for (const auto& [address, cell] : sheet.cells)
      CHECK(cell.type == other.sheets.at(name).cells.at(address).type);
}

void check_json(const std::string& path, const std::string& bytes, const std::string& model) {
  const std::string kind = shape_of_json(bytes);
  CHECK(kind.substr(0, 8) != "not JSON");
  if (!is_index(path)) CHECK(kind == shape_of_json(model));
}

// That `bytes` differ from `model`, a file with harmless texts, in texts only.
void check_file(const std::string& path, const std::string& bytes, const std::string& model) {
  const auto is = [&](std::string_view ending) { return path.ends_with(ending); };
  if (is(".html"))
    check_page(path, bytes, model);
  else if (is(".csv"))
    check_table(bytes, model);
  else if (is(".ics"))
    check_calendar(bytes, model);
  else if (is(".xml"))
    check_xml(path, bytes, model);
  else if (is(".xlsx"))
    check_workbook(bytes, model);
  else if (is(".json") || is(".jsonld"))
    check_json(path, bytes, model);
  else  // no text of content is in it: _headers, _redirects, robots.txt, assets
    CHECK(bytes == model);
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

void check_payloads(std::span<const Payload> payloads) {
  for (const Payload& payload : payloads) {
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

}  // namespace

TEST_CASE("the site of hostile texts has an output of every kind") {
  for (const char* path :
       {"_headers", "_redirects", "robots.txt", "sitemap.xml", "vi/feed.xml",
        "vi/plans/chips/feed.xml", "vi/changes/index.html", "vi/plans/chips/1-9/index.html",
        "embed/vi/plans/chips/index.html", "vi/calendar.ics", "data/portal.xlsx", "data/tasks.csv",
        "vi/plans/chips/data.json", "data/datapackage.json", "data/catalog.jsonld",
        "vi/search/index.json", "vi/search/documents.json"}) {
    INFO(path);
    CHECK(harmless_site().files.contains(path));
  }
  const std::string& changes = harmless_site().files.at("vi/changes/index.html");
  CHECK_THAT(all_texts(changes), Catch::Contains("Task-title plain words"));
}

// In two halves, so that each has its time also under sanitizers.
TEST_CASE("hostile text in every field stays text in every file, and nothing of it is lost") {
  check_payloads(plain_payloads().first(plain_payloads().size() / 2));
}

TEST_CASE("hostile text of other kinds stays text in every file, too") {
  check_payloads(plain_payloads().subspan(plain_payloads().size() / 2));
}

TEST_CASE("hostile Markdown in every field is refused or becomes harmless markup") {
  for (const Payload& payload : markdown_payloads()) {
    INFO("payload: " << payload.name);
    const HostileSite site = build_hostile_site({harmless, payload.text});
    if (site.files.empty()) {
      CHECK_THAT(site.messages, Catch::Contains("unsafe-link") ||
                                    Catch::Contains("relative-link") ||
                                    Catch::Contains("foreign-image"));
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
