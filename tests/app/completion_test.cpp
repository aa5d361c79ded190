#include "app/completion.hpp"

#include <catch2/catch.hpp>

#include "base/file.hpp"
#include "support/run.hpp"
#include "support/snapshot.hpp"
#include "support/temporary_folder.hpp"

using namespace kehoach;
using namespace kehoach::test;

namespace {

constexpr std::array<std::string_view, 2> tones{"loud", "soft"};

std::vector<Command> two_commands() {
  return {{"sing",
           "Sing a song [in tune]",
           {{.name = "SONG", .value = "SONG", .about = "What to sing", .hint = ValueHint::file},
            {.name = "--tone", .value = "TONE", .about = "How it's sung", .choices = tones},
            {.name = "--into",
             .value = "DIR",
             .about = "Where",
             .fallback = "here",
             .hint = ValueHint::folder},
            {.name = "--twice", .value = "", .about = "Once more"}},
           nullptr},
          {"stop", "Be silent", {}, nullptr}};
}

// What bash offers for the last of the words.
std::string offered(const std::string& words) {
  const TemporaryFolder folder;
  write_file(folder.path / "kehoach.bash", completion(Shell::bash, two_commands()));
  write_file(folder.path / "run", "source '" + (folder.path / "kehoach.bash").string() +
                                      "'\nCOMP_WORDS=(" + words +
                                      ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_kehoach\n"
                                      "echo \"${COMPREPLY[@]}\"\n");
  const std::string command = "bash '" + (folder.path / "run").string() + "'";
  std::FILE* const pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe);
  std::string out;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) out += static_cast<char>(c);
  CHECK(::pclose(pipe) == 0);
  return out;
}

}  // namespace

TEST_CASE("bash completes commands, options, their values and folders") {
  CHECK(offered("kehoach s") == "sing stop\n");
  CHECK(offered("kehoach si") == "sing\n");
  CHECK(offered("kehoach sing --t") == "--tone --twice\n");
  CHECK(offered("kehoach sing --tone ''") == "loud soft\n");
  CHECK(offered("kehoach sing --into /us") == "/usr\n");
  CHECK(offered("kehoach stop ''") == "\n");
}

TEST_CASE("the scripts for zsh and fish, and the manual page, name every command and option") {
  const auto commands = two_commands();
  const std::string all = completion(Shell::zsh, commands) + "\n==\n" +
                          completion(Shell::fish, commands) + "\n==\n" + manual(commands, "1.0");
  CHECK_SNAPSHOT("completion", all);
}

TEST_CASE("the program prints its own scripts and manual page") {
  for (size_t i = 0; i < shells.size(); ++i) {
    const RunResult result = run_program({"completion", std::string(shells[i])});
    CHECK(result.status == 0);
    CHECK(result.out == completion(static_cast<Shell>(i), command_table()));
  }
  const RunResult manual_page = run_program({"manual"});
  CHECK(manual_page.out.starts_with(".TH KEHOACH 1"));
  CHECK(run_program({"completion", "tcsh"}).status == 2);
}
