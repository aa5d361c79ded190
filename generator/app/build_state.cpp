#include "app/build_state.hpp"

#include <fmt/core.h>
#include <link.h>
#include <sys/stat.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <map>
#include <system_error>

#include "app/program_file.hpp"
#include "base/file.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view header = "kehoach-state 2\n";

// --- Reading lines. ---

template <class Number>
bool read_number(std::string_view text, Number& number) {
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && stop == end;
}

bool read_hash(std::string_view text, Hash& hash) {
  if (text.size() != 32) return false;
  std::from_chars(text.data(), text.data() + 16, hash.high, 16);
  std::from_chars(text.data() + 16, text.data() + 32, hash.low, 16);
  return to_hex(hash) == text;
}

// The text before the first space, which is taken off `line` with it.
std::string_view take_word(std::string_view& line) {
  const size_t space = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, space);
  line.remove_prefix(std::min(space + 1, line.size()));
  return word;
}

// "0 0123…" or "- -".
bool read_page_key(std::string_view uses, std::string_view hash, const BuildState& state,
                   std::optional<PageKey>& page) {
  if (uses == "-") return hash == "-";
  page.emplace();
  return read_number(uses, page->uses) && page->uses < state.uses.size() &&
         read_hash(hash, page->key);
}

bool read_output(std::string_view line, BuildState& state) {
  OutputRecord record;
  const bool has_numbers =
      read_number(take_word(line), record.bytes) && read_number(take_word(line), record.changed);
  const std::string_view mark = take_word(line);
  record.written = mark == "w";
  const std::string_view uses = take_word(line);
  const bool has_key = read_page_key(uses, take_word(line), state, record.page);
  record.path = line;
  state.outputs.push_back(std::move(record));
  return has_numbers && has_key && (mark == "w" || mark == "-") && !line.empty();
}

bool read_input(std::string_view line, BuildState& state) {
  Hash hash;
  if (!read_hash(take_word(line), hash) || line.empty()) return false;
  state.inputs.files.emplace_back(line, hash);
  return true;
}

bool read_line(std::string_view line, BuildState& state) {
  const std::string_view kind = take_word(line);
  if (kind == "output") return read_output(line, state);
  if (kind == "input") return read_input(line, state);
  if (kind == "plans") return read_number(line, state.plans);
  if (kind == "tasks") return read_number(line, state.tasks);
  if (kind == "search") return read_number(line, state.search_bytes);
  if (kind == "quiet") {
    state.quiet = line == "1";
    return state.quiet || line == "0";
  }
  if (kind == "changed" || kind == "uses") {
    (kind == "uses" ? state.uses : state.changed).emplace_back(line);
    return true;
  }
  if (kind != "setting") return false;
  const std::string_view name = take_word(line);
  state.inputs.settings.emplace_back(name, line);
  return true;
}

// --- The program. ---

// The build id that linkers put into programs and libraries, a hash of all that they are made of
// (the note NT_GNU_BUILD_ID of ELF files); empty if there is none.
std::string_view build_id_of(const dl_phdr_info& info) {
  const auto padded = [](size_t size) { return (size + 3) / 4 * 4; };
  for (size_t i = 0; i < info.dlpi_phnum; ++i) {
    const ElfW(Phdr)& segment = info.dlpi_phdr[i];
    if (segment.p_type != PT_NOTE) continue;
    std::string_view notes(reinterpret_cast<const char*>(info.dlpi_addr + segment.p_vaddr),
                           segment.p_memsz);
    ElfW(Nhdr) note;
    while (notes.size() >= sizeof note) {
      std::memcpy(&note, notes.data(), sizeof note);
      const size_t begin = sizeof note + padded(note.n_namesz);
      const size_t size = begin + padded(note.n_descsz);
      if (size > notes.size()) break;
      if (note.n_type == NT_GNU_BUILD_ID) return notes.substr(begin, note.n_descsz);
      notes.remove_prefix(size);
    }
  }
  return {};
}

// Without an id, all of the program (the link leads to what runs even if another version was
// installed meanwhile), or size and time of a library: packages replace files, they do
// not edit them. What is no file is the kernel's.
int add_identity(dl_phdr_info* info, size_t, void* data) {
  auto& parts = *static_cast<std::string*>(data);
  const bool is_program = !info->dlpi_name || !*info->dlpi_name;
  struct stat status {};
  if (!is_program && ::stat(info->dlpi_name, &status) != 0) return 0;
  if (const std::string_view id = build_id_of(*info); !id.empty()) {
    parts.append(id);
  } else if (is_program) {
    parts += read_file(fs::exists(own_link) ? fs::path(own_link) : program_file());
  } else {
    parts += fmt::format("{} {} {}\n", info->dlpi_name, status.st_size, status.st_mtim.tv_sec);
  }
  return 0;
}

