// generator/search against lunr 2.3.9 itself: the bytes of indexes, the results of queries.
#include <fmt/core.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "base/json.hpp"
#include "search/index_command.hpp"
#include "search/pipeline.hpp"
#include "search/stemmer.hpp"
#include "search/stop_words.hpp"
#include "support/lunr.hpp"
#include "support/search_documents.hpp"

using namespace kehoach;
using kehoach::test::LunrFolder;
using kehoach::test::made_up_documents;
using kehoach::test::run_lunr;

namespace {

std::string our_index(const std::string& documents, const std::string& config) {
  SourceMap sources;
  const SourceId documents_id = sources.add("docs.json", documents);
  const SourceId config_id = sources.add("config.json", config);
  Diagnostics diagnostics;
  std::string out;
  const bool done = index_documents(documents_id, config_id, sources, diagnostics,
                                    [&](std::string_view piece) { out += piece; });
  for (const Diagnostic& item : diagnostics.items) UNSCOPED_INFO(item.message);
  REQUIRE(done);
  return out;
}

// `config` without its pipeline, which is added.
std::string with_pipeline(std::string config, std::string_view pipeline) {
  config.pop_back();
  return config + fmt::format(R"(,"pipeline":"{}"}})", pipeline);
}

struct Case {
  const char* name;
  const char* config;
  const char* documents;
};

// Whatever the tokens of a text may look like.
const Case values_case{"values", R"({"fields":["title","body"]})", R"([
  {"id":"a","title":null,"body":["Running Dogs", null, 7, true, ["x", null, ["Y"]], {"k":1}, ""]},
  {"id":"b","title":0,"body":1018.5},
  {"id":"c","title":-0,"body":1e21},
  {"id":"d","title":true,"body":{"toLocale":1}},
  {"id":"e","title":false,"body":[]},
  {"id":"f"},
  {"id":"g","title":"","body":"   - \t "},
  {"id":"h","title":"last","title":"the later of two members","body":1e-7},
  {"id":"i","title":["a\nrunning","a\u2028es","đ\r\ned","x\ny"],"body":123456789012345680000}])"};

const Case characters_case{"characters", R"({"fields":["body"],"metadataWhitelist":["position"]})",
                           R"([
  {"id":1,"body":"İstanbul İİ ΑΣ ΑΣΑ Σ ΟΔΥΣΣΕΥΣ-ΑΣ. ﬁ ẞ ǅ"},
  {"id":2,"body":"😀 a😀b 😀😀 ｆｕｌｌ Ｗidth \uF0B7 \uF0B7Sở 𝐀𝐁 \uFFFD \uE000 𐐀"},
  {"id":3,"body":"no\u00A0break\u3000wide\uFEFFbom\u2009thin\u200Bzero\u00ADsoft\u180Emongol\u0085nel"},
  {"id":4,"body":"2025–2030 2025—2030 2025-2030 a‐b a‑b x−y"},
  {"id":5,"body":"bán ba\u0301n đào đa\u0300o ộ o\u0323\u0302 Ở ở Ủy uỷ a\u0301b\u0301"},
  {"id":6,"body":"\u2028line\u2029par\u202Fnarrow\u205Fmath\u1680ogham \u000Bvt\u000Cff\u0000nul \"quoted\\\" \u001F \u007F"},
  {"id":7,"body":"1018/QĐ-TTg, (6050/KH-UBND); GD&ĐT KH&CN… a_b _c_ 1.1 II.3.a ++ & \u0301x x\u0301 ❤️ x❤️y"},
  {"id":8,"body":"हिन्दी ไทย 한국어 が か\u3099 東京 ½ ² Ⅳ ٣"}])"};

const Case words_case{"words", R"({"fields":["body"]})", R"([
  {"id":1,"body":"constructor __proto__ toString hasOwnProperty valueOf length _index isPrototypeOf prototype"},
  {"id":2,"body":"10 2 01 4294967294 4294967295 -1 1.5 1e3 10 2 10"},
  {"id":3,"body":"the The THE an AN may so can do no to not a able 'tis"},
  {"id":4,"body":"yes y yy say saying sky flies flying died dying agreed feed bleed y's youth"},
  {"id":5,"body":"word word word Word WORD, word. word-word word/word words"},
  {"id":6,"body":"ngày tây đồng đầu điện ở độ"}])"};

