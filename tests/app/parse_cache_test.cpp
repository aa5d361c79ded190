#include "app/parse_cache.hpp"

#include <catch2/catch.hpp>

#include "app/build.hpp"
#include "base/file.hpp"
#include "diag/report.hpp"
#include "model/load.hpp"
#include "support/made_up_site.hpp"
#include "support/places.hpp"
#include "support/temporary_site.hpp"

using namespace kehoach;
using namespace kehoach::test;
using Catch::Matchers::Contains;

namespace fs = std::filesystem;

namespace {

// What a small site's files say, and what came of loading it with the cache.
struct Loading {
  Files files{
      {"topics.yaml", "- {id: a, name: {vi: A, en: Ả}}\n"},
      {"indicators.yaml", "- {id: b, name: B}\n"},
      {"plans/p/plan.yaml", "jurisdiction: x\ntitle: P\n"},
  };
  std::vector<std::string> languages{"vi", "en"};
  size_t known = 0;
  std::string told;
  std::string topic;

  void load(const fs::path& path) {
    ParseCache cache = read_parse_cache(path);
    SourceMap sources;
    Diagnostics diagnostics;
    std::vector<ContentFile> content;
    for (const auto& [name, text] : files) content.push_back({name, sources.add(name, text)});
    Site site;
    site.languages = languages;
    const Portal portal =
        load_portal(std::move(site), content, sources, 1, diagnostics, {nullptr, &cache.records});
    save_parse_cache(cache);
    known = 0;
    for (const auto& loaded : cache.records.loaded) known += loaded.from == KeptRecords::From::kept;
    told = report(diagnostics, sources, {});
    topic = portal.topics.empty() ? "" : portal.topics[Id<Topic>{0}].name.in(0).text;
  }
};

struct CacheFile {
  TemporaryFolder folder;
  fs::path path = folder.path / "kept/parsed";

  std::string bytes() const { return read_file(path); }
  void write(std::string_view text) const { write_file(path, text); }
};

// Loads with this in place of the whole file: what is told and read stays the same, less is known,
// and the file is whole again.
void check_is_mended(Loading& loading, const CacheFile& file, std::string_view damaged,
                     const std::string& whole, const std::string& told) {
  file.write(damaged);
  loading.load(file.path);
  REQUIRE(loading.told == told);
  REQUIRE(loading.topic == "A");
  REQUIRE(loading.known < 3);
  REQUIRE(file.bytes() == whole);
}

// How many entries there are that can be found.
size_t entries_in(const CacheFile& file) {
  return read_parse_cache(file.path).records.entries.size();
}

constexpr const char* cache_name = "site/.kehoach/parsed";
constexpr const char* tasks = "content/plans/chips/tasks.yaml";

// The number in the line of --timings about files that were not parsed again.
size_t known_files(const RunResult& result) {
  const std::string name = "content known";
  const size_t line = result.err.find(name);
  INFO(result.err);
  REQUIRE(line != std::string::npos);
  return std::stoul(result.err.substr(line + name.size()));
}

}  // namespace

TEST_CASE("files that are the same as in the last run are not parsed again") {
  const CacheFile file;
  Loading loading;
  loading.load(file.path);
  CHECK(loading.known == 0);
  const std::string told = loading.told;
  const std::string bytes = file.bytes();
  loading.load(file.path);
  CHECK(loading.known == 3);
  CHECK(loading.told == told);
  CHECK(file.bytes() == bytes);  // there was nothing to add
}

TEST_CASE("another text, place or language is another file") {
  const CacheFile file;
  Loading loading;
  loading.load(file.path);
  SECTION("text") {
    loading.files["topics.yaml"] = "- {id: a, name: Khác}\n";
    loading.load(file.path);
    CHECK(loading.topic == "Khác");
    CHECK(loading.known == 2);
  }
  SECTION("place") {
    // A plan is named by its folder, and agencies belong to the jurisdiction that theirs names.
    loading.files["plans/q/plan.yaml"] = loading.files["plans/p/plan.yaml"];
    loading.load(file.path);
    CHECK(loading.known == 3);
    CHECK_THAT(loading.told, Contains("plans/q/plan.yaml"));
  }
  SECTION("languages") {
    loading.languages = {"en", "vi"};
    loading.load(file.path);
    CHECK(loading.known == 0);
    CHECK(loading.topic == "Ả");
  }
}

