// A task as its text has it, before its words are understood: the cells of a row, or what stands
// behind the labels of a provision.
#pragma once

#include <string>
#include <vector>

#include "import/excerpt.hpp"
#include "import/vocabulary.hpp"

namespace kehoach {

struct RawTask {
  std::string number;   // "1.1", "12"; empty: to be counted
  std::string section;  // the number of its section; empty: none
  std::string source;   // provision: "III.1.1", "PL.12"
  Excerpt text;         // what is to be done
  Excerpt intro;        // of the item whose rows these are: "Cơ chế, chính sách:"
  Excerpt more;         // bullets below it, one a line
  Excerpt who;          // leads and participants in one sentence
  Excerpt lead;
  Excerpt coordinate;
  Excerpt result;
  Excerpt when;
  bool complete_by = false;  // `when` is a deadline

  Excerpt& field(Label label);
  void add(Label label, const Excerpt& words, std::string_view between = " ");
};

struct RawSection {
  std::string number;  // "1", "3.a"
  Excerpt title;
};

struct RawTasks {
  std::vector<RawSection> sections;
  std::vector<RawTask> tasks;
  // Provisions among those of tasks that are none themselves, by their paths: "III.1.2", "Xây dựng
  // trung tâm dữ liệu."
  std::vector<RawSection> others;
};

struct LabelledWords {
  Label label;
  Excerpt words;
};

// "Chủ trì: X. Phối hợp: Y" as what stands behind each label. What stands before the first label
// has `first`.
std::vector<LabelledWords> split_at_labels(const Excerpt& text, Label first, Reading reading);

// The label that a head of a column is; `other` if it is none.
Label column_label(std::string_view head, Reading reading);

}  // namespace kehoach
