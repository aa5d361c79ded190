// An output folder as the state of a build knows it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/build_state.hpp"
#include "base/descriptor.hpp"

namespace kehoach {

// An output that a build has made, or one of the last build's that it has kept.
struct MadeOutput {
  std::string path;
  std::optional<PageKey> page = std::nullopt;
  const OutputRecord* kept = nullptr;  // as it lay there when the build saw it; none: made
};

// The folder is opened once: that is quicker for thousands of files. Only its look at a file may be
// taken from many threads at a time. A folder that cannot be opened holds nothing.
class LeftOutput {
 public:
  explicit LeftOutput(std::filesystem::path folder);

  // As it lies there now, if it is a file.
  std::optional<OutputRecord> look_at(const std::string& path) const;

  // Whether this output, or every one, is still as the state says.
  bool holds(const OutputRecord& record) const;
  bool holds(const BuildState& state, unsigned jobs) const;

  // Whether a build into the folder was cut off.
  bool has_leftovers() const;

 private:
  std::filesystem::path folder_;
  Descriptor open_;
};

// Adds the outputs as they now lie there: their paths and, if they are pages, keys. `before`, if
// known, tells which of them this build has written; what was kept is of it. Nothing if they are
// not all there, or if a path cannot be written on a line.
std::optional<BuildState> with_outputs(BuildState state, const LeftOutput& output,
                                       const std::vector<MadeOutput>& made,
                                       const std::optional<BuildState>& before, unsigned jobs);

}  // namespace kehoach
