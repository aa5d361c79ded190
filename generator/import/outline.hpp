// An official text as its numbered provisions: parts "I.", numbers "1." and "1.1.", letters "a)",
// and the paragraphs and bullets below them.
#pragma once

#include <string>
#include <vector>

#include "import/lines.hpp"
#include "import/vocabulary.hpp"

namespace kehoach {

struct Paragraph {
  Excerpt text;      // without its number or bullet
  std::string mark;  // "III", "1.1", "a", "-"; empty: none
  bool bold = false;
};

struct Provision {
  std::string path;               // "III.1.1", "I.2.1.a"; of an annex "PL.1"; empty: the preamble
  Part part = Part::other;        // the part that it stands in
  Paragraph heading;              // what its number opens; the preamble has none
  std::vector<Paragraph> body;    // up to the next provision

  // "1.1" of "III.1.1"; empty of a part.
  std::string number() const;
};

struct Outline {
  std::vector<Provision> provisions;  // in their order
  std::vector<Paragraph> preamble;    // before the first part
  std::vector<Line> ending;           // from "Nơi nhận" to the annex
  std::vector<Line> annex;            // from the annex's heading on
};

Outline read_outline(const std::vector<Line>& lines, Reading reading);

}  // namespace kehoach
