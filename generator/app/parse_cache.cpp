#include "app/parse_cache.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <system_error>

#include "app/build_state.hpp"
#include "base/descriptor.hpp"
#include "base/file.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

// Before the records of an entry.
struct EntryHead {
  Hash key;
  uint64_t size = 0;
  Hash hash;
  uint64_t seal = 0;
};
constexpr size_t sealed_size = sizeof(EntryHead) - sizeof(uint64_t);
static_assert(sizeof(EntryHead) == 48);  // without padding: its bytes are written

uint64_t seal_of(const EntryHead& entry, std::string_view head) {
  std::string bytes(head);
  bytes.append(reinterpret_cast<const char*>(&entry), sealed_size);
  return hash_bytes(bytes).low;
}

void append_entry(const Hash& key, std::string_view records, const Hash& hash,
                  std::string_view head, const ByteSink& sink) {
  EntryHead entry{key, records.size(), hash};
  entry.seal = seal_of(entry, head);
  sink({reinterpret_cast<const char*>(&entry), sizeof entry});
  sink(records);
}

// Notes where the entries lie, without a look at their records. Whether nothing is left behind
// them.
bool find_entries(std::string_view head, KeptRecords& records) {
  const std::string_view bytes = records.bytes;
  size_t place = head.size();
  while (place < bytes.size()) {
    EntryHead entry;
    if (bytes.size() - place < sizeof entry) return false;
    std::memcpy(&entry, bytes.data() + place, sizeof entry);
    place += sizeof entry;
    if (entry.seal != seal_of(entry, head) || entry.size > bytes.size() - place) return false;
    records.entries[entry.key] = {place, entry.size, entry.hash};
    place += entry.size;
  }
  return true;
}

using From = KeptRecords::From;

// What this run has used, as it is to stand in the file; of all or of what is new.
void write_entries(const ParseCache& cache, bool all, const ByteSink& sink) {
  for (const KeptRecords::Loaded& loaded : cache.records.loaded) {
    if (loaded.from == From::parsed)
      append_entry(loaded.key, loaded.bytes, hash_bytes(loaded.bytes), cache.head, sink);
    if (!all || loaded.from != From::kept) continue;
    const KeptRecords::Entry& entry = cache.records.entries.at(loaded.key);
    append_entry(loaded.key, cache.records.bytes_of(entry), entry.hash, cache.head, sink);
  }
}

// Where there is an entry, and the file was parsed all the same, it is damaged.
bool has_damaged_entry(const KeptRecords& records) {
  return std::ranges::any_of(records.loaded, [&](const KeptRecords::Loaded& loaded) {
    return loaded.from == From::parsed && records.entries.contains(loaded.key);
  });
}

// Whether, with what is new, there would be more of what this run has not used than of what it has.
bool is_mostly_unused(const ParseCache& cache) {
  size_t used = 0, added = 0;
  for (const KeptRecords::Loaded& loaded : cache.records.loaded) {
    if (loaded.from == From::parsed) added += sizeof(EntryHead) + loaded.bytes.size();
    if (loaded.from == From::kept)
      used += sizeof(EntryHead) + cache.records.entries.at(loaded.key).size;
  }
  return cache.records.bytes.size() > cache.head.size() + used + (used + added);
}

void replace_file(const ParseCache& cache) {
  try {
    write_file_in_pieces(cache.path, [&](const ByteSink& sink) {
      sink(cache.head);
      write_entries(cache, true, sink);
      return true;
    });
  } catch (const FileError&) {
  }
}

// In one write, so that what two programs append at a time does not mix. If the disk takes a part
// of it only, the next reader stops there.
void append_to_file(const ParseCache& cache) {
  std::string bytes;
  write_entries(cache, false, [&](std::string_view piece) { bytes += piece; });
  const Descriptor file(
      ::open(cache.path.c_str(), O_WRONLY | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  struct stat status {};
  if (file.number < 0 || ::fstat(file.number, &status) != 0 || !S_ISREG(status.st_mode)) return;
  while (::write(file.number, bytes.data(), bytes.size()) < 0 && errno == EINTR) {
  }
}

}  // namespace

fs::path parse_cache_path(const fs::path& site) {
  return site / ".kehoach" / "parsed";
}

ParseCache read_parse_cache(const fs::path& path) {
  ParseCache cache{path, fmt::format("kehoach-parsed 1 {}\n", program_identity()), {}, false};
  std::error_code ignored;
  if (!fs::is_regular_file(fs::symlink_status(path, ignored))) return cache;
  try {
    cache.records.bytes = read_file(path);
  } catch (const FileError&) {
    return cache;
  }
  if (cache.records.bytes.starts_with(cache.head))
    cache.whole = find_entries(cache.head, cache.records);
  return cache;
}

void save_parse_cache(const ParseCache& cache) {
  const bool has_new = std::ranges::any_of(
      cache.records.loaded, [](const auto& loaded) { return loaded.from == From::parsed; });
  const bool is_good = cache.whole && !has_damaged_entry(cache.records) && !is_mostly_unused(cache);
  if (!is_good && (has_new || !cache.records.bytes.empty())) {
    replace_file(cache);
  } else if (has_new) {
    append_to_file(cache);
  }
}

}  // namespace kehoach
