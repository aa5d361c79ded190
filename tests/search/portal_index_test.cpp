#include "search/portal_index.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/json.hpp"
#include "base/text.hpp"
#include "support/lunr.hpp"
#include "support/portal_documents.hpp"
#include "support/search_documents.hpp"

using namespace kehoach;
using namespace kehoach::test;

namespace {

JsonValue parsed(const std::string& text) {
  JsonError error;
  auto value = parse_json(text, error);
  INFO(error.message);
  REQUIRE(value);
  return *std::move(value);
}

const std::string& bytes_of(const std::vector<SearchFile>& files, std::string_view path) {
  const auto found = std::find_if(files.begin(), files.end(),
                                  [&](const SearchFile& file) { return file.path == path; });
  INFO(path);
  REQUIRE(found != files.end());
  return found->bytes;
}

std::vector<std::string> paths_of(const std::vector<SearchFile>& files) {
  std::vector<std::string> paths;
  for (const SearchFile& file : files) paths.push_back(file.path);
  return paths;
}

SearchDocument document(std::string title, std::string names, std::string body) {
  SearchDocument made;
  made.title = std::move(title);
  made.names = std::move(names);
  made.body = std::move(body);
  return made;
}

void write(const LunrFolder& folder, const std::vector<SearchFile>& files) {
  for (const SearchFile& file : files) folder.write(file.path, file.bytes);
}

std::string compared_with_shards(const std::string& pipeline) {
  const auto documents = made_up_search_documents(1200, 60);
  const LunrFolder folder;
  write(folder, search_files(documents, pipeline, true));
  return run_node("compare_shards.mjs", fmt::format("'{}' 350", folder.file("").string()));
}

// The documents as lunr is to index them.
std::string as_json(const std::vector<SearchDocument>& documents, bool folds) {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  for (size_t i = 0; i < documents.size(); ++i) {
    const SearchDocument& each = documents[i];
    const auto text = [&](const std::string& value) { return folds ? fold(value) : value; };
    json.begin_object().key("id").number(static_cast<int64_t>(i));
    json.member("title", text(each.title)).member("names", text(each.names));
    json.member("body", text(each.body)).key("boost").number(each.boost).end_object();
  }
  json.end_array();
  return out;
}

std::string config_for_lunr(const std::string& pipeline) {
  const IndexConfig config = portal_index_config(pipeline);
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("fields").begin_array();
  for (const IndexField& field : config.fields)
    json.begin_object().member("name", field.name).key("boost").number(field.boost).end_object();
  json.end_array().member("docBoost", "boost").key("b").number(config.b);
  json.member("pipeline", pipeline == "en" ? "compounds" : "vi").end_object();
  return out;
}

}  // namespace

TEST_CASE("a small portal has an index for lunr, and the cards") {
  SearchDocument only = document("Khảo sát", "1.1", "hạ tầng");
  only.plan = "x";
  const auto files = search_files(std::vector{only}, "vi", true);
  const JsonValue index = parsed(bytes_of(files, "index.json"));
  CHECK(index.find("version")->string == "2.3.9");
  CHECK(index.find("pipeline")->items.at(0).string == "viFold");
  CHECK(index.find("fields")->items.size() == 3);
  CHECK(bytes_of(files, "documents.json") == R"([{"kind":"task","title":"Khảo sát","plan":"x"}])");
}

TEST_CASE("above the limit there is no index for lunr") {
  const auto files = search_files({}, "vi", false);
  for (const std::string& path : paths_of(files)) CHECK(path != "index.json");
}

TEST_CASE("a manifest names all that a page needs, by its bytes, whatever the size") {
  const auto documents = made_up_search_documents(300, 40);
  for (const bool strict : {true, false}) {
    const auto files = search_files(documents, "vi", strict);
    const JsonValue manifest = parsed(bytes_of(files, "manifest.json"));
    CHECK(manifest.find("version")->number == 2);
    CHECK(manifest.find("documents")->number == 300);
    REQUIRE(manifest.find("shards")->items.size() > 2);
    std::string last;
    for (const JsonValue& shard : manifest.find("shards")->items) {
      CHECK(last < shard.find("first")->string);
      last = shard.find("first")->string;
      const JsonValue rows = parsed(bytes_of(files, shard.find("file")->string));
      CHECK(fold(rows.find("rows")->items.at(0).items.at(0).string) == last);
    }
    size_t cards = 0;
    for (const JsonValue& part : manifest.find("cards")->items) {
      CHECK(part.find("first")->number == static_cast<double>(cards));
      cards += parsed(bytes_of(files, part.find("file")->string)).items.size();
    }
    CHECK(cards == 300);
    CHECK(parsed(bytes_of(files, "documents.json")).items.size() == 300);
    CHECK(parsed(bytes_of(files, manifest.find("filters")->string)).find("kind"));
    CHECK_FALSE(parsed(bytes_of(files, manifest.find("words")->string)).string.empty());
  }
}

