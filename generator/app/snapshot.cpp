#include "app/snapshot.hpp"

#include <fmt/core.h>

#include <cstdio>

#include "app/checked_content.hpp"
#include "app/commands.hpp"
#include "base/file.hpp"

namespace kehoach {
namespace {

int refuse(std::string_view why) {
  fmt::print(stderr, "kehoach: {}\nnothing was written\n", why);
  return exit_content_errors;
}

int write_new(const CheckedContent& content, const SnapshotOptions& options) {
  const Portal& portal = content.portal;
  const auto path = tidy(options.site / portal.site.content / snapshot_path(options.today));
  write_file(path, write_snapshot(portal, options.today));
  fmt::print(stderr, "{}: {}, {}, {}; keep it with the content\n", path.string(),
             counted(portal.plans.size(), "plan"), counted(portal.tasks.size(), "task"),
             counted(portal.agencies.size(), "agency", "agencies"));
  return exit_ok;
}

}  // namespace

int run_snapshot(const SnapshotOptions& options) {
  CheckedContent content = read_checked_content(options.site);
  if (tell_errors(content))
    return refuse("content with errors is not frozen: mend it and call again");
  if (content.snapshots.empty()) return write_new(content, options);
  const Snapshot& newest = content.snapshots.back();
  const std::string date = to_iso(newest.date);
  if (snapshot_checksum(newest.portal) == snapshot_checksum(content.portal)) {
    fmt::print(stderr, "nothing has changed since the snapshot of {}; nothing was written\n", date);
    return exit_ok;
  }
  if (options.today < newest.date)
    return refuse(
        fmt::format("there is a newer snapshot, of {}; the record of changes is kept in "
                    "the order of days",
                    date));
  if (options.today == newest.date && !options.replace)
    return refuse(
        fmt::format("there is another snapshot of {}; to write over it: --replace", date));
  return write_new(content, options);
}

}  // namespace kehoach
