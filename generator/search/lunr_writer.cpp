#include "search/lunr_writer.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/json.hpp"
#include "search/javascript.hpp"
#include "search/scores.hpp"

namespace kehoach {
namespace {

constexpr size_t piece_size = 64 * 1024;

void append_integer(std::string& out, int64_t number) {
  char digits[24];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

// Thousandths as JavaScript prints the number: 1, 0.5, 0.288.
void append_score(std::string& out, double thousandths) {
  constexpr double exact = 1e15;  // up to 15 digits the shortest decimal is the number itself
  if (!(std::abs(thousandths) < exact)) {
    JsonWriter(out).number(thousandths / 1000);
    return;
  }
  const auto number = static_cast<int64_t>(thousandths);
  if (number < 0) out += '-';
  append_integer(out, std::abs(number) / 1000);
  auto rest = static_cast<int>(std::abs(number) % 1000);
  if (rest == 0) return;
  out += '.';
  for (int place = 100; rest != 0; place /= 10) {
    out += static_cast<char>('0' + rest / place);
    rest %= place;
  }
}

std::string json_string(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

// The terms as Array.prototype.sort puts them.
std::vector<uint32_t> sorted_terms(const TermTable& terms) {
  struct Item {
    uint64_t key;
    uint32_t term;
  };
  std::vector<Item> items(terms.size());
  for (uint32_t term = 0; term < items.size(); ++term)
    items[term] = {utf16_order_key(terms[term]), term};
  std::sort(items.begin(), items.end(), [&](const Item& a, const Item& b) {
    return a.key != b.key ? a.key < b.key : less_in_utf16(terms[a.term], terms[b.term]);
  });
  std::vector<uint32_t> order(items.size());
  std::transform(items.begin(), items.end(), order.begin(),
                 [](const Item& item) { return item.term; });
  return order;
}

class LunrWriter {
 public:
  LunrWriter(const PostingStore& store, const IndexConfig& config, const TextSink& sink)
      : store_(store), config_(config), sink_(sink) {
    for (const IndexField& field : config.fields) field_names_.push_back(json_string(field.name));
    for (const std::string& key : config.metadata) metadata_keys_.push_back(json_string(key));
    out_.reserve(2 * piece_size);
  }

  void write() {
    out_ += R"({"version":"2.3.9","fields":[)";
    for (const std::string& name : field_names_) add_item(name);
    out_ += R"(],"fieldVectors":[)";
    write_vectors();
    out_ += R"(],"invertedIndex":[)";
    write_inverted_index();
    out_ += R"(],"pipeline":[)";
    for (const std::string_view label : search_pipeline_labels(config_.pipeline.kind))
      add_item(json_string(label));
    out_ += "]}";
    flush();
  }

 private:
  void separate() {
    if (out_.empty() || (out_.back() != '[' && out_.back() != '{')) out_ += ',';
  }

  void add_item(std::string_view json) {
    separate();
    out_ += json;
  }

  void flush() {
    sink_(out_);
    out_.clear();
  }

  // Only where a comma follows, or a bracket closes what is not empty: separate() looks back.
  void flush_if_full() {
    if (out_.size() >= piece_size) flush();
  }

  void write_vectors() {
    const Scores scores(store_, config_);
    for (size_t vector = 0; vector < store_.vectors(); ++vector) {
      const std::string& field = config_.fields[vector % store_.fields].name;
      separate();
      out_ += '[';
      append_json_string(out_, field + '/' + store_.refs[vector / store_.fields]);
      out_ += ",[";
      const auto factors = scores.factors(vector);
      for (const Posting& posting : store_.postings_of(vector)) {
        separate();
        append_integer(out_, posting.term);
        out_ += ',';
        append_score(out_, scores.thousandths(factors, posting));
      }
      out_ += "]]";
      flush_if_full();
    }
  }

  void write_inverted_index() {
    const InvertedPostings inverted = invert(store_);
    for (const std::string& ref : store_.refs) refs_.push_back(json_string(ref) + ":{");
    for (const uint32_t term : sorted_terms(store_.terms)) {
      separate();
      out_ += '[';
      append_json_string(out_, store_.terms[term]);
      out_ += ",{";
      write_term(term, inverted.places_of(term));
      out_ += "}]";
      flush_if_full();
    }
  }

  // The members of a posting. Its `_index` was set first, but fields that look like array indexes
  // come before it.
  void write_term(uint32_t term, std::span<const InvertedPostings::Place> places) {
    bool index_written = false;
    const auto write_index = [&] {
      add_item(R"("_index":)");
      append_integer(out_, term);
      index_written = true;
    };
    auto place = places.begin();
    for (size_t field = 0; field < store_.fields; ++field) {
      if (!index_written && !array_index(config_.fields[field].name)) write_index();
      add_item(field_names_[field]);
      out_ += ":{";
      for (; place != places.end() && place->vector % store_.fields == field; ++place)
        write_place(*place);
      out_ += '}';
    }
    if (!index_written) write_index();
  }

  void write_place(const InvertedPostings::Place& place) {
    add_item(refs_[place.vector / store_.fields]);
    if (!metadata_keys_.empty()) {
      const size_t posting = store_.vector_begin(place.vector) + place.posting_in_vector;
      write_metadata(place.vector % store_.fields, store_.occurrences_of(posting));
    }
    out_ += '}';
    flush_if_full();
  }

  void write_metadata(size_t field, std::span<const Occurrence> occurrences) {
    for (size_t key = 0; key < metadata_keys_.size(); ++key) {
      add_item(metadata_keys_[key]);
      out_ += ":[";
      for (const Occurrence& occurrence : occurrences) {
        separate();
        write_value(config_.metadata[key], field, occurrence);
      }
      out_ += ']';
    }
  }

  void write_value(std::string_view key, size_t field, const Occurrence& occurrence) {
    const bool is_placed = occurrence.number != Occurrence::none;
    if (key == "position" && is_placed) {
      out_ += '[';
      append_integer(out_, occurrence.start);
      out_ += ',';
      append_integer(out_, occurrence.length);
      out_ += ']';
    } else if (key == "index" && is_placed) {
      append_integer(out_, occurrence.number);
    } else if (key == "fields") {
      out_.append("[").append(field_names_[field]).append("]");
    } else {
      out_ += "null";
    }
  }

  const PostingStore& store_;
  const IndexConfig& config_;
  const TextSink& sink_;
  std::vector<std::string> field_names_;    // as JSON strings
  std::vector<std::string> metadata_keys_;  // as JSON strings
  std::vector<std::string> refs_;           // as keys of objects that begin
  std::string out_;                         // what was not yet given to the sink
};

}  // namespace

void write_lunr_index(const PostingStore& store, const IndexConfig& config, const TextSink& sink) {
  LunrWriter(store, config, sink).write();
}

}  // namespace kehoach
