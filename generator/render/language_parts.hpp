// Passages of a text that are in another language than the text: markup says so, for the voices of
// screen readers and the choice of letters and hyphens (WCAG 3.1.2).
#pragma once

#include <string>
#include <string_view>

namespace kehoach {

// <span lang="CODE">…</span> around escaped text.
std::string in_language(std::string_view code, std::string_view html);

// Marks what is Vietnamese in escaped text, or in Markdown's output, of another language:
//   - the inside of quotation marks, if at least half of its words have marks on letters, and one
//     of them a letter that hardly any other language has (đ ơ ư ă, the five tones);
//   - elsewhere two or more such words in a row ("Sở Tài chính").
// One word alone stays as it is: mostly it is part of a name. Quotations that contain tags do too.
std::string mark_vietnamese(std::string_view html);

}  // namespace kehoach
