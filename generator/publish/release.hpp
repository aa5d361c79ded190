// A whole site put in the place of another in one step.
//
// Beside the folder "public" lies a second one, ".public.standby". A build with --release brings it
// up to date as any output folder, out of sight, and then the two exchange their names
// (renameat2 with RENAME_EXCHANGE, Linux 3.15; not on network file systems). What was public stays
// as standby: the next release starts from it, so that it writes only what has changed since, and
// whoever wants it back exchanges the names once more. The price is the room of two sites. Hard
// links between them would save that, but a link costs almost what a small file costs, and each
// release would make and delete one for every file of the site.
//
// Everything is synced before the exchange, once for the file system: after a power cut, too, the
// old or the new site is whole.
#pragma once

#include <filesystem>
#include <optional>
#include <span>

#include "publish/output_lock.hpp"

namespace kehoach {

class Release {
 public:
  // Throws OutputError if `folder` is not a folder of ours, holds anything else, has a damaged log,
  // is close to `sources`, or is held by another build. `folder` need not be there.
  Release(const std::filesystem::path& folder, std::span<const std::filesystem::path> sources);

  // The folder to be brought up to date.
  const std::filesystem::path& standby() const { return standby_; }

  // Makes standby the folder. Throws FileError, with everything as it was, if it cannot.
  void switch_over();

 private:
  std::filesystem::path folder_;  // without links: its own name is exchanged
  std::filesystem::path standby_;
  std::optional<OutputLock> lock_;  // none: there is no folder yet
};

}  // namespace kehoach
