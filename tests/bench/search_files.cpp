// Made-up documents as a sharded search, and as plain pages for another search engine to index.
//
//   search_files FOLDER [DOCUMENTS [WORDS]]     10000 documents of 120 words on average, unless
//   told
//
// Writes FOLDER/search/… as the portal does, FOLDER/pages/N.html with the same words, and
// FOLDER/queries.json: some words of some titles, every other time without accents.
#include <fmt/core.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/escape.hpp"
#include "base/file.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "search/portal_index.hpp"
#include "search/tokenizer.hpp"
#include "support/search_documents.hpp"

using namespace kehoach;

namespace {

namespace fs = std::filesystem;

constexpr size_t query_count = 100;

std::string page_of(const SearchDocument& document) {
  return fmt::format(
      "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>{0}</title></head>"
      "<body><main data-pagefind-body><h1>{0}</h1><p>{1}</p><p>{2}</p><p>{3} · {4} · {5}</p></main>"
      "</body></html>\n",
      escaped(document.title), escaped(document.names), escaped(document.body),
      escaped(document.lead_names), escaped(document.when), escaped(document.plan_title));
}

// One to three words from a title.
std::string query_of(const SearchDocument& document, size_t number) {
  std::string query;
  size_t words = 0;
  for (const Token& token : tokenize(document.title, Separator::white_space)) {
    if (words++ > number % 3) break;
    query.append(query.empty() ? "" : " ").append(token.text);
  }
  return number % 2 == 0 ? query : fold(query);
}

std::string queries_of(const std::vector<SearchDocument>& documents) {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  for (size_t i = 0; i < query_count && !documents.empty(); ++i)
    json.text(query_of(documents[(i * 7919) % documents.size()], i));
  json.end_array();
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const fs::path folder = argv[1];
  const size_t count = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 10'000;
  const size_t words = argc > 3 ? std::strtoul(argv[3], nullptr, 10) : 120;
  const auto documents = test::made_up_search_documents(count, words);
  for (const SearchFile& file : search_files(documents, "vi", false))
    write_file(folder / "search" / file.path, file.bytes);
  for (size_t i = 0; i < documents.size(); ++i)
    write_file(folder / "pages" / fmt::format("{}.html", i), page_of(documents[i]));
  write_file(folder / "queries.json", queries_of(documents));
  return 0;
}
