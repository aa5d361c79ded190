// The view of the page that explains the data files.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "render/views/frame.hpp"

namespace kehoach {

struct DataColumnView {
  std::string name;                    // in JSON
  std::vector<std::string> csv_names;  // of its columns in a CSV; may be none
  std::string type;
  std::string meaning;
  std::vector<std::string> values;  // all that it can be, if they are few
  LinkView refers;                  // the table whose ids it holds; no label: none
};
template <>
struct ViewFields<DataColumnView> {
  static constexpr std::string_view name = "data column";
  static constexpr std::array fields{
      field<&DataColumnView::name>("name"),     field<&DataColumnView::csv_names>("csv_names"),
      field<&DataColumnView::type>("type"),     field<&DataColumnView::meaning>("meaning"),
      field<&DataColumnView::values>("values"), field<&DataColumnView::refers>("refers")};
};

struct DataFileView {
  Url url;
  std::string name;
  std::string media_type;
  std::string size;  // "104 kB"
};
template <>
struct ViewFields<DataFileView> {
  static constexpr std::string_view name = "data file";
  static constexpr std::array fields{
      field<&DataFileView::url>("url"), field<&DataFileView::name>("name"),
      field<&DataFileView::media_type>("media_type"), field<&DataFileView::size>("size")};
};

struct DataTableView {
  std::string id;  // anchor: "tasks"
  std::string heading;
  std::string meaning;              // what a row is
  std::string count;                // "85 rows"
  std::vector<DataFileView> files;  // CSV and JSON
  std::vector<DataColumnView> columns;
};
template <>
struct ViewFields<DataTableView> {
  static constexpr std::string_view name = "data table";
  static constexpr std::array fields{
      field<&DataTableView::id>("id"),           field<&DataTableView::heading>("heading"),
      field<&DataTableView::meaning>("meaning"), field<&DataTableView::count>("count"),
      field<&DataTableView::files>("files"),     field<&DataTableView::columns>("columns")};
};

struct DataPageView {
  FrameView page;
  std::vector<DataTableView> tables;
  DataFileView workbook;
  LinkView licence;
  Url package;
  Url catalog;
};
template <>
struct ViewFields<DataPageView> {
  static constexpr std::string_view name = "data page";
  static constexpr std::array fields{
      field<&DataPageView::page>("page"),         field<&DataPageView::tables>("tables"),
      field<&DataPageView::workbook>("workbook"), field<&DataPageView::licence>("licence"),
      field<&DataPageView::package>("package"),   field<&DataPageView::catalog>("catalog")};
};

}  // namespace kehoach
