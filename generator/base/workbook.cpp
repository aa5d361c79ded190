#include "base/workbook.hpp"

#include <fmt/core.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "base/file.hpp"
#include "base/text.hpp"

namespace kehoach {

namespace {

constexpr double narrowest = 8;
constexpr double widest = 50;

// An empty file of its own name, removed with the object: the library writes to nothing else.
class TemporaryFile {
 public:
  TemporaryFile() {
    path_ = (std::filesystem::temp_directory_path() / "kehoach-XXXXXX").string();
    const int file = ::mkstemp(path_.data());
    if (file < 0) throw FileError(fmt::format("cannot make a temporary file \"{}\"", path_));
    ::close(file);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() { ::unlink(path_.c_str()); }

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

bool is_hex_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// "_x0041_" stands for a character in this format (ECMA-376 part 1, 22.4.2.4, ST_Xstring).
bool is_character_escape(std::string_view text) {
  return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6, is_hex_digit);
}

// Characters that XML 1.0 has no place for, or that it reads back as others.
bool is_left_out(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0xFFFE && c <= 0xFFFF);
}

// Whether the text may have anything in it that cells cannot take as it is. U+FFFE and U+FFFF begin
// with 0xEF.
bool needs_mending(std::string_view text) {
  const auto is_doubtful = [](char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n') || c == '\xEF';
  };
  return text.size() >= longest_cell_text || std::ranges::any_of(text, is_doubtful) ||
         text.find("_x") != text.npos;
}

std::string cell_text(std::string_view text) {
  if (!needs_mending(text)) return std::string(text);
  std::string out;
  size_t units = 0;
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const std::string_view mark = is_character_escape(text.substr(at)) ? "_x005F" : "";
    const size_t width = mark.size() + (point.value > 0xFFFF ? 2 : 1);
    if (units + width >= longest_cell_text && point.next < text.size()) return out + "…";
    if (!is_left_out(point.value)) {
      out.append(mark).append(text.substr(at, point.next - at));
      units += width;
    }
    at = point.next;
  }
  return out;
}

struct Formats {
  explicit Formats(lxw_workbook* workbook)
      : head(workbook_add_format(workbook)),
        plain(workbook_add_format(workbook)),
        wrapped(workbook_add_format(workbook)),
        date(workbook_add_format(workbook)) {
    for (lxw_format* format : {head, plain, wrapped, date})
      format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_bold(head);
    format_set_bottom(head, LXW_BORDER_THIN);
    format_set_bg_color(head, 0xE8EDF2);
    format_set_text_wrap(wrapped);
    format_set_num_format(date, "yyyy-mm-dd");
  }

  lxw_format* head;
  lxw_format* plain;
  lxw_format* wrapped;
  lxw_format* date;
};

struct CellWriter {
  lxw_worksheet* sheet;
  lxw_row_t row;
  lxw_col_t column;
  lxw_format* text_format;
  const Formats& formats;

  void operator()(std::monostate) const {}
  void operator()(bool value) const {
    worksheet_write_boolean(sheet, row, column, value, formats.plain);
  }
  void operator()(double value) const {
    worksheet_write_number(sheet, row, column, value, formats.plain);
  }
  void operator()(const std::string& value) const {
    const std::string text = cell_text(value);
    if (!text.empty()) worksheet_write_string(sheet, row, column, text.c_str(), text_format);
  }
  void operator()(Date value) const {
    if (value.year < 1900) return (*this)(to_iso(value));
    lxw_datetime day{value.year, value.month, value.day, 0, 0, 0};
    worksheet_write_datetime(sheet, row, column, &day, formats.date);
  }
};

double width_of(const SheetCell& cell) {
  if (std::holds_alternative<Date>(cell)) return 10;
  const auto* text = std::get_if<std::string>(&cell);
  return text ? static_cast<double>(count_code_points(text->substr(0, text->find('\n')))) : 0;
}

void write_head(lxw_worksheet* worksheet, const Sheet& sheet, const Formats& formats) {
  for (size_t i = 0; i < sheet.columns.size(); ++i)
    worksheet_write_string(worksheet, 0, static_cast<lxw_col_t>(i), sheet.columns[i].name.c_str(),
                           formats.head);
  worksheet_freeze_panes(worksheet, 1, 1);
  worksheet_repeat_rows(worksheet, 0, 0);
  worksheet_set_landscape(worksheet);
  worksheet_autofilter(worksheet, 0, 0, static_cast<lxw_row_t>(sheet.row_count),
                       static_cast<lxw_col_t>(sheet.columns.size() - 1));
}

// Wide enough for what is in each column, its filter's button included, but for long texts.
void set_widths(lxw_worksheet* worksheet, const std::vector<double>& widths) {
  for (size_t i = 0; i < widths.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    worksheet_set_column(worksheet, column, column, std::clamp(widths[i] + 1, narrowest, widest),
                         nullptr);
  }
}

void write_sheet(lxw_worksheet* worksheet, const Sheet& sheet, const Formats& formats) {
  write_head(worksheet, sheet, formats);
  std::vector<double> widths;
  for (const SheetColumn& column : sheet.columns)
    widths.push_back(static_cast<double>(column.name.size()) + 3);
  for (size_t number = 0; number < sheet.row_count; ++number) {
    const SheetRow row = sheet.make_row(number);
    for (size_t column = 0; column < sheet.columns.size(); ++column) {
      widths[column] = std::max(widths[column], width_of(row[column]));
      std::visit(
          CellWriter{worksheet, static_cast<lxw_row_t>(number + 1), static_cast<lxw_col_t>(column),
                     sheet.columns[column].wraps ? formats.wrapped : formats.plain, formats},
          row[column]);
    }
  }
  set_widths(worksheet, widths);
}

// The library takes the present time for 0.
time_t seconds_of(Date date) {
  const int64_t days = to_days(date);
  return days == 0 ? 1 : static_cast<time_t>(days * 86'400);
}

void set_facts(lxw_workbook* workbook, WorkbookFacts facts) {
  lxw_doc_properties properties{};
  properties.title = facts.title.data();
  properties.author = facts.publisher.data();
  properties.created = seconds_of(facts.created);
  workbook_set_properties(workbook, &properties);
}

}  // namespace

std::string make_workbook(const WorkbookFacts& facts, std::span<const Sheet> sheets) {
  for (const Sheet& sheet : sheets)
    if (sheet.row_count >= LXW_ROW_MAX)
      throw std::logic_error("too many rows for a sheet: " + sheet.name);
  const TemporaryFile file;
  lxw_workbook* const workbook = workbook_new(file.path().c_str());
  if (!workbook) throw FileError(fmt::format("cannot write \"{}\"", file.path()));
  set_facts(workbook, facts);
  const Formats formats(workbook);
  for (const Sheet& sheet : sheets)
    write_sheet(workbook_add_worksheet(workbook, sheet.name.c_str()), sheet, formats);
  if (const lxw_error error = workbook_close(workbook); error != LXW_NO_ERROR)
    throw FileError("cannot write a spreadsheet: " + std::string(lxw_strerror(error)));
  return read_file(file.path());
}

}  // namespace kehoach
