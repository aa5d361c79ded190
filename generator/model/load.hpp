// Content files to a portal. Pure: the files' texts are given, nothing is read here.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/hash.hpp"
#include "diag/diagnostic.hpp"
#include "model/content_file.hpp"
#include "model/kept_records.hpp"
#include "model/portal.hpp"

namespace kehoach {

// A content file, its path relative to the content folder ("plans/x/tasks.yaml").
struct ContentFile {
  std::string path;
  SourceId source;
};

// Decodes site.yaml (see DESIGN: title, base_url, languages … are required).
Site load_site(SourceId source, const SourceMap& sources, Diagnostics& diagnostics);

// What files were decoded to, for the next time that a site is loaded. A file that then has the
// same bytes and the same place among the sources, in a site of the same languages, is not read
// again.
struct DecodedFiles {
  struct Entry {
    SourceId source;
    Hash hash;
    DecodedFile file;
    std::optional<DecodedFile> copy = std::nullopt;  // that the next portal may have
  };
  std::map<std::string, Entry, std::less<>> by_path;
  std::vector<std::string> languages;
};

// Makes the copies that the next portal takes, while nobody waits for it.
void make_copies(DecodedFiles& files, unsigned jobs);

// What saves decoding, and is brought up to date: what this run of the program has decoded, and
// what runs before it have. Either may be null.
struct KnownFiles {
  DecodedFiles* decoded = nullptr;
  KeptRecords* kept = nullptr;
};

// Decodes all files, in parallel on `jobs` threads, adds them to tables in the order of their paths
// and resolves references. Files that belong nowhere are reported ("unknown-file": a misspelt name
// would otherwise be lost in silence). The portal and the diagnostics are the same whatever is
// known.
Portal load_portal(Site site, const std::vector<ContentFile>& files, SourceMap& sources,
                   unsigned jobs, Diagnostics& diagnostics, KnownFiles known = {});

}  // namespace kehoach
