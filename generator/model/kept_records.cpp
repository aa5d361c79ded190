#include "model/kept_records.hpp"

namespace kehoach {

Hash key_of_records(const Hash& file, std::string_view path,
                    const std::vector<std::string>& languages) {
  std::string parts = to_hex(file);
  parts.append("\n").append(path);
  for (const std::string& language : languages) parts.append("\n").append(language);
  return hash_bytes(parts);
}

std::optional<ContentRecords> find_records(const KeptRecords& kept, const Hash& key,
                                           const RecordPlace& place) {
  const auto found = kept.entries.find(key);
  if (found == kept.entries.end()) return std::nullopt;
  const std::string_view bytes = kept.bytes_of(found->second);
  if (hash_bytes(bytes) != found->second.hash) return std::nullopt;
  return read_records(bytes, place);
}

}  // namespace kehoach
