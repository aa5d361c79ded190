// The pipeline: from a site's folder to its output folder.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/build_state.hpp"
#include "app/timings.hpp"
#include "base/date.hpp"
#include "diag/diagnostic.hpp"
#include "publish/publisher.hpp"

namespace kehoach {

// One of `count` shares of a site's files, which several machines make at a time.
struct BuildPart {
  unsigned number = 1;  // from 1
  unsigned count = 1;
};

struct BuildOptions {
  std::filesystem::path site = "site";       // the folder of site.yaml
  std::optional<std::filesystem::path> out;  // instead of `output` of site.yaml
  std::optional<std::string> theme;          // a name, or a folder; instead of `theme` of site.yaml
  std::optional<std::string> base_url;       // instead of that of site.yaml; ends in '/'
  Date today;
  unsigned jobs = 0;     // threads; 0 = one a core
  bool strict = false;   // warnings are errors
  bool write = true;     // false: only check
  bool release = false;  // the new site takes the place of the old one as a whole
  BuildPart part = {};   // only these files are made
  bool remember = true;  // keep for the next run what it need not do again (SITE/.kehoach)
};

struct BuildOutcome {
  SourceMap sources;
  Diagnostics diagnostics;  // sorted; none is an error if the site was built
  size_t plan_count = 0;
  size_t task_count = 0;
  size_t known_files = 0;     // of the content, that were not parsed again
  uint64_t search_bytes = 0;  // of index and cards, in all languages
  std::filesystem::path output;
  std::string base_path;                   // "/" or "/portal/"
  std::optional<PublishCounts> published;  // nothing: not written, and the output left as it was
};

// What a build with these options would depend on, and where it would write. FileError as below;
// what is wrong with the content does not matter here.
struct ReadInputs {
  BuildInputs inputs;
  std::filesystem::path output;
};
ReadInputs read_inputs(const BuildOptions& options);

// Throws FileError and OutputError for what the disk does not give or take. The last stage of the
// timings is left running.
BuildOutcome build(const BuildOptions& options, Timings& timings);

}  // namespace kehoach
