// What a plan is: number, date, title, legal basis, signer, funding.
#pragma once

#include "import/draft.hpp"
#include "import/import.hpp"
#include "import/outline.hpp"

namespace kehoach {

void read_facts(const Outline& outline, const std::vector<Line>& lines,
                const ImportContext& context, PlanDraft& draft);

// The documents that a text cites with kind and number: "Quyết định số 1018/QĐ-TTg ngày 21/9/2024".
std::vector<CitedDocument> cited_documents(const Excerpt& text, const ImportContext& context,
                                           Reading reading);

}  // namespace kehoach
