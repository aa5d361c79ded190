#include "app/snapshot.hpp"

#include <fmt/core.h>

#include <cstdio>

#include "app/checked_content.hpp"
#include "app/commands.hpp"
#include "app/read_files.hpp"
#include "app/tell.hpp"
#include "base/file.hpp"

namespace kehoach {
namespace {

int refuse(std::string_view why, MessageLanguage language) {
  tell_refusal(why, language);
  tell("nothing was written", language);
  return exit_content_errors;
}

int write_new(const CheckedContent& content, const SnapshotOptions& options) {
  const Portal& portal = content.portal;
  const auto path = tidy(options.site / portal.site.content / snapshot_path(options.today));
  write_file(path, write_snapshot(portal, options.today));
  const std::string counts = counted(portal.plans.size(), "plan") + ", " +
                             counted(portal.tasks.size(), "task") + ", " +
                             counted(portal.agencies.size(), "agency", "agencies");
  tell(fmt::format("{}: {}; keep it with the content", path.string(), counts), options.language);
  return exit_ok;
}

}  // namespace

int run_snapshot(const SnapshotOptions& options) {
  CheckedContent content = read_checked_content(options.site);
  if (tell_errors(content, options.language))
    return refuse("content with errors is not frozen: mend it and call again", options.language);
  if (content.snapshots.empty()) return write_new(content, options);
  const Snapshot& newest = content.snapshots.back();
  const std::string date = to_iso(newest.date);
  if (snapshot_checksum(newest.portal) == snapshot_checksum(content.portal)) {
    tell(fmt::format("nothing has changed since the snapshot of {}; nothing was written", date),
         options.language);
    return exit_ok;
  }
  if (options.today < newest.date)
    return refuse(fmt::format("there is a newer snapshot, of {}; the record of changes is kept in "
                              "the order of days",
                              date),
                  options.language);
  if (options.today == newest.date && !options.replace)
    return refuse(fmt::format("there is another snapshot of {}; to write over it: --replace", date),
                  options.language);
  return write_new(content, options);
}

}  // namespace kehoach
