// One walk over everything authors have written, for rules that hold for all of it.
#pragma once

#include <functional>

#include "model/portal.hpp"

namespace kehoach {

enum class TextForm : uint8_t { plain, markdown };

using VisitText = std::function<void(const Localized& text, TextForm form)>;

// Calls `visit` for each localized text of the portal, the empty ones included, table by table
// (tasks last) and in the order of the fields.
void for_each_text(const Portal& portal, const VisitText& visit);

// The same for one task alone, and for all but the tasks: most texts are theirs.
void for_each_text(const Task& task, const VisitText& visit);
void for_each_text_outside_tasks(const Portal& portal, const VisitText& visit);

}  // namespace kehoach
