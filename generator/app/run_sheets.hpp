// The command `export`, content to spreadsheets, and `import` of such a folder.
#pragma once

#include <filesystem>

#include "diag/report.hpp"

namespace kehoach {

struct ExportOptions {
  std::filesystem::path site = "site";
  std::filesystem::path csv;                            // the folder to write
  MessageLanguage language = MessageLanguage::english;  // of messages
};

// Content with errors is not exported: what it says is not certain.
int run_export(const ExportOptions& options);

struct SheetImportOptions {
  std::filesystem::path csv;  // the folder to read
  std::filesystem::path site = "site";
  bool dry_run = false;
  ReportFormat format = ReportFormat::text;
  MessageLanguage language = MessageLanguage::english;  // of messages
};

// Changes go to standard output, one line a cell. What the changed content says wrongly is told at
// the cell that says so, and then nothing is written.
int run_import_sheets(const SheetImportOptions& options);

}  // namespace kehoach
