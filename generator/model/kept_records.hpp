// What files were decoded to by runs of the program before this one, as bytes. Only of files that
// gave no message at all: the others are always read, so that messages are made anew.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/hash.hpp"
#include "model/record_bytes.hpp"

namespace kehoach {

// Of all that decoding a file depends on: the hash of its bytes, its path relative to the content
// folder, which tells its kind and owner, and the site's languages.
Hash key_of_records(const Hash& file, std::string_view path,
                    const std::vector<std::string>& languages);

struct KeptRecords {
  // Records as they lie in `bytes`.
  struct Entry {
    size_t begin = 0;
    size_t size = 0;
    Hash hash;  // that they have if they are whole
  };
  struct LowHalf {
    size_t operator()(const Hash& key) const { return key.low; }
  };
  std::string bytes;
  std::unordered_map<Hash, Entry, LowHalf> entries;

  // What became of each file when the site was loaded.
  enum class From : uint8_t { nothing, kept, parsed };  // nothing: neither kept nor to be kept
  struct Loaded {
    From from = From::nothing;
    Hash key = {};
    std::string bytes = {};  // parsed: to be kept
  };
  std::vector<Loaded> loaded;

  std::string_view bytes_of(const Entry& entry) const {
    return std::string_view(bytes).substr(entry.begin, entry.size);
  }
};

// Nothing if there are none, or if they are damaged.
std::optional<ContentRecords> find_records(const KeptRecords& kept, const Hash& key,
                                           const RecordPlace& place);

}  // namespace kehoach
