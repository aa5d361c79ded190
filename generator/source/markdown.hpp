// CommonMark with GitHub's tables, autolinks and strikethrough (two tildes: one means "about").
// Raw HTML is dropped, always.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach {

struct MarkdownLink {
  std::string url;    // entities and escapes decoded
  uint32_t line = 0;  // from 0, in the Markdown text
  // Bytes of the url's own text in that line, or of the whole line if it stands elsewhere.
  uint32_t begin = 0;
  uint32_t end = 0;
  bool image = false;
};

// A heading of the text, for tables of contents and for checking anchors.
struct MarkdownHeading {
  int level = 1;
  std::string text;
  std::string id;  // slug of the text, made unique within the document by -2, -3 …
};

std::vector<MarkdownLink> markdown_links(std::string_view markdown);
std::vector<MarkdownHeading> markdown_headings(std::string_view markdown);

struct MarkdownOptions {
  // Level of a first-level heading of the text in the output, 1 to 6; deeper ones follow, up to h6.
  int first_heading = 2;
  // Whether headings get ids (long texts) or not (short ones that may repeat on a page).
  bool heading_ids = false;
  // What tables are called where they can be scrolled; later ones of a text get a number.
  std::string table_label = {};
  // The address to write for a link; an empty result drops the link and keeps its text. Called only
  // for urls that are safe (see is_safe_url).
  std::function<std::string(std::string_view url)> resolve;
};

// Trusted HTML: text escaped, raw HTML dropped, unsafe urls removed, tables wrapped in
// <div class="table-scroll"> (with a label also role="region" aria-label="…" tabindex="0"),
// footnotes off, images only with resolvable addresses of this site. Cells are aligned by the
// classes align-center and align-right.
std::string markdown_to_html(std::string_view markdown, const MarkdownOptions& options);

// The words alone, blocks separated by a space or newline: for search, descriptions and exports.
std::string markdown_to_text(std::string_view markdown);

}  // namespace kehoach
