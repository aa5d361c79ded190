#include "app/run_index.hpp"

#include <string>

#include "app/commands.hpp"
#include "app/read_files.hpp"
#include "app/tell.hpp"
#include "search/index_command.hpp"

namespace kehoach {

int run_index(const IndexOptions& options) {
  SourceMap sources;
  const SourceId config = sources.add(options.config.string(), read_text(options.config));
  const SourceId documents =
      sources.add(options.documents.string(), read_text(options.documents, max_documents_bytes));
  Diagnostics diagnostics;
  const auto index = [&](const TextSink& sink) {
    return index_documents(documents, config, sources, diagnostics, sink);
  };
  const bool done =
      options.out ? write_file_in_pieces(*options.out, index) : index(write_to_standard_output);
  sort(diagnostics, sources);
  tell_diagnostics(diagnostics, sources, ReportFormat::text, options.language);
  return done ? exit_ok : exit_content_errors;
}

}  // namespace kehoach
