// What the importer reads in the texts of the four plans, against their content.
#pragma once

#include <string>
#include <vector>

namespace kehoach::test {

// Of one thing: how many there are, how many were found, and how many of both are the same.
struct Score {
  int wanted = 0;
  int found = 0;
  int right = 0;

  double precision() const { return found == 0 ? 1 : static_cast<double>(right) / found; }
  double recall() const { return wanted == 0 ? 1 : static_cast<double>(right) / wanted; }
};

struct ImportScores {
  std::string text;  // "Thái Nguyên"
  bool names_known = true;
  Score tasks;
  Score leads;
  Score coordinators;
  Score times;
  Score targets;
  Score figures;
  Score duties;
  Score reports;
  std::vector<std::string> differences;  // one line each
};

// Each text with the portal's agencies known, then without those of its own place: their names, as
// proposed, are compared with those that the content gives.
std::vector<ImportScores> score_imports();

// The scores as a table, with the differences below it if `verbose`.
std::string import_table(bool verbose);

}  // namespace kehoach::test
