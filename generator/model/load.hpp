// Content files to a portal. Pure: the files' texts are given, nothing is read here.
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "model/portal.hpp"

namespace kehoach {

// A content file, its path relative to the content folder ("plans/x/tasks.yaml").
struct ContentFile {
  std::string path;
  SourceId source;
};

// Decodes site.yaml (see DESIGN: title, base_url, languages … are required).
Site load_site(SourceId source, const SourceMap& sources, Diagnostics& diagnostics);

// Decodes all files, in parallel on `jobs` threads, adds them to tables in the order of their paths
// and resolves references. Files that belong nowhere are reported ("unknown-file": a misspelt name
// would otherwise be lost in silence).
Portal load_portal(Site site, const std::vector<ContentFile>& files, SourceMap& sources,
                   unsigned jobs, Diagnostics& diagnostics);

}  // namespace kehoach