TEST_CASE("what is new is added behind what is there") {
  const CacheFile file;
  Loading loading;
  loading.load(file.path);
  const std::string before = file.bytes();
  loading.files["documents.yaml"] = "- {id: d, number: 1/L, title: L}\n";
  loading.load(file.path);
  CHECK(file.bytes().starts_with(before));
  CHECK(entries_in(file) == 4);
}

TEST_CASE("files with a message are read each time, and tell it each time") {
  const CacheFile file;
  Loading loading;
  loading.files["topics.yaml"] = "- {id: a, name: A, color: red}\n";
  loading.load(file.path);
  const std::string told = loading.told;
  CHECK_THAT(told, Contains("color"));
  loading.load(file.path);
  CHECK(loading.told == told);
  CHECK(loading.known == 2);
}

TEST_CASE("a cache that was cut off anywhere is used as far as it goes, and mended") {
  const CacheFile file;
  Loading loading;
  loading.load(file.path);
  const std::string whole = file.bytes(), told = loading.told;
  for (size_t size = 0; size < whole.size(); ++size)
    check_is_mended(loading, file, whole.substr(0, size), whole, told);
}

TEST_CASE("a cache with any byte altered gives nothing wrong, and is mended") {
  const CacheFile file;
  Loading loading;
  loading.load(file.path);
  const std::string whole = file.bytes(), told = loading.told;
  for (size_t place = 0; place < whole.size(); ++place) {
    std::string altered = whole;
    altered[place] = static_cast<char>(altered[place] ^ 0x10);
    check_is_mended(loading, file, altered, whole, told);
  }
}

TEST_CASE("what another program has kept is not believed") {
  const CacheFile file;
  Loading loading;
  loading.load(file.path);
  const std::string ours = file.bytes();
  const size_t line = ours.find('\n') + 1;
  SECTION("from its first line on") {
    std::string theirs = ours;
    theirs[line - 2] = theirs[line - 2] == '0' ? '1' : '0';
    file.write(theirs);
    loading.load(file.path);
    CHECK(loading.known == 0);
  }
  SECTION("added to ours") {
    ParseCache theirs{file.path, "kehoach-parsed 1 other\n", {}, true};
    KeptRecords::Loaded entry{KeptRecords::From::parsed, hash_bytes("x"), "y"};
    theirs.records.loaded.push_back(entry);
    theirs.records.bytes = theirs.head;
    save_parse_cache(theirs);
    CHECK(file.bytes().size() > ours.size());
    CHECK(entries_in(file) == 3);
    loading.load(file.path);
    CHECK(loading.known == 3);
  }
  CHECK(file.bytes() == ours);
}

TEST_CASE("what two programs add at a time is all there") {
  const CacheFile file;
  Loading one;
  one.load(file.path);
  // The other program has read the file, and writes only after this one has written twice.
  ParseCache other = read_parse_cache(file.path);
  for (const auto& [key, entry] : other.records.entries)
    other.records.loaded.push_back({KeptRecords::From::kept, key, ""});
  other.records.loaded.push_back({KeptRecords::From::parsed, hash_bytes("late"), "late"});
  one.files["glossary.yaml"] = "- {id: g, name: G, meaning: M}\n";
  one.load(file.path);
  one.files["documents.yaml"] = "- {id: d, number: 1/L, title: L}\n";
  one.load(file.path);
  CHECK(entries_in(file) == 5);
  save_parse_cache(other);
  CHECK(entries_in(file) == 6);
  one.load(file.path);
  CHECK(one.known == 5);
}

TEST_CASE("a cache that is mostly of the past is made anew") {
  const CacheFile file;
  Loading loading;
  size_t largest = 0, rewritten = 0;
  for (int edit = 0; edit < 40; ++edit) {
    const size_t before = edit == 0 ? 0 : file.bytes().size();
    loading.files["topics.yaml"] = "- {id: a, name: A" + std::to_string(100 + edit) + "}\n";
    loading.load(file.path);
    largest = std::max(largest, file.bytes().size());
    rewritten += file.bytes().size() < before;
  }
  CHECK(rewritten > 3);
  CHECK(rewritten < 20);
  const CacheFile fresh;
  loading.load(fresh.path);
  CHECK(largest < 3 * fresh.bytes().size());
  loading.load(file.path);
  CHECK(loading.known == 3);
}

