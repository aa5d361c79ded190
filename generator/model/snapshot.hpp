// Snapshots: the portal's records as they were on one day, frozen by `kehoach snapshot` as
// content/snapshots/YYYY-MM-DD.json, so that later builds can say what has changed.
//
// A snapshot holds what is compared, under stable ids: agencies, plans with targets and reporting
// duties, tasks; every text in every language. Which members: model/snapshot_fields.hpp. The file
// is
//   {"format": "kehoach-snapshot", "version": 1, "date": "2026-11-22", "checksum": "…",
//    "records": {…}}
// in a fixed order, one value a line, so that version control shows what a snapshot adds. Times
// stand as content files write them; members without a value are left out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "diag/diagnostic.hpp"
#include "model/load.hpp"
#include "model/portal.hpp"

namespace kehoach {

// Raised when a program of the version before could not read the records any more.
constexpr int snapshot_version = 1;

struct Snapshot {
  Date date;
  // Of its site only the languages; references are resolved, spans are empty.
  Portal portal;
};

// The file's bytes. Records are ordered by id, whatever files they come from. The portal must be
// without errors.
std::string write_snapshot(const Portal& portal, Date date);

// A hash of the records, and of nothing else: equal if nothing has changed.
std::string snapshot_checksum(const Portal& portal);

// The name of the snapshot's file below the content folder: "snapshots/2026-11-22.json".
std::string snapshot_path(Date date);

// Nothing, and an error, if the text is not JSON ("invalid-json"), not a snapshot
// ("not-a-snapshot"), of a later version ("newer-snapshot"), or has records of another shape or
// with another checksum ("damaged-snapshot").
std::optional<Snapshot> read_snapshot(SourceId source, const SourceMap& sources,
                                      Diagnostics& diagnostics);

// All snapshots among the files of a content folder, oldest first, their texts in `languages`.
// Those with faults are left out; beside those above, a name that is not that of the snapshot's
// date is one ("misnamed-snapshot").
std::vector<Snapshot> load_snapshots(const std::vector<ContentFile>& files,
                                     const SourceMap& sources,
                                     const std::vector<std::string>& languages, unsigned jobs,
                                     Diagnostics& diagnostics);

}  // namespace kehoach
