// `kehoach index`: any JSON documents to an index that lunr 2.3.9 loads.
#pragma once

#include "diag/diagnostic.hpp"
#include "search/lunr_writer.hpp"

namespace kehoach {

// Writes the index of DOCS.json as CONFIG.json wants it. False if either has an error: then nothing
// was written, and diagnostics say what is wrong where. DOCS.json is not read if CONFIG.json is
// wrong.
bool index_documents(SourceId documents, SourceId config, const SourceMap& sources,
                     Diagnostics& diagnostics, const TextSink& sink);

}  // namespace kehoach
