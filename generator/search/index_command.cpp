#include "search/index_command.hpp"

#include "search/document_list.hpp"

namespace kehoach {

bool index_documents(SourceId documents, SourceId config, const SourceMap& sources,
                     Diagnostics& diagnostics, const TextSink& sink) {
  const auto index_config = read_index_config(config, sources, diagnostics);
  if (!index_config) return false;
  const auto store = read_documents(documents, sources, *index_config, diagnostics);
  if (!store) return false;
  write_lunr_index(*store, *index_config, sink);
  return true;
}

}  // namespace kehoach
