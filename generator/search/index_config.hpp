// What an index is made of: the CONFIG.json of `kehoach index`, or the program's own choice.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "search/pipeline.hpp"

namespace kehoach {

struct IndexField {
  std::string name;  // without '/', which parts it from the ref in lunr's keys
  double boost = 1;  // of every score in this field; 0 counts as 1, as in lunr
};

struct IndexConfig {
  std::string ref = "id";          // the member of a document that names it
  std::vector<IndexField> fields;  // as sort_as_keys() puts them, names distinct
  std::string document_boost;      // the member that holds a document's boost; empty for none
  double b = 0.75;                 // how far long fields are held against a document, 0 to 1
  double k1 = 1.2;                 // how soon more occurrences of a term stop to count
  // What a lunr file tells of each occurrence of a term: "position" ([start, length] in UTF-16
  // units), "index" (the token's number in its field) or "fields" ([name]). Of other keys lunr
  // knows nothing and writes null. As sort_as_keys() puts them, distinct.
  std::vector<std::string> metadata;
  Pipeline pipeline;
};

// Reads
//   {"ref": "id", "fields": ["body", {"name": "title", "boost": 2}], "docBoost": "boost",
//    "b": 0.75, "k1": 1.2, "metadataWhitelist": ["position"], "pipeline": "default"}
// where all but `fields` may be missing. Nothing if there is an error: invalid JSON, an unknown or
// repeated key, a wrong type or value, a field name that lunr cannot index.
std::optional<IndexConfig> read_index_config(SourceId source, const SourceMap& sources,
                                             Diagnostics& diagnostics);

}  // namespace kehoach
