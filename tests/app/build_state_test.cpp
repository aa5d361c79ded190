#include "app/build_state.hpp"

#include <catch2/catch.hpp>

using namespace kehoach;

namespace {

BuildState sample() {
  BuildState state;
  state.inputs.settings = {{"base-url", "https://example.org/"}, {"lunr", ""}};
  state.inputs.files = {{"content/a file.yaml", hash_bytes("a")}, {"site.yaml", hash_bytes("b")}};
  state.changed = {"content/a file.yaml"};
  state.outputs = {{"vi/index.html", 4301, 1795337000123456789, true}, {"vi/a b.ics", 0, 5, false}};
  state.plans = 1;
  state.tasks = 20;
  state.search_bytes = 300;
  state.quiet = true;
  return state;
}

}  // namespace

TEST_CASE("the state of a build is read back as it was written") {
  const std::string text = format_build_state(sample());
  const auto read = parse_build_state(text);
  REQUIRE(read);
  CHECK(read->inputs == sample().inputs);
  CHECK(read->quiet);
  CHECK(read->tasks == 20);
  CHECK(read->outputs[0].changed == 1795337000123456789);
  CHECK(read->outputs[1].path == "vi/a b.ics");
  CHECK(format_build_state(*read) == text);
}

TEST_CASE("a state that was torn or altered anywhere is not believed") {
  const std::string text = format_build_state(sample());
  for (size_t length = 0; length < text.size(); ++length)
    CHECK_FALSE(parse_build_state(text.substr(0, length)));
  for (size_t place = 0; place < text.size(); ++place) {
    std::string altered = text;
    altered[place] = static_cast<char>(altered[place] ^ 1);
    CHECK_FALSE(parse_build_state(altered));
  }
  CHECK_FALSE(parse_build_state(text + "output 1 1 w x\n"));
}

TEST_CASE("what differs between two builds is told by the names of files and settings") {
  const BuildInputs before = sample().inputs;
  BuildInputs now = before;
  CHECK(differences(before, now).empty());
  CHECK(key_of(before) == key_of(now));
  now.settings[0].second = "https://other.example/";
  now.files[0].second = hash_bytes("c");
  now.files[1].first = "site2.yaml";
  CHECK(differences(before, now) ==
        std::vector<std::string>{"base-url", "content/a file.yaml", "site.yaml", "site2.yaml"});
  CHECK(key_of(before) != key_of(now));
}

TEST_CASE("a program is the same to itself") {
  CHECK(program_identity() == program_identity());
}