// Removes the states of output folders that are there no longer.
void forget_gone_outputs(const fs::path& states) {
  constexpr std::string_view begin = "setting folder ";
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(states, ignored)) {
    if (entry.path().extension() != ".state") continue;
    const std::string text = read_file(entry.path());
    const size_t place = text.find(begin);
    if (place == std::string::npos) continue;
    const size_t folder = place + begin.size();
    if (!fs::exists(text.substr(folder, text.find('\n', folder) - folder), ignored))
      fs::remove(entry.path(), ignored);
  }
}

std::string inputs_text(const BuildInputs& inputs) {
  std::string text;
  for (const auto& [name, value] : inputs.settings)
    text += fmt::format("setting {} {}\n", name, value);
  for (const auto& [path, hash] : inputs.files)
    text += fmt::format("input {} {}\n", to_hex(hash), path);
  return text;
}

std::string page_words(const std::optional<PageKey>& page) {
  return page ? fmt::format("{} {}", page->uses, to_hex(page->key)) : "- -";
}

}  // namespace

Hash key_of(const BuildInputs& inputs) {
  return hash_bytes(inputs_text(inputs));
}

std::vector<std::string> differences(const BuildInputs& before, const BuildInputs& now) {
  std::map<std::string, std::string> known(before.settings.begin(), before.settings.end());
  for (const auto& [path, hash] : before.files) known[path] = to_hex(hash);
  std::vector<std::string> changed;
  const auto compare = [&](const std::string& name, const std::string& value) {
    const auto found = known.find(name);
    if (found == known.end() || found->second != value) changed.push_back(name);
    if (found != known.end()) known.erase(found);
  };
  for (const auto& [name, value] : now.settings) compare(name, value);
  for (const auto& [path, hash] : now.files) compare(path, to_hex(hash));
  for (const auto& [name, value] : known) changed.push_back(name);
  std::sort(changed.begin(), changed.end());
  return changed;
}

std::string program_identity() {
  std::string parts;
  ::dl_iterate_phdr(add_identity, &parts);
  return to_hex(hash_bytes(parts));
}

std::string format_build_state(const BuildState& state) {
  std::string text(header);
  text += fmt::format("plans {}\ntasks {}\nsearch {}\nquiet {}\n", state.plans, state.tasks,
                      state.search_bytes, state.quiet ? 1 : 0);
  text += inputs_text(state.inputs);
  for (const std::string& name : state.changed) text += fmt::format("changed {}\n", name);
  for (const std::string& uses : state.uses) text += fmt::format("uses {}\n", uses);
  for (const OutputRecord& output : state.outputs)
    text += fmt::format("output {} {} {} {} {}\n", output.bytes, output.changed,
                        output.written ? 'w' : '-', page_words(output.page), output.path);
  return text + fmt::format("end {}\n", to_hex(hash_bytes(text)));
}

std::optional<BuildState> parse_build_state(std::string_view text) {
  const size_t end = text.rfind("end ");
  Hash hash;
  if (!text.starts_with(header) || end == text.npos || end == 0 || text[end - 1] != '\n' ||
      !text.ends_with('\n') || !read_hash(text.substr(end + 4, text.size() - end - 5), hash) ||
      hash != hash_bytes(text.substr(0, end)))
    return std::nullopt;
  BuildState state;
  for (std::string_view rest = text.substr(header.size(), end - header.size()); !rest.empty();) {
    const size_t line_end = rest.find('\n');
    if (!read_line(rest.substr(0, line_end), state)) return std::nullopt;
    rest.remove_prefix(line_end + 1);
  }
  return state;
}

fs::path build_state_path(const fs::path& site, const fs::path& output) {
  const std::string name = fs::absolute(output).lexically_normal().string();
  return site / ".kehoach" / (fingerprint(name) + ".state");
}

std::optional<BuildState> read_build_state(const fs::path& path) {
  std::error_code ignored;
  if (!fs::is_regular_file(fs::symlink_status(path, ignored))) return std::nullopt;
  return parse_build_state(read_file(path));
}

void remove_build_state(const fs::path& path) {
  std::error_code ignored;
  fs::remove(path, ignored);
}

void write_build_state(const fs::path& path, const BuildState& state) {
  try {
    forget_gone_outputs(path.parent_path());
    write_file(path, format_build_state(state));
  } catch (const FileError&) {
  }
}

}  // namespace kehoach
