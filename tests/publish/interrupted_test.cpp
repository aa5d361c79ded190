// Builds that are killed, that run out of disk, that lose their rights or that are two at a time.
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <random>
#include <thread>

#include "base/file.hpp"
#include "support/child.hpp"
#include "support/made_up_site.hpp"
#include "support/temporary_folder.hpp"
#include "support/temporary_site.hpp"

using namespace kehoach;
using namespace kehoach::test;
using Catch::Matchers::Contains;

namespace fs = std::filesystem;

namespace {

constexpr unsigned page_count = 7;

Files site_version(unsigned version) {
  return made_up_site(version, page_count);
}

// With the log that belongs to it.
Files clean_build(unsigned version) {
  const TemporaryFolder folder;
  publish(folder.path, site_version(version));
  return all_files(folder.path);
}

// The paths at which readers find neither the one nor the other version.
std::vector<std::string> torn_files(const fs::path& folder, const Files& old_files,
                                    const Files& new_files) {
  const auto is_of = [](const Files& files, const std::string& path, const std::string& bytes) {
    const auto found = files.find(path);
    return found != files.end() && found->second == bytes;
  };
  std::vector<std::string> torn;
  for (const auto& [path, bytes] : all_files(folder))
    if (old_files.contains(path) && !is_of(old_files, path, bytes) &&
        !is_of(new_files, path, bytes))
      torn.push_back(path);
  return torn;
}

using Lines = std::vector<std::string>;

// What one has and the other has not, or has otherwise.
Lines differences(const Files& files, const Files& expected) {
  Lines found;
  for (const auto& [path, bytes] : files)
    if (!expected.contains(path) || expected.at(path) != bytes) found.push_back(path);
  for (const auto& [path, bytes] : expected)
    if (!files.contains(path)) found.push_back("no " + path);
  return found;
}

const char* const no_watching = "skipped: this system lets no process watch another (ptrace)";

// Reads the site again and again until the end of the scope.
class Crawler {
 public:
  explicit Crawler(fs::path folder)
      : folder_(std::move(folder)), thread_([this](const std::stop_token& stop) {
          while (!stop.stop_requested()) {
            const Lines found = broken_links(folder_);
            faults_.insert(faults_.end(), found.begin(), found.end());
            ++rounds_;
          }
        }) {}

  // What it has found until now. Ends it.
  Lines faults() {
    thread_.request_stop();
    thread_.join();
    return faults_;
  }
  unsigned rounds() const { return rounds_; }

 private:
  fs::path folder_;
  Lines faults_;
  std::atomic<unsigned> rounds_ = 0;
  std::jthread thread_;
};

}  // namespace

TEST_CASE(
    "a build may be killed at any system call: links resolve, and the next build ends clean") {
  const Files first = clean_build(1), last = clean_build(3);
  const TemporaryFolder folder;
  for (unsigned call = 0;; ++call) {
    fs::remove_all(folder.path);
    publish(folder.path, site_version(1));
    const Ending ending = killed_at_call(call, [&] { publish(folder.path, site_version(2)); });
    if (ending == Ending::impossible) {
      WARN(no_watching);
      return;
    }
    INFO("killed at call " << call);
    REQUIRE(broken_links(folder.path) == Lines{});
    REQUIRE(torn_files(folder.path, first, clean_build(2)) == Lines{});
    // One misfortune seldom comes alone.
    killed_at_call(call * 5 % 97, [&] { publish(folder.path, site_version(4)); });
    REQUIRE(broken_links(folder.path) == Lines{});
    publish(folder.path, site_version(3));
    REQUIRE(differences(all_files(folder.path), last) == Lines{});
    if (ending == Ending::completed) {
      CHECK(call > 100);
      return;
    }
  }
}

