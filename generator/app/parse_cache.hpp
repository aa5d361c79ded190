// What content files were decoded to (model/kept_records.hpp), kept in SITE/.kehoach/parsed from
// one run of the program to the next: a file whose bytes are known is not parsed again.
//
//   kehoach-parsed 1 0123456789abcdef0123456789abcdef   a line: form, and program_identity()
//   key 16, size 8, hash of the records 16, seal 8      bytes, as the machine has them in memory
//   the records
//   and so on
// The seal is a hash of what stands before it and of the first line: what another program has
// written, or was torn, is no entry, and nothing behind it is looked at. Entries are appended in
// one write. A file that is not whole, or holds more of what a build no longer needs than of what
// it needs, is replaced. It can be deleted at any time, and what is wrong with it is never more
// than lost time.
#pragma once

#include <filesystem>

#include "model/kept_records.hpp"

namespace kehoach {

struct ParseCache {
  std::filesystem::path path;
  std::string head;  // its first line, as this program writes it
  KeptRecords records;
  bool whole = false;  // there is such a file, and it ends with an entry
};

std::filesystem::path parse_cache_path(const std::filesystem::path& site);

// Empty if there is none that can be read.
ParseCache read_parse_cache(const std::filesystem::path& path);

// Adds what the site was loaded with and the file has not. Where it cannot be written it stays
// away: the next run parses more than it must, and no harm.
void save_parse_cache(const ParseCache& cache);

}  // namespace kehoach
