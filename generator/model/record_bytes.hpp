// What a content file was decoded to as bytes, and back: for the next run of the same program on
// the same file. Not a format for others: any change to a record makes another one.
//
// Members follow one another as model/members.hpp names them. Numbers of things are written seven
// bits a byte, the lowest first; spans as distances from the span before, so that most take two or
// three bytes; texts that stand in the file as they are, perhaps in quotes, by their span alone.
// What a record knows only after resolve() is not written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/content_file.hpp"

namespace kehoach {

// The file that records are of.
struct RecordPlace {
  SourceId source;
  std::string_view text;
  size_t languages = 0;  // of the site
};

// Nothing if a span points into another source than the file's own.
std::optional<std::string> write_records(const ContentRecords& records, const RecordPlace& place);

// Nothing for bytes that write_records() does not give for this file. Takes no more memory than a
// constant times the number of bytes and the size of the file, whatever they are.
std::optional<ContentRecords> read_records(std::string_view bytes, const RecordPlace& place);

}  // namespace kehoach
