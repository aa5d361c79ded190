#include "app/data_files.hpp"

#include "base/digest.hpp"
#include "base/parallel.hpp"
#include "render/open_data.hpp"

namespace kehoach {
namespace {

std::string path_of(const std::string& name) {
  return "data/" + name;
}

}  // namespace

std::vector<std::string> data_file_paths() {
  std::vector<std::string> paths;
  for (const std::string& name : data_file_names()) paths.push_back(path_of(name));
  for (const std::string& name : data_description_names()) paths.push_back(path_of(name));
  return paths;
}

std::vector<DataFileFacts> make_data_files(Context context, unsigned jobs, const TakeFile& take) {
  const std::span<const std::string> names = data_file_names();
  std::vector<DataFileFacts> facts(names.size());
  parallel_for(names.size(), jobs, [&](size_t begun) {
    const size_t i = names.size() - 1 - begun;  // the last, the workbook, takes longest
    std::string bytes;
    append_data_file(bytes, context, i);
    facts[i] = {names[i], bytes.size(), sha256(bytes)};
    take(path_of(names[i]), bytes);
  });
  context.data_files = facts;
  for (size_t i = 0; i < data_description_names().size(); ++i) {
    std::string bytes;
    append_data_description(bytes, context, i);
    take(path_of(data_description_names()[i]), bytes);
  }
  return facts;
}

}  // namespace kehoach
