#include "app/data_files.hpp"

#include "base/digest.hpp"
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

size_t data_file_count() {
  return data_file_names().size();
}

RawFile make_data_file(const Context& context, size_t turn, std::span<DataFileFacts> facts) {
  const size_t number = data_file_count() - 1 - turn;  // the workbook is the last
  const std::string& name = data_file_names()[number];
  RawFile file{path_of(name), ""};
  append_data_file(file.bytes, context, number);
  facts[number] = {name, file.bytes.size(), sha256(file.bytes)};
  return file;
}

std::vector<RawFile> make_data_descriptions(const Context& context) {
  std::vector<RawFile> files;
  for (size_t i = 0; i < data_description_names().size(); ++i) {
    files.push_back({path_of(data_description_names()[i]), ""});
    append_data_description(files.back().bytes, context, i);
  }
  return files;
}

bool tells_of_data(const Output& output, std::span<const Page> pages) {
  return pages[output.index].kind == PageKind::data;
}

}  // namespace kehoach