const Case refs_case{"refs",
                     R"({"ref":"key","fields":["body"],"metadataWhitelist":["position","index"]})",
                     R"([
  {"key":"z/ /q","body":"same word"}, {"key":"10","body":"same"}, {"key":"2","body":"word same"},
  {"key":"01","body":"same"}, {"key":"-1","body":"same"}, {"key":"4294967294","body":"same"},
  {"key":"4294967295","body":"same"}, {"key":"","body":"same"}, {"key":1.5,"body":"same"},
  {"key":7,"body":"same"}, {"key":1e21,"body":"same"}, {"key":0,"body":"same word same"},
  {"key":"__proto__","body":"same"}, {"key":"constructor","body":"same"},
  {"key":"quo\"te\\ \n","body":"same"}, {"key":"😀/Sở","body":"same"}, {"key":"/","body":"same"}])"};

const Case fields_case{
    "fields",
    R"({"fields":["title","10",{"name":"2","boost":3},"01","","quo\"te","a b","length","4294967295"],)"
    R"("metadataWhitelist":["fields","7","position","3","none","constructor"]})",
    R"([{"id":1,"title":"one two","10":"one","2":"two one","":"one","quo\"te":"two","a b":"one"},
        {"id":2,"10":["one","two"],"01":"one","length":"two","4294967295":"two"}])"};

const Case boosts_case{
    "boosts",
    R"({"fields":[{"name":"title","boost":10},{"name":"body","boost":0.3},{"name":"note","boost":0}],)"
    R"("docBoost":"weight"})",
    R"([{"id":1,"weight":2,"title":"one","body":"one two three two","note":"one"},
        {"id":2,"weight":0,"title":"two","body":"one"}, {"id":3,"weight":null,"title":"one one"},
        {"id":4,"weight":-1.5,"title":"three","body":"three three one"},
        {"id":5,"weight":1e-9,"title":"one"}, {"id":6,"weight":1e14,"title":"two","body":"two"},
        {"id":7,"weight":0.000123,"title":"four","body":"four"}, {"id":8,"body":"five"}])"};

const Case empty_case{"empty", R"({"fields":["body"]})", "[]"};

const std::string scored_documents = R"([
  {"id":1,"body":"alpha beta beta gamma"}, {"id":2,"body":"beta"},
  {"id":3,"body":"gamma gamma gamma delta epsilon alpha"}, {"id":4,"body":""}])";

void add(const LunrFolder& folder, const std::string& name, const std::string& documents,
         const std::string& config) {
  folder.write(name + ".docs.json", documents);
  folder.write(name + ".config.json", config);
  folder.write(name + ".lunr.json", our_index(documents, config));
}

std::string compared(const LunrFolder& folder, int queries) {
  return run_lunr(fmt::format("compare '{}' {}", folder.file("").string(), queries));
}

