#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <sstream>

#include "base/file.hpp"
#include "bench/made_up_content.hpp"
#include "support/built_portal.hpp"
#include "support/places.hpp"

using namespace kehoach;

namespace {

using Files = std::map<std::string, std::string>;
using Addresses = std::set<std::string>;

bench::FileSink into(Files& files) {
  return [&files](const std::string& path, std::string_view text) { files[path] = text; };
}

// What stands behind `name: ` in front matter, or nothing.
std::string value_of(const std::string& text, const std::string& name) {
  const size_t begin = text.find("\n" + name + ": ");
  if (begin == std::string::npos) return "";
  const size_t value = begin + name.size() + 3;
  return text.substr(value, text.find('\n', value) - value);
}

// The values of `name: ["first", "second"]`.
std::vector<std::string> values_of(const std::string& text, const std::string& name) {
  std::vector<std::string> values;
  std::istringstream list(value_of(text, name));
  for (std::string part; std::getline(list, part, '"');)
    if (part.find_first_of("[], ") == std::string::npos && !part.empty()) values.push_back(part);
  return values;
}

// Where Hugo puts what a content file makes: by its address or its path, the page for frames beside
// it, and the terms of years and places that need no file.
Addresses addresses_of(const Files& files) {
  Addresses addresses;
  for (const auto& [path, text] : files) {
    if (!path.starts_with("content/")) continue;
    const std::string language = path.substr(8, 2);
    std::string address = value_of(text, "url");
    if (address.empty()) address = path.substr(7, path.size() - 10) + "/";
    if (const size_t index = address.find("_index/"); index != std::string::npos)
      address.erase(index);
    addresses.insert(address);
    if (text.find("outputs: [html, embed]") != std::string::npos)
      addresses.insert("/embed" + address);
    for (const std::string taxonomy : {"timeline", "deadlines"})
      for (const std::string& term : values_of(text, taxonomy))
        addresses.insert("/" + language + "/" + taxonomy + "/" + term + "/");
  }
  return addresses;
}

// What Hugo's site leaves out, and what Hugo makes without a content file: the home pages and the
// further pages of long lists.
bool has_no_content_file(const std::string& path) {
  for (const std::string_view part : {"/search/", "/changes/", "/data/", "/quality/", "/page-"})
    if (path.find(part) != std::string::npos) return true;
  return path == "404.html" || path == "index.html" || path == "vi/index.html" ||
         path == "en/index.html";
}

Addresses our_addresses(const bench::MadeUpPortal& portal) {
  const test::BuiltPortal built(portal);
  REQUIRE(built.outcome.published);
  Addresses addresses;
  for (const std::string& path : list_files(built.out))
    if (path.ends_with("/index.html") && !has_no_content_file(path))
      addresses.insert("/" + path.substr(0, path.size() - 10));
  return addresses;
}

std::vector<std::string> missing(const Addresses& of, const Addresses& in) {
  std::vector<std::string> result;
  std::set_difference(of.begin(), of.end(), in.begin(), in.end(), std::back_inserter(result));
  return result;
}

}  // namespace

TEST_CASE("Hugo's site has the pages of ours but for search, data and changes") {
  const bench::MadeUpPortal portal(120);
  Files files;
  bench::write_hugo_site(portal, into(files));
  const Addresses ours = our_addresses(portal);
  const Addresses theirs = addresses_of(files);
  CHECK(ours.size() > 1500);
  CHECK(missing(ours, theirs) == std::vector<std::string>{});
  CHECK(missing(theirs, ours) == std::vector<std::string>{});
}

TEST_CASE("both sites of Hugo's have the same plans, tasks and agencies") {
  const bench::MadeUpPortal portal(120);
  Files all;
  Files simple;
  bench::write_hugo_site(portal, into(all));
  bench::write_simple_hugo_site(portal, into(simple));
  size_t contents = 0;
  for (const auto& [path, text] : simple) {
    if (!path.starts_with("content/")) continue;
    INFO(path);
    ++contents;
    REQUIRE(all.contains(path));
    CHECK(value_of(all[path], "number") == value_of(text, "number"));
    if (!path.ends_with("plans/_index.md"))
      CHECK(value_of(all[path], "title") == value_of(text, "title"));
  }
  CHECK(contents > 1000);
}

TEST_CASE("every partial that Hugo's layouts name is there, and each is used") {
  const std::filesystem::path layouts = test::project_root() / "tests/bench/hugo/layouts";
  std::set<std::string> named;
  std::set<std::string> there;
  for (const std::string& path : list_files(layouts)) {
    if (path.starts_with("partials/")) there.insert(path.substr(9));
    const std::string text = read_file(layouts / path);
    for (const std::string call : {"partial \"", "partialCached \"", "template \"partials/"})
      for (size_t at = text.find(call); at != std::string::npos; at = text.find(call, at + 1))
        named.insert(
            text.substr(at + call.size(), text.find('"', at + call.size()) - at - call.size()));
  }
  CHECK(named == there);
}
