// `kehoach index` as people run it.
#include <catch2/catch.hpp>

#include "base/file.hpp"
#include "support/run.hpp"
#include "support/temporary_folder.hpp"

using namespace kehoach;
using namespace kehoach::test;

namespace {

constexpr std::string_view index_of_one =
    R"({"version":"2.3.9","fields":["body"],"fieldVectors":[["body/7",[0,0.288]]],)"
    R"("invertedIndex":[["plan",{"_index":0,"body":{"7":{}}}]],"pipeline":["stemmer"]})";

struct Files {
  TemporaryFolder folder;

  Files() {
    write("docs.json", R"([{"id":7,"body":"Plans"}])");
    write("config.json", R"({"fields":["body"]})");
  }
  void write(const std::string& name, std::string_view text) const {
    write_file(folder.path / name, text);
  }
  std::string read(const std::string& name) const { return read_file(folder.path / name); }
  RunResult run(std::vector<std::string> arguments, RunOptions options = {}) const {
    options.folder = folder.path;
    arguments.insert(arguments.begin(), "index");
    return run_program(arguments, options);
  }
};

}  // namespace

TEST_CASE("an index goes to standard output, or to a file") {
  const Files files;
  const RunResult shown = files.run({"docs.json", "--config", "config.json"});
  CHECK(shown.out == index_of_one);
  CHECK(shown.err == "");
  CHECK(shown.status == 0);

  const RunResult written =
      files.run({"docs.json", "--config", "config.json", "--out", "new/index.json"});
  CHECK(written.out == "");
  CHECK(written.status == 0);
  CHECK(files.read("new/index.json") == index_of_one);
}

TEST_CASE("mistakes in documents or configuration are told with their place and end with 1") {
  const Files files;
  files.write("index.json", "the last good one");
  files.write("docs.json", "[{\"id\":1},\n {\"id\":2,}]");
  const RunResult broken =
      files.run({"docs.json", "--config", "config.json", "--out", "index.json"});
  CHECK_THAT(broken.err, Catch::Matchers::StartsWith("docs.json:2:10: error: this is not JSON"));
  CHECK(broken.status == 1);
  CHECK(files.read("index.json") == "the last good one");

  files.write("config.json", R"({"fields":["body"],"refs":"id"})");
  const RunResult wrong = files.run({"docs.json", "--config", "config.json"});
  CHECK_THAT(wrong.err, Catch::Matchers::StartsWith("config.json:1:20: error: ") &&
                            Catch::Matchers::Contains("did you mean \"ref\"?"));
  CHECK(wrong.out == "");
  CHECK(wrong.status == 1);
}

TEST_CASE("index without configuration is wrong usage") {
  const Files files;
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{}, {"docs.json"}, {"--config", "config.json"}}) {
    const RunResult result = files.run(arguments);
    CHECK_THAT(result.err, Catch::Matchers::EndsWith("see kehoach index --help\n"));
    CHECK(result.status == 2);
  }
}

TEST_CASE("files that cannot be read or written end with 3") {
  const Files files;
  const RunResult missing = files.run({"none.json", "--config", "config.json"});
  CHECK(missing.err == "kehoach: cannot read \"none.json\": No such file or directory\n");
  CHECK(missing.status == 3);

  const RunResult full =
      files.run({"docs.json", "--config", "config.json"}, {.standard_output = "/dev/full"});
  CHECK(full.err == "kehoach: cannot write to standard output\n");
  CHECK(full.status == 3);
}