TEST_CASE("folders that become files and back may be killed at any system call, and end clean") {
  const Files folders{{"index.html", ""}, {"vi/a/1/x", "1"}, {"vi/a/2/x", "1"}, {"en/b/x", "1"}};
  const Files files{
      {"index.html", ""}, {"vi/a/1", "2"}, {"vi/a/2", "2"}, {"en/b", "2"}, {"en/c", "2"}};
  const Files above{{"index.html", ""}, {"vi", "3"}, {"en/b/x/y/z", "3"}};
  const auto clean = [](const Files& site) {
    const TemporaryFolder folder;
    publish(folder.path, site);
    return all_files(folder.path);
  };
  for (const auto& [before, killed, after] : {std::array{folders, files, files},
                                              {files, folders, folders},
                                              {folders, above, files},
                                              {above, folders, files}}) {
    const Files expected = clean(after);
    for (unsigned call = 0;; ++call) {
      const TemporaryFolder folder;
      publish(folder.path, before);
      const Ending ending = killed_at_call(call, [&] { publish(folder.path, killed); });
      if (ending == Ending::impossible) {
        WARN(no_watching);
        return;
      }
      INFO("killed at call " << call);
      publish(folder.path, after);
      REQUIRE(differences(all_files(folder.path), expected) == Lines{});
      if (ending == Ending::completed) break;
    }
  }
}

TEST_CASE("a first build may be killed at any system call: readers enter when all is there") {
  const Files whole = clean_build(2);
  for (unsigned call = 0;; ++call) {
    const TemporaryFolder folder;
    const Ending ending =
        killed_at_call(call, [&] { publish(folder.path / "public", site_version(2)); });
    if (ending == Ending::impossible) {
      WARN(no_watching);
      return;
    }
    INFO("killed at call " << call);
    REQUIRE(broken_links(folder.path / "public") == Lines{});
    publish(folder.path / "public", site_version(2));
    REQUIRE(differences(all_files(folder.path / "public"), whole) == Lines{});
    if (ending == Ending::completed) return;
  }
}

TEST_CASE("a release may be killed at any system call: the old site is whole, or the new one") {
  const Files old_site = clean_build(1), new_site = clean_build(2), next_site = clean_build(3);
  const TemporaryFolder folder;
  const fs::path out = folder.path / "public";
  for (unsigned call = 0;; ++call) {
    fs::remove_all(out);
    fs::remove_all(folder.path / ".public.standby");
    publish(out, site_version(1));
    const Ending ending = killed_at_call(call, [&] { release(out, site_version(2)); });
    if (ending == Ending::impossible) {
      WARN(no_watching);
      return;
    }
    INFO("killed at call " << call);
    Files seen = all_files(out);
    seen.erase(".kehoach-lock");
    REQUIRE((seen == old_site || seen == new_site));
    release(out, site_version(3));
    REQUIRE(differences(all_files(out), next_site) == Lines{});
    if (ending == Ending::completed) return;
  }
}

TEST_CASE("a crawler meets no broken link while builds are killed at random moments") {
  const TemporaryFolder folder;
  publish(folder.path, made_up_site(0, 60));
  Crawler crawler(folder.path);
  std::mt19937 random(std::random_device{}());
  unsigned killed = 0;
  for (unsigned version = 1; version <= 400; ++version) {
    const Files files = made_up_site(version, 60);
    const pid_t build = ::fork();
    if (build == 0) {
      publish(folder.path, files);
      ::_exit(0);
    }
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 12000));
    ::kill(build, SIGKILL);
    int status = 0;
    ::waitpid(build, &status, 0);
    killed += WIFSIGNALED(status) ? 1 : 0;
  }
  publish(folder.path, made_up_site(1000, 60));
  const TemporaryFolder clean;
  publish(clean.path, made_up_site(1000, 60));
  CHECK(crawler.faults() == Lines{});
  CHECK(differences(all_files(folder.path), all_files(clean.path)) == Lines{});
  INFO("builds killed: " << killed << ", rounds of the crawler: " << crawler.rounds());
  CHECK(killed > 0);
  CHECK(crawler.rounds() > 0);
}

