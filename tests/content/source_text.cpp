#include "content/source_text.hpp"

#include <algorithm>
#include <regex>

#include "base/text.hpp"
#include "content/wording.hpp"

namespace kehoach::test {
namespace {

using Lines = std::vector<std::string>;

// A full line of wrapped text has this many characters; a shorter one ends its paragraph. A text
// with longer lines than a page holds is not wrapped: its lines are its paragraphs.
constexpr size_t shortest_full_line = 60;
constexpr size_t longest_wrapped_line = 120;

bool starts_upper(std::string_view line) {
  const std::string first(line.substr(0, code_point_at(line, 0).next));
  return lower_case(first) != first;
}

bool ends_sentence(std::string_view line) {
  return line.ends_with('.') || line.ends_with(';') || line.ends_with(':');
}

bool is_bullet(std::string_view line) {
  return line.starts_with("- ") || line.starts_with("+ ");
}

bool is_closing(std::string_view line) {
  return line.starts_with("Trên đây là") || line.starts_with("Trong quá trình t");
}

bool is_wrapped(const Lines& lines) {
  return std::all_of(lines.begin(), lines.end(), [](const std::string& line) {
    return count_code_points(line) <= longest_wrapped_line;
  });
}

// Pages cut sentences in every text.
bool continues(std::string_view last, std::string_view line, bool wrapped) {
  if (is_bullet(line)) return false;
  if (!starts_upper(line)) return true;
  return wrapped && !ends_sentence(last) && count_code_points(last) >= shortest_full_line;
}

// Where the reader of provisions stands: part "II", number "2" or "2.1", letter "a".
struct Place {
  std::string part;
  std::string number;
  std::string letter;

  std::string path() const {
    return part + (number.empty() ? "" : "." + number) + (letter.empty() ? "" : "." + letter);
  }
};

// Moves to the provision that the line opens; whether it opens one.
bool open_provision(std::string_view line, Place& place) {
  static const std::regex part("^([IVX]+)\\. ");
  static const std::regex number("^(\\d{1,2}(?:\\.\\d{1,2})?)\\. ");
  static const std::regex letter("^([a-z]|đ)\\) ");
  const std::string text(line);
  std::smatch match;
  if (std::regex_search(text, match, part)) {
    place = {match[1], "", ""};
  } else if (place.part.empty()) {
    return false;
  } else if (std::regex_search(text, match, number)) {
    place = {place.part, match[1], ""};
  } else if (std::regex_search(text, match, letter)) {
    place.letter = match[1];
  } else {
    return false;
  }
  return true;
}

std::string join(const Lines& lines, std::string_view between) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : std::string(between)) + line;
  return text;
}

std::string behind(std::string_view text, std::string_view mark) {
  const size_t at = text.find(mark);
  return at == std::string_view::npos ? "" : std::string(trim(text.substr(at + mark.size())));
}

std::string without_ending(std::string text, char mark) {
  if (text.ends_with(mark)) text.pop_back();
  return text;
}

// "1.1. khảo sát …" without its number.
std::string without_number(std::string_view paragraph) {
  return behind(paragraph, " ");
}

void read_who(std::string_view who, SourceTask& task) {
  constexpr std::string_view leads = "chủ trì";
  constexpr std::string_view with = "phối hợp với";
  task.leads = who.find(leads) != std::string_view::npos;
  const size_t at = who.find(task.leads ? leads : with);
  task.lead = trim(who.substr(0, at));
  task.coordinate = trim(who.substr(std::min(at, who.size())));
  task.coordinate = trim(replace_all(task.coordinate, leads, ""));
}

SourceTask read_assigned_task(const Provision& provision) {
  SourceTask task;
  task.provision = provision.path;
  task.number = behind(provision.path, ".");
  task.section = task.number.substr(0, task.number.find('.'));
  task.text = without_number(provision.paragraphs.front());
  for (const std::string& paragraph : provision.paragraphs) {
    const std::string who = behind(paragraph, "cơ quan thực hiện:");
    if (!who.empty()) read_who(without_ending(who, '.'), task);
    task.deadline |= paragraph.find("thời gian hoàn thành:") != std::string::npos;
    const std::string when =
        behind(paragraph, task.deadline ? "thời gian hoàn thành:" : "thời gian thực hiện:");
    if (!when.empty()) task.when = without_ending(when, '.');
  }
  return task;
}

SourceText read_text(std::string_view text) {
  SourceText source;
  const Lines lines = text_lines(text);
  source.text = spelled_out(join(lines, " "));
  source.preamble = source.text.substr(0, source.text.find(" i. "));
  source.provisions = read_provisions(lines);
  return source;
}

Lines lines_behind(const Lines& lines, std::string_view first) {
  const auto at = std::find_if(lines.begin(), lines.end(),
                               [&](const std::string& line) { return line.starts_with(first); });
  return at == lines.end() ? Lines() : Lines(at + 1, lines.end());
}

