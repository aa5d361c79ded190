// One state of a site in memory: each of its files is made when it is asked for.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "app/prepared_site.hpp"

namespace kehoach {

class LiveSite {
 public:
  // `outcome` owns the texts that the site was read from.
  LiveSite(BuildOptions options, std::unique_ptr<PreparedSite> site, BuildOutcome outcome);

  // The bytes of a file of the output folder, the same that a build writes; nothing if there is no
  // such file. Compressed copies are none: they are for web servers. From any number of threads.
  std::optional<std::string> file(const std::string& path) const;

 private:
  // What is made as a whole, the first time that any of it is asked for.
  using Files = std::map<std::string, std::string>;
  const Files& root() const;
  const Files& search() const;
  const Files& data() const;

  BuildOptions options_;
  BuildOutcome outcome_;
  std::unique_ptr<PreparedSite> site_;
  std::unordered_map<std::string_view, const Output*> outputs_;
  Files files_;
  mutable std::once_flag root_made_;
  mutable std::once_flag search_made_;
  mutable std::once_flag data_made_;
  mutable Files root_;
  mutable Files search_;
  mutable Files data_;
  mutable std::vector<DataFileFacts> data_facts_;
  mutable std::optional<Context> data_context_;  // of the pages that tell of the data
};

}  // namespace kehoach
