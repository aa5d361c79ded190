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

DataFiles make_data_files(Context context, unsigned jobs) {
  const std::span<const std::string> names = data_file_names();
  DataFiles made{std::vector<RawFile>(names.size()), std::vector<DataFileFacts>(names.size())};
  parallel_for(names.size(), jobs, [&](size_t begun) {
    const size_t i = names.size() - 1 - begun;  // the last, the workbook, takes longest
    std::string& bytes = made.files[i].bytes;
    append_data_file(bytes, context, i);
    made.files[i].path = path_of(names[i]);
    made.facts[i] = {names[i], bytes.size(), sha256(bytes)};
  });
  context.data_files = made.facts;
  for (size_t i = 0; i < data_description_names().size(); ++i) {
    RawFile& file = made.files.emplace_back(RawFile{path_of(data_description_names()[i]), ""});
    append_data_description(file.bytes, context, i);
  }
  return made;
}

}  // namespace kehoach
