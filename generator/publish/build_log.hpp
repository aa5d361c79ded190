// What a builder writes about an output folder: the log of the last complete build, and the journal
// of one that is under way or died.
//
// They are what makes a folder ours, and the only ground on which a file is ever deleted. Both are
// lines of text, sorted by path, between a line with the version of the format and a seal, the hash
// of all lines above it:
//   kehoach-log 2                                        kehoach-journal 1
//   2cf24dba5fb0a30e26e83b2ac5b9e29e vi/index.html       + vi/new/index.html
//   seal 6a09e667f3bcc908bb67ae8584caa73b                seal 510e527fade682d19b05688c2b3e6c1f
//                                                        linked
// The log has the hash of each file's bytes. The journal names the files that the log does not: `+`
// those that may be missing or incomplete, `=` those that are complete and that pages may link to.
// `-` those that are being removed, with what they lead to. The line `linked`, added later, says
// that all but these are complete. A text that is not exactly of this form is not believed at all:
// a file too many is better than a file lost.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.hpp"

namespace kehoach {

inline constexpr std::string_view build_log_name = ".kehoach-log";
inline constexpr std::string_view journal_name = ".kehoach-journal";

struct LogEntry {
  std::string path;  // '/'-separated, below the output folder
  Hash hash;

  bool operator==(const LogEntry&) const = default;
};

// Sorted by path, each path once.
using BuildLog = std::vector<LogEntry>;

std::string format_build_log(const BuildLog& log);

// Of several logs one after another, those of the parts of a build, all entries. Nothing if the
// text is damaged or of another version, or two of its logs name the same file.
std::optional<BuildLog> parse_build_log(std::string_view text);

enum class FileStage : uint8_t {
  coming,  // being made: nothing links to it before the mark says so
  linked,
  leaving,  // being removed: never linked, whatever the mark says
};

struct JournalEntry {
  std::string path;
  FileStage stage = FileStage::coming;

  bool operator==(const JournalEntry&) const = default;
};

// Sorted by path, each path once.
using Journal = std::vector<JournalEntry>;

// To be appended to a journal when its files are complete.
inline constexpr std::string_view linked_mark = "linked\n";

std::string format_journal(const Journal& journal);

// Nothing if the text is damaged or of another version. A mark that has been cut off is none.
std::optional<Journal> parse_journal(std::string_view text);

}  // namespace kehoach