std::string comparison_of_many(const std::string& pipeline) {
  const std::string config =
      R"({"fields":["body",{"name":"title","boost":2},"aliases"],"docBoost":"boost"})";
  const LunrFolder folder;
  add(folder, pipeline, made_up_documents(10'000, 8), with_pipeline(config, pipeline));
  return compared(folder, 80);
}

std::string to_json(const std::vector<std::string>& words) {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  for (const std::string& word : words) json.text(word);
  json.end_array();
  return out;
}

std::vector<std::string> from_json(const std::string& text) {
  INFO(text);
  JsonError error;
  const auto value = parse_json(text, error);
  REQUIRE(value);
  std::vector<std::string> words;
  for (const JsonValue& item : value->items) words.push_back(item.string);
  return words;
}

// Every stem with every ending, some with y or another character before.
std::vector<std::string> words_to_stem() {
  std::vector<std::string> words;
  for (const char* stem :
       {"",        "a",       "b",      "y",      "s",       "by",    "oy",      "cr",
        "ski",     "fl",      "hop",    "hopp",   "fall",    "fizz",  "cav",     "tan",
        "bla",     "conflat", "troubl", "siz",    "agre",    "happ",  "relat",   "condition",
        "val",     "hesit",   "digit",  "radic",  "differ",  "vile",  "analog",  "oper",
        "feudal",  "decis",   "hope",   "call",   "form",    "sens",  "triplic", "electr",
        "good",    "reviv",   "adjust", "depend", "homolog", "bowdl", "adopt",   "rat",
        "control", "roll",    "yyy",    "ayb",    "box",     "tow",   "đ",       "ng",
        "tô",      "đđ",      "😀",      "x😀",     "10",      "a/b",   "probat",  "iiii",
        "eye"})
    for (const char* ending :
         {"",      "s",       "ss",      "es",      "sses",   "ies",     "ed",     "eed",
          "ing",   "y",       "ys",      "ational", "tional", "enci",    "anci",   "izer",
          "bli",   "alli",    "entli",   "eli",     "ousli",  "ization", "ation",  "ator",
          "alism", "iveness", "fulness", "ousness", "aliti",  "iviti",   "biliti", "logi",
          "icate", "ative",   "alize",   "iciti",   "ical",   "ful",     "ness",   "al",
          "ance",  "ence",    "er",      "ic",      "able",   "ible",    "ant",    "ement",
          "ment",  "ent",     "ion",     "sion",    "tion",   "ou",      "ism",    "ate",
          "iti",   "ous",     "ive",     "ize",     "e",      "ll",      "lle",    "ated",
          "bled",  "izing",   "tting",   "llness",  "s's",    "đed",     "\ned"})
      words.push_back(std::string(stem) + ending);
  return words;
}

}  // namespace

TEST_CASE("edge cases are indexed byte for byte as lunr does, and give the same results") {
  const LunrFolder folder;
  std::string expected;
  for (const Case* each : {&boosts_case, &characters_case, &empty_case, &fields_case, &refs_case,
                           &values_case, &words_case})
    for (const std::string_view pipeline : pipeline_names()) {
      const std::string name = fmt::format("{} {}", each->name, pipeline);
      add(folder, name, each->documents, with_pipeline(each->config, pipeline));
      expected += name + ": equal\n";
    }
  CHECK(compared(folder, 32) == expected);
}

TEST_CASE("b and k1 change the scores as they do in lunr, sensible or not") {
  const LunrFolder folder;
  std::string expected;
  for (const char* b : {"-2", "0", "0.3", "1", "7"})
    for (const char* k1 : {"-0.5", "0", "1.2", "2.7"}) {
      const std::string name = fmt::format("b {} k1 {}", b, k1);
      const auto config = fmt::format(R"({{"fields":["body"],"b":{},"k1":{}}})", b, k1);
      add(folder, name, scored_documents, config);
      expected += name + ": equal\n";
    }
  CHECK(compared(folder, 16) == expected);
}

TEST_CASE("scores without end are null, as JSON.stringify writes them") {
  const LunrFolder folder;
  add(folder, "k1", scored_documents, R"({"fields":["body"],"b":0,"k1":-3})");
  add(folder, "boost", R"([{"id":1,"by":1e308,"body":"one"},{"id":2,"by":1e30,"body":"two"}])",
      R"({"fields":[{"name":"body","boost":1e9}],"docBoost":"by"})");
  CHECK(read_file(folder.file("boost.lunr.json")).find("[[\"body/1\",[0,null]]") !=
        std::string::npos);
  constexpr int no_queries = 0;  // lunr's own index, written and loaded, loses these scores
  CHECK(compared(folder, no_queries) == "boost: equal\nk1: equal\n");
}

TEST_CASE("10,000 documents are indexed as lunr does: pipeline default") {
  CHECK(comparison_of_many("default") == "default: equal\n");
}

TEST_CASE("10,000 documents are indexed as lunr does: pipeline none") {
  CHECK(comparison_of_many("none") == "none: equal\n");
}

TEST_CASE("10,000 documents are indexed as lunr does: pipeline vi") {
  CHECK(comparison_of_many("vi") == "vi: equal\n");
}

TEST_CASE("10,000 documents are indexed as lunr does: pipeline vi-bigram") {
  CHECK(comparison_of_many("vi-bigram") == "vi-bigram: equal\n");
}

TEST_CASE("positions and numbers of tokens are those of lunr") {
  const LunrFolder folder;
  const std::string documents = made_up_documents(300, 40);
  const std::string config =
      R"({"fields":["title","body","aliases"],"metadataWhitelist":["position","index","fields"]})";
  std::string expected;
  for (const std::string_view pipeline : pipeline_names()) {
    add(folder, std::string(pipeline), documents, with_pipeline(config, pipeline));
    expected += fmt::format("{}: equal\n", pipeline);
  }
  CHECK(compared(folder, 24) == expected);
}

TEST_CASE("a few thousand words are stemmed as lunr stems them") {
  const LunrFolder folder;
  const std::vector<std::string> words = words_to_stem();
  folder.write("words.json", to_json(words));
  const auto stems =
      from_json(run_lunr(fmt::format("stem '{}'", folder.file("words.json").string())));
  REQUIRE(words.size() > 4000);
  REQUIRE(stems.size() == words.size());
  for (size_t i = 0; i < words.size(); ++i) {
    std::string ours = words[i];
    stem(ours);
    if (ours != stems[i]) FAIL_CHECK(words[i] << ": lunr " << stems[i] << ", ours " << ours);
  }
}

TEST_CASE("the stop words are lunr's") {
  std::vector<std::string> expected = from_json(run_lunr("stop-words"));
  std::sort(expected.begin(), expected.end());
  const std::vector<std::string> ours(stop_words().begin(), stop_words().end());
  CHECK(ours == expected);
}
