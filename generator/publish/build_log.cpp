#include "publish/build_log.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "publish/output_paths.hpp"

namespace kehoach {
namespace {

constexpr std::string_view log_header = "kehoach-log 2\n";
constexpr std::string_view journal_header = "kehoach-journal 1\n";
constexpr std::string_view seal_word = "seal ";
constexpr size_t hash_digits = 32;
constexpr size_t seal_size = seal_word.size() + hash_digits + 1;

void append_seal(std::string& text) {
  text += fmt::format("{}{}\n", seal_word, to_hex(hash_bytes(text)));
}

// The lines between header and seal; nothing if either is not as it should be.
std::optional<std::string_view> unsealed(std::string_view text, std::string_view header) {
  if (!text.starts_with(header) || text.size() < header.size() + seal_size) return std::nullopt;
  const std::string_view seal = text.substr(text.size() - seal_size);
  const std::string_view above = text.substr(0, text.size() - seal_size);
  if (seal != fmt::format("{}{}\n", seal_word, to_hex(hash_bytes(above)))) return std::nullopt;
  return above.substr(header.size());
}

// The opposite of to_hex, and as strict.
std::optional<Hash> parse_hash(std::string_view text) {
  Hash hash;
  const char* const begin = text.data();
  std::from_chars(begin, begin + 16, hash.high, 16);
  std::from_chars(begin + 16, begin + hash_digits, hash.low, 16);
  if (to_hex(hash) != text) return std::nullopt;
  return hash;
}

std::optional<LogEntry> parse_log_line(std::string_view line) {
  if (line.size() <= hash_digits || line[hash_digits] != ' ') return std::nullopt;
  const auto hash = parse_hash(line.substr(0, hash_digits));
  const std::string_view path = line.substr(hash_digits + 1);
  if (!hash || !is_output_path(path)) return std::nullopt;
  return LogEntry{std::string(path), *hash};
}

// By the number of a stage.
constexpr std::array<std::string_view, 3> stage_signs = {"+ ", "= ", "- "};

std::optional<JournalEntry> parse_journal_line(std::string_view line) {
  const auto sign = std::ranges::find(stage_signs, line.substr(0, 2));
  if (sign == stage_signs.end()) return std::nullopt;
  const std::string_view path = line.substr(sign->size());
  if (!is_output_path(path)) return std::nullopt;
  return JournalEntry{std::string(path), static_cast<FileStage>(sign - stage_signs.begin())};
}

// Whole lines, each made an entry by `parse_line`, in strict order of their paths.
template <class Entry, class ParseLine>
std::optional<std::vector<Entry>> parse_lines(std::string_view lines, const ParseLine& parse_line) {
  std::vector<Entry> entries;
  while (!lines.empty()) {
    const size_t end = lines.find('\n');
    auto entry = parse_line(lines.substr(0, end));
    if (end == std::string_view::npos || !entry) return std::nullopt;
    if (!entries.empty() && entries.back().path >= entry->path) return std::nullopt;
    entries.push_back(std::move(*entry));
    lines.remove_prefix(end + 1);
  }
  return entries;
}

// To the end of its seal, or of the text.
size_t size_of_first_log(std::string_view text) {
  const size_t seal = text.find(fmt::format("\n{}", seal_word));
  return seal == text.npos ? text.size() : std::min(text.size(), seal + 1 + seal_size);
}

bool is_before(const LogEntry& a, const LogEntry& b) {
  return a.path < b.path;
}

bool is_same_file(const LogEntry& a, const LogEntry& b) {
  return a.path == b.path;
}

// Takes what has been appended of a mark off the end. Whether it was the whole mark.
bool take_mark(std::string_view& text) {
  const bool whole = text.ends_with(linked_mark);
  const size_t last = text.find_last_of('\n', text.size() - (whole ? 2 : 1));
  if (last == text.npos) return false;
  const std::string_view rest = text.substr(last + 1);
  if (linked_mark.starts_with(rest)) text.remove_suffix(rest.size());
  return whole;
}

}  // namespace

std::string format_build_log(const BuildLog& log) {
  std::string text(log_header);
  for (const LogEntry& entry : log)
    text.append(to_hex(entry.hash)).append(" ").append(entry.path) += '\n';
  append_seal(text);
  return text;
}

std::optional<BuildLog> parse_build_log(std::string_view text) {
  BuildLog log;
  do {
    const std::string_view one = text.substr(0, size_of_first_log(text));
    const auto lines = unsealed(one, log_header);
    const auto entries = lines ? parse_lines<LogEntry>(*lines, parse_log_line) : std::nullopt;
    if (!entries) return std::nullopt;
    log.insert(log.end(), entries->begin(), entries->end());
    text.remove_prefix(one.size());
  } while (!text.empty());
  std::sort(log.begin(), log.end(), is_before);
  if (std::adjacent_find(log.begin(), log.end(), is_same_file) != log.end()) return std::nullopt;
  return log;
}

std::string format_journal(const Journal& journal) {
  std::string text(journal_header);
  for (const JournalEntry& entry : journal)
    text.append(stage_signs[static_cast<size_t>(entry.stage)]).append(entry.path) += '\n';
  append_seal(text);
  return text;
}

std::optional<Journal> parse_journal(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const bool linked = take_mark(text);
  const auto lines = unsealed(text, journal_header);
  auto journal = lines ? parse_lines<JournalEntry>(*lines, parse_journal_line) : std::nullopt;
  if (journal && linked)
    for (JournalEntry& entry : *journal)
      if (entry.stage == FileStage::coming) entry.stage = FileStage::linked;
  return journal;
}

}  // namespace kehoach
