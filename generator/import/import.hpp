// An official text to a draft of a plan: the parts of the grammar one behind the other.
#pragma once

#include "import/draft.hpp"
#include "model/portal.hpp"

namespace kehoach {

struct ImportContext {
  const Portal& portal;      // what is known: agencies, documents, indicators
  std::string jurisdiction;  // whose plan it is
};

enum class TextFormat : uint8_t { plain, comma_separated };

// The source must be NFC.
PlanDraft read_plan_text(SourceId source, const SourceMap& sources, TextFormat format,
                         const ImportContext& context);

}  // namespace kehoach