TEST_CASE("what stands in the place of the cache is left alone or replaced, and nothing is told") {
  const CacheFile file;
  Loading loading;
  SECTION("a folder") {
    fs::create_directories(file.path);
    loading.load(file.path);
    CHECK(fs::is_directory(file.path));
  }
  SECTION("a link to a file of others") {
    const fs::path theirs = file.folder.path / "theirs";
    write_file(theirs, "theirs");
    fs::create_directories(file.path.parent_path());
    fs::create_symlink(theirs, file.path);
    loading.load(file.path);
    loading.load(file.path);
    CHECK(loading.known == 3);
    CHECK(read_file(theirs) == "theirs");
  }
  SECTION("something else altogether") {
    file.write(std::string(1000, '\xFF'));
    loading.load(file.path);
    loading.load(file.path);
    CHECK(loading.known == 3);
  }
  CHECK(loading.topic == "A");
}

TEST_CASE("builds keep what they have parsed; check uses it, and writes nothing") {
  const TemporarySite site;
  CHECK(known_files(site.run({"check", "--timings"})) == 0);
  CHECK_FALSE(site.has("site/.kehoach"));
  CHECK(known_files(site.run({"build", "--timings"})) == 0);
  const std::string bytes = site.read(cache_name);
  CHECK(known_files(site.run({"check", "--timings"})) == 4);
  site.edit(tasks, "en: Train people", "en: Train 200 people");
  CHECK(known_files(site.run({"check", "--timings"})) == 3);
  CHECK(site.read(cache_name) == bytes);
  CHECK(known_files(site.run({"build", "--timings"})) == 3);
  site.remove(cache_name);
  CHECK(known_files(site.run({"build", "--timings", "--out", "elsewhere"})) == 0);
  CHECK(site.output() == site.output("elsewhere"));
}

TEST_CASE("a warning is told by every build, whatever is kept") {
  const TemporarySite site;
  site.edit(tasks, ", en: Train people", "");
  const std::string first = site.run({"build", "--out", "a"}).err;
  const std::string again = site.run({"build", "--out", "b"}).err;
  CHECK_THAT(first, Contains("warning"));
  CHECK(first.substr(0, first.find(" in ")) == again.substr(0, again.find(" in ")));
}

TEST_CASE("where nothing can be kept a build is only slower") {
  const TemporarySite site;
  const fs::path folder = site.folder() / "site/.kehoach";
  fs::create_directories(folder);
  fs::permissions(folder, fs::perms::owner_read | fs::perms::owner_exec);
  fs::permissions(site.folder(), fs::perms::all);
  fs::permissions(site.folder() / "site", fs::perms::all);
  const RunResult result = site.run({"build", "--timings"}, {.without_rights = true});
  fs::permissions(folder, fs::perms::owner_all);
  if (result.status == 127) {
    WARN("skipped: nobody may not run the program from where it is");
    return;
  }
  INFO(result.err);
  CHECK(result.status == 0);
  CHECK_THAT(result.err, !Contains(".kehoach"));
  CHECK_FALSE(site.has(cache_name));
}

TEST_CASE("a disk that is full when the cache is written does no harm") {
  const TemporarySite site;
  site.run({"build"});
  const std::string bytes = site.read(cache_name);
  const auto limit = static_cast<unsigned long>(bytes.size() + 10);
  site.edit(tasks, "en: Train people", "en: Train 200 people");
  const RunResult result = site.run({"build"}, {.largest_file = limit});
  INFO(result.err);
  CHECK(site.read(cache_name).size() <= limit);
  CHECK(known_files(site.run({"build", "--timings"})) == 3);
  CHECK(known_files(site.run({"check", "--timings"})) == 4);
}

TEST_CASE("the four plans give the same pages and messages with and without what is kept") {
  const TemporarySite site;
  site.remove("content");
  for (const auto& [path, text] : all_files(project_root() / "content"))
    site.write("content/" + path, text);
  const RunResult cold = site.run({"build", "--out", "cold", "--timings"});
  const RunResult warm = site.run({"build", "--out", "warm", "--timings"});
  CHECK(known_files(cold) == 0);
  CHECK(known_files(warm) > 15);
  const auto messages = [](const RunResult& result) {
    return result.err.substr(0, result.err.find(") in "));
  };
  CHECK(messages(cold) == messages(warm));
  const Files a = site.output("cold"), b = site.output("warm");
  REQUIRE(a.size() == b.size());
  for (const auto& [path, bytes] : a) {
    INFO(path);
    CHECK(b.at(path) == bytes);
  }
}