TEST_CASE("what is shown of a card is without what only filters need; few cards are one file") {
  SearchDocument only = document("Khảo sát", "", "");
  only.plan = "x";
  only.plan_title = "Kế hoạch";
  only.lead = {"a/b"};
  only.lead_names = "Sở";
  only.years = std::array{2025, 2030};
  const auto files = search_files(std::vector(256, only), "vi", true);
  const JsonValue manifest = parsed(bytes_of(files, "manifest.json"));
  REQUIRE(manifest.find("cards")->items.size() == 1);
  const std::string& cards =
      bytes_of(files, manifest.find("cards")->items.at(0).find("file")->string);
  CHECK(cards.starts_with(
      R"([{"kind":"task","title":"Khảo sát","plan_title":"Kế hoạch","lead_names":"Sở"},{)"));
}

TEST_CASE("the same documents give the same files, others give other names") {
  auto documents = made_up_search_documents(30, 50);
  const auto first = search_files(documents, "vi", false);
  const auto again = search_files(documents, "vi", false);
  CHECK(paths_of(first) == paths_of(again));
  CHECK(bytes_of(first, "manifest.json") == bytes_of(again, "manifest.json"));
  documents[0].title += " thêm";
  CHECK(paths_of(search_files(documents, "vi", false)) != paths_of(first));
}

TEST_CASE("a portal without records has an empty index of either kind") {
  const JsonValue strict = parsed(bytes_of(search_files({}, "vi", true), "index.json"));
  CHECK(strict.find("invertedIndex")->items.empty());
  const JsonValue manifest = parsed(bytes_of(search_files({}, "en", false), "manifest.json"));
  CHECK(manifest.find("shards")->items.empty());
  CHECK(manifest.find("cards")->items.empty());
  CHECK(bytes_of(search_files({}, "en", false), manifest.find("words")->string) == "\"\"");
}

TEST_CASE("English documents are found without the marks of Vietnamese names") {
  const std::vector documents{document("Hà Nội plans", "", "đất 1018/QĐ-TTg")};
  const JsonValue index = parsed(bytes_of(search_files(documents, "en", true), "index.json"));
  std::vector<std::string> terms;
  for (const JsonValue& row : index.find("invertedIndex")->items)
    terms.push_back(row.items.at(0).string);
  CHECK(terms ==
        std::vector<std::string>{"1018", "1018/qd", "dat", "ha", "noi", "plan", "qd", "ttg"});
}

TEST_CASE("shards give lunr's results and scores on the strict index: Vietnamese") {
  CHECK(compared_with_shards("vi") == "equal\n");
}

TEST_CASE("shards give lunr's results and scores on the strict index: English") {
  CHECK(compared_with_shards("en") == "equal\n");
}

TEST_CASE("the portal's own documents are indexed byte for byte as lunr does") {
  const LunrFolder folder;
  for (const std::string pipeline : {"en", "vi"}) {
    const auto documents = portal_documents(pipeline);
    folder.write(pipeline + ".docs.json", as_json(documents, pipeline == "en"));
    folder.write(pipeline + ".config.json", config_for_lunr(pipeline));
    folder.write(pipeline + ".lunr.json",
                 bytes_of(search_files(documents, pipeline, true), "index.json"));
  }
  CHECK(run_lunr(fmt::format("compare '{}' 400", folder.file("").string())) ==
        "en: equal\nvi: equal\n");
}

TEST_CASE("the portal's own documents are found in shards as in the strict index") {
  const auto documents = portal_documents("vi");
  const LunrFolder folder;
  write(folder, search_files(documents, "vi", true));
  CHECK(run_node("compare_shards.mjs", fmt::format("'{}' 350", folder.file("").string())) ==
        "equal\n");
}
