#include "search/portal_index.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "base/hash.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "search/filter_lists.hpp"
#include "search/index_builder.hpp"
#include "search/lunr_writer.hpp"
#include "search/shard_writer.hpp"
#include "search/vocabulary.hpp"

namespace kehoach {
namespace {

// Smaller shards mean less to load for a query and more files. See `./dev bench search`.
constexpr size_t shard_size = 32 * 1024;
constexpr size_t cards_in_file = 16;

// So many are one file: ten results stand in many files of a few otherwise.
constexpr size_t most_cards_in_one_file = 256;

constexpr std::array places{cards_name,   strict_index_name, manifest_name, shards_folder,
                            cards_folder, words_folder,      filters_folder};

FieldValue field_value(const IndexConfig& config, const std::string& text) {
  const bool folds = config.pipeline.kind == PipelineKind::english;
  return {FieldValue::Kind::text, {folds ? fold(text) : text}};
}

std::string all_cards(std::span<const SearchDocument> documents) {
  std::string out;
  write_cards(documents, out);
  return out;
}

std::string shown_cards(std::span<const SearchDocument> documents) {
  std::string out;
  write_shown_cards(documents, out);
  return out;
}

std::string strict_index(const PostingStore& store, const IndexConfig& config) {
  std::string out;
  write_lunr_index(store, config, [&](std::string_view piece) { out += piece; });
  return out;
}

std::string json_text(std::string_view text) {
  std::string out;
  JsonWriter(out).text(text);
  return out;
}

// Writes the manifest while it gives the other files their names.
class PageFiles {
 public:
  PageFiles(std::span<const SearchDocument> documents, const SearchIndex& index,
            const IndexConfig& config) {
    json_.begin_object().key("version").number(int64_t{2});
    json_.key("documents").number(static_cast<int64_t>(documents.size()));
    json_.key("fields").begin_array();
    for (const IndexField& field : config.fields) json_.text(field.name);
    json_.end_array();
    add_file("words", words_folder, 0, json_text(index.vocabulary));
    add_file("filters", filters_folder, 0, filter_lists(documents));
    add_shards(write_shards(index.store, config, shard_size));
    add_cards(documents);
    json_.end_object();
  }

  std::vector<SearchFile> take() {
    files_.push_back({std::string(manifest_name), std::move(manifest_)});
    return std::move(files_);
  }

 private:
  void add_shards(std::vector<Shard> shards) {
    json_.key("shards").begin_array();
    for (size_t i = 0; i < shards.size(); ++i) {
      json_.begin_object().member("first", shards[i].first);
      add_file("file", shards_folder, i, std::move(shards[i].bytes));
      json_.end_object();
    }
    json_.end_array();
  }

  void add_cards(std::span<const SearchDocument> documents) {
    const size_t each =
        documents.size() <= most_cards_in_one_file ? most_cards_in_one_file : cards_in_file;
    json_.key("cards").begin_array();
    for (size_t first = 0; first < documents.size(); first += each) {
      const size_t count = std::min(each, documents.size() - first);
      json_.begin_object().key("first").number(static_cast<int64_t>(first));
      add_file("file", cards_folder, first / each, shown_cards(documents.subspan(first, count)));
      json_.end_object();
    }
    json_.end_array();
  }

  void add_file(std::string_view member, std::string_view folder, size_t number,
                std::string bytes) {
    std::string path = fmt::format("{}/{}.{}.json", folder, number, fingerprint(bytes));
    json_.member(member, path);
    files_.push_back({std::move(path), std::move(bytes)});
  }

  std::string manifest_;
  JsonWriter json_{manifest_};
  std::vector<SearchFile> files_;
};

}  // namespace

IndexConfig portal_index_config(std::string_view pipeline) {
  IndexConfig config;
  config.fields = {{"title", 5}, {"names", 4}, {"body", 1}};
  config.b = 0.4;  // long titles and long lists of aliases are no worse than short ones
  config.pipeline.kind = pipeline == "en" ? PipelineKind::english : PipelineKind::vietnamese;
  config.pipeline.split_compounds = true;
  return config;
}

SearchIndex index_search_documents(std::span<const SearchDocument> documents,
                                   const IndexConfig& config) {
  IndexBuilder builder(config);
  for (size_t i = 0; i < documents.size(); ++i) {
    const SearchDocument& document = documents[i];
    const std::array values{field_value(config, document.title),
                            field_value(config, document.names),
                            field_value(config, document.body)};
    builder.add(std::to_string(i), document.boost, values);
  }
  std::string words = vocabulary(builder, config.pipeline.kind);
  return {builder.take(), std::move(words)};
}

std::vector<SearchFile> search_files(std::vector<SearchDocument> documents,
                                     std::string_view pipeline, bool strict) {
  const IndexConfig config = portal_index_config(pipeline);
  const SearchIndex index = index_search_documents(documents, config);
  // Most of their memory; an empty string assigned would keep it.
  for (SearchDocument& document : documents) std::string().swap(document.body);
  std::vector<SearchFile> files = PageFiles(documents, index, config).take();
  if (strict) files.push_back({std::string(strict_index_name), strict_index(index.store, config)});
  files.push_back({std::string(cards_name), all_cards(documents)});
  return files;
}

std::span<const std::string_view> search_places() {
  return places;
}

}  // namespace kehoach