// Beginnings of a cell of the columns "lead" and "coordination".
bool opens_agency_cell(std::string_view line) {
  for (const std::string_view start : {"Sở ", "- Sở ", "Các sở", "Trường ", "Cơ quan, "})
    if (line.starts_with(start)) return true;
  return false;
}

bool is_time(std::string_view line) {
  return line == "Thường xuyên" || line.starts_with("Năm 20");
}

// Text behind the time is the rest of the text cell, cut off by a page.
SourceTask read_run_together_row(const std::string& number, const Lines& lines) {
  Lines text;
  Lines lead;
  Lines coordinate;
  SourceTask task;
  for (const std::string& line : lines) {
    if (is_time(line)) {
      task.when = plain(line);
    } else if (!task.when.empty()) {
      text.push_back(line);
    } else if (!coordinate.empty()) {
      coordinate.push_back(line);
    } else if (!lead.empty()) {
      (opens_agency_cell(line) && !is_bullet(line) ? coordinate : lead).push_back(line);
    } else {
      (opens_agency_cell(line) ? lead : text).push_back(line);
    }
  }
  task.number = number;
  task.provision = "PL." + number;
  task.text = spelled_out(join(text, " "));
  task.lead = spelled_out(join(lead, " "));
  task.coordinate = spelled_out(join(coordinate, " "));
  return task;
}

}  // namespace

std::string Provision::text() const {
  return join(paragraphs, " ");
}

const Provision* SourceText::find(std::string_view path) const {
  for (const Provision& provision : provisions)
    if (provision.path == path) return &provision;
  return nullptr;
}

std::vector<Provision> SourceText::part(std::string_view heading) const {
  std::vector<Provision> found;
  std::string prefix;
  for (const Provision& provision : provisions) {
    if (provision.path.find('.') == std::string::npos &&
        without_number(provision.paragraphs.front()).starts_with(heading))
      prefix = provision.path + ".";
    if (!prefix.empty() && provision.path.starts_with(prefix)) found.push_back(provision);
  }
  return found;
}

Lines text_lines(std::string_view text) {
  static const std::regex markup("\\*\\*|^#+ |</?b>|^\\*|\\*$");
  Lines lines;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    std::string line = to_nfc(text.substr(begin, end - begin));
    line = std::regex_replace(replace_all(line, "\f", " "), markup, "");
    // Tabs at the ends are empty cells.
    const std::string_view trimmed = line.find('\t') == std::string::npos ? trim(line) : line;
    if (!trimmed.empty()) lines.emplace_back(trimmed);
    begin = end + 1;
  }
  return lines;
}

std::vector<Provision> read_provisions(const Lines& lines) {
  const bool wrapped = is_wrapped(lines);
  std::vector<Provision> provisions;
  Place place;
  std::string last;
  for (const std::string& line : lines) {
    if (line.starts_with("Nơi nhận")) break;
    if (std::all_of(line.begin(), line.end(), [](char byte) { return byte >= '0' && byte <= '9'; }))
      continue;  // a page number
    const bool closing = is_closing(line);
    if (closing) place = {place.part, "", ""};
    if (open_provision(line, place)) {
      provisions.push_back({place.path(), {line}});
    } else if (!provisions.empty()) {
      const auto at = std::find_if(provisions.begin(), provisions.end(),
                                   [&](const Provision& p) { return p.path == place.path(); });
      if (!closing && continues(last, line, wrapped)) {
        at->paragraphs.back() += " " + line;
      } else {
        at->paragraphs.push_back(line);
      }
    }
    last = line;
  }
  for (Provision& provision : provisions)
    for (std::string& paragraph : provision.paragraphs) paragraph = spelled_out(paragraph);
  return provisions;
}

SourceText read_plan_with_assignments(std::string_view text) {
  SourceText source = read_text(text);
  for (const Provision& provision : source.part("nhiệm vụ và giải pháp")) {
    const std::string number = behind(provision.path, ".");
    if (number.find('.') == std::string::npos)
      source.sections.push_back({number, without_number(provision.paragraphs.front())});
    if (provision.text().find("cơ quan thực hiện:") != std::string::npos)
      source.tasks.push_back(read_assigned_task(provision));
  }
  return source;
}

SourceText read_plan_with_run_together_annex(std::string_view text) {
  static const std::regex row_number("^\\d{1,2}$");
  SourceText source = read_text(text);
  std::string number;
  Lines row;
  const auto finish = [&] {
    if (!number.empty()) source.tasks.push_back(read_run_together_row(number, row));
    row.clear();
  };
  for (const std::string& line : lines_behind(text_lines(text), "STT ")) {
    if (std::regex_match(line, row_number)) {
      finish();
      number = line;
    } else {
      row.push_back(line);
    }
  }
  finish();
  return source;
}

}  // namespace kehoach::test
