#include "app/static_server.hpp"

#include <catch2/catch.hpp>

#include <map>

using namespace kehoach;

namespace {

// A built site, with things among it that no site publishes.
struct Site {
  std::map<std::string, std::string> files{
      {"index.html", "root"},
      {"404.html", "lost"},
      {"vi/index.html", "home"},
      {"vi/404.html", "lạc"},
      {"vi/plans/a/index.html", "plan"},
      {"assets/style.css", "body{}"},
      {".kehoach-log", "log"},
      {"../secret", "secret"},
  };

  Reply get(std::string_view path, std::string_view query = "") const {
    return get_below("/", path, query);
  }
  Reply get_below(std::string_view base_path, std::string_view path,
                  std::string_view query = "") const {
    const auto find = [&](const std::string& name) {
      const auto file = files.find(name);
      return file == files.end() ? std::nullopt : std::optional(file->second);
    };
    return answer(find, base_path, path, query);
  }
};

}  // namespace

TEST_CASE("a file is served with its type") {
  const Reply reply = Site().get("/assets/style.css");
  CHECK(reply.status == 200);
  CHECK(reply.content_type == "text/css; charset=utf-8");
  CHECK(reply.body == "body{}");
}

TEST_CASE("a folder is served as its index.html") {
  const Site site;
  CHECK(site.get("/").body == "root");
  CHECK(site.get("/vi/").body == "home");
  CHECK(site.get("/vi/").content_type == "text/html; charset=utf-8");
}

TEST_CASE("a folder without slash at its end redirects, with the query") {
  const Site site;
  CHECK(site.get("/vi/plans/a").status == 301);
  CHECK(site.get("/vi/plans/a").location == "/vi/plans/a/");
  CHECK(site.get("/vi", "q=b%E1%BA%A1n").location == "/vi/?q=b%E1%BA%A1n");
}

TEST_CASE("what does not exist gives the nearest 404.html") {
  const Site site;
  for (const char* path : {"/nothing", "/en/plans/", "/index.html/", "/index.html/x"}) {
    INFO(path);
    CHECK(site.get(path).status == 404);
    CHECK(site.get(path).body == "lost");
  }
  CHECK(site.get("/vi/plans/b/").body == "lạc");
  CHECK(site.get("/vi/nothing").status == 404);
}

TEST_CASE("without any 404.html a word is given") {
  const Reply reply = Site{{}}.get("/");
  CHECK(reply.status == 404);
  CHECK(reply.body == "not found\n");
}

TEST_CASE("folders are not listed") {
  const Site site;
  CHECK(site.get("/assets/").status == 404);
  CHECK(site.get("/assets").status == 404);
}

TEST_CASE("nothing is served from outside the folder, and nothing hidden") {
  const Site site;
  for (const char* path :
       {"/../secret", "/vi/../../secret", "/vi/..", "/./index.html", "//index.html", "/vi//",
        "//vi", "/.kehoach-log", "/leak", "/leak/", "/..", "/vi/\x01", ""}) {
    INFO(path);
    CHECK(site.get(path).status == 404);
    CHECK(site.get(path).location == "");
  }
  CHECK(site.get(std::string_view("/vi\0/", 5)).status == 404);
}

TEST_CASE("a site with a base path is served below it only") {
  const Site site;
  CHECK(site.get_below("/portal/", "/portal/vi/").body == "home");
  CHECK(site.get_below("/portal/", "/portal/").body == "root");
  CHECK(site.get_below("/portal/", "/portal").location == "/portal/");
  CHECK(site.get_below("/portal/", "/portal/vi").location == "/portal/vi/");
  CHECK(site.get_below("/portal/", "/vi/").status == 404);
  CHECK(site.get_below("/portal/", "/").status == 404);
  CHECK(site.get_below("/portal/", "/portalx").status == 404);
}

TEST_CASE("types come from the name's ending") {
  CHECK(content_type_of("a.json") == "application/json; charset=utf-8");
  CHECK(content_type_of("a.svg") == "image/svg+xml; charset=utf-8");
  CHECK(content_type_of("calendar.ics") == "text/calendar; charset=utf-8");
  CHECK(content_type_of("photo.png") == "image/png");
  CHECK(content_type_of("LICENSE") == "application/octet-stream");
}

TEST_CASE("only this machine's own names are local") {
  for (const char* host : {"localhost", "LocalHost:8080", "127.0.0.1", "127.0.0.1:1", "[::1]:80"})
    CHECK(is_local_name(host));
  for (const char* host :
       {"", ":80", "evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", "[::1",
        "127.0.0.2", "0.0.0.0", "::1", "evil.example#localhost", "localhost@evil.example"})
    CHECK_FALSE(is_local_name(host));
}