TEST_CASE("a full disk leaves the old site, and room is enough to end clean") {
  const std::string outcome = in_child([]() -> std::string {
    if (::unshare(::geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS) != 0)
      return "impossible";
    ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
    const TemporaryFolder folder;
    unsigned failed = 0;
    for (unsigned kilobytes = 60; kilobytes < 220; kilobytes += 4) {
      const fs::path disk = folder.path / std::to_string(kilobytes);
      fs::create_directory(disk);
      if (::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=1m") != 0) return "impossible";
      publish(disk / "public", site_version(1));
      const Files before = all_files(disk / "public");
      const std::string size = "size=" + std::to_string(kilobytes) + "k";
      // A size below what is used is refused, which is one more full disk.
      ::mount("tmpfs", disk.c_str(), "tmpfs", MS_REMOUNT, size.c_str());
      try {
        publish(disk / "public", site_version(2));
      } catch (const FileError& error) {
        ++failed;
        if (std::string(error.what()).find("No space left") == std::string::npos)
          return error.what();
        if (broken_links(disk / "public") != Lines{}) return "broken links at " + size;
        if (!torn_files(disk / "public", before, before).empty()) return "torn files at " + size;
      }
      ::mount("tmpfs", disk.c_str(), "tmpfs", MS_REMOUNT, "size=1m");
      publish(disk / "public", site_version(2));
      publish(disk / "clean", site_version(2));
      if (all_files(disk / "public") != all_files(disk / "clean")) return "not clean at " + size;
      ::umount(disk.c_str());
    }
    return failed < 5 ? "only " + std::to_string(failed) + " disks were full" : "";
  });
  if (outcome == "impossible") {
    WARN(
        "skipped: this system lets us mount no small disk; a limit to the size of files stands in "
        "for it in another test");
    return;
  }
  CHECK(outcome == "");
}

TEST_CASE(
    "without rights to a part of the folder the old site stays, and rights are enough to end") {
  const std::string outcome = in_child([]() -> std::string {
    if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
      return "cannot become nobody";
    const TemporaryFolder folder;
    const fs::path out = folder.path / "public";
    publish(out, site_version(1));
    const Files before = all_files(out);
    for (const char* part : {"", "vi", "vi/part-1", "assets"}) {
      for (const mode_t mode : {0500, 0000}) {
        ::chmod((out / part).c_str(), mode);
        std::string message;
        try {
          publish(out, site_version(2));
        } catch (const std::exception& error) {
          message = error.what();
        }
        ::chmod((out / part).c_str(), 0755);
        const std::string where = std::string(part) + ", " + message;
        if (message.find("ermission denied") == std::string::npos) return "no message at " + where;
        if (broken_links(out) != Lines{}) return "broken links at " + where;
        if (!torn_files(out, before, before).empty()) return "torn files at " + where;
      }
    }
    publish(out, site_version(2));
    publish(folder.path / "clean", site_version(2));
    return all_files(out) == all_files(folder.path / "clean") ? "" : "not clean";
  });
  CHECK(outcome == "");
}

TEST_CASE("of several builds at once one writes, and the others say who does") {
  const TemporarySite site, clean;
  clean.run({"build"});
  std::vector<RunResult> results(4);
  {
    std::vector<std::jthread> threads;
    for (RunResult& result : results) threads.emplace_back([&] { result = site.run({"build"}); });
  }
  unsigned done = 0;
  for (const RunResult& result : results) {
    if (result.status == 0) {
      ++done;
      continue;
    }
    INFO(result.err);
    CHECK(result.status == 3);
    CHECK_THAT(result.err, Contains("another build is writing to \"site/public\""));
  }
  CHECK(done > 0);
  CHECK(site.output() == clean.output());
}

TEST_CASE("the program may be killed at random moments, and ends with the bytes of a clean build") {
  const TemporarySite site, clean;
  site.run({"build"});
  std::mt19937 random(std::random_device{}());
  for (unsigned round = 0; round < 40; ++round) {
    const std::string day = round % 2 == 0 ? "2026-11-22" : "2027-11-22";
    {
      RunningProgram program({"build", "--today", day}, site.folder());
      std::this_thread::sleep_for(std::chrono::microseconds(random() % 150000));
      program.stop(SIGKILL);
    }
    CHECK(broken_links(site.folder() / "site/public") == Lines{});
  }
  site.run({"build"});
  clean.run({"build"});
  CHECK(site.output() == clean.output());
}
