// The server, over a socket.
#include <arpa/inet.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <memory>
#include <regex>
#include <thread>

#include "support/temporary_site.hpp"

using namespace kehoach::test;
using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;

namespace {

sockaddr_in local_address(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

struct Socket {
  int number = ::socket(AF_INET, SOCK_STREAM, 0);

  Socket() = default;
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;
  ~Socket() { ::close(number); }
};

// A site that is being served on a free port.
struct Server {
  TemporarySite site;
  RunningProgram program;
  std::string told;
  int port = 0;

  explicit Server(
      std::vector<std::string> options = {},
      void (*prepare)(const TemporarySite&) = [](const TemporarySite&) {})
      : program((prepare(site), with_port_0(std::move(options))), site.folder()) {
    told = program.read_until("the site is at");
    std::smatch match;
    if (std::regex_search(told, match, std::regex(R"(http://127\.0\.0\.1:(\d+)/)")))
      port = std::stoi(match[1]);
    REQUIRE(port > 0);
  }

  static std::vector<std::string> with_port_0(std::vector<std::string> options) {
    options.insert(options.begin(), {"serve", "--port", "0"});
    return options;
  }

  void connect(const Socket& socket) const {
    const sockaddr_in address = local_address(port);
    REQUIRE(::connect(socket.number, reinterpret_cast<const sockaddr*>(&address), sizeof address) ==
            0);
  }
  // All that comes until the server closes the connection, whatever was sent.
  std::string send(const std::string& text) const {
    const Socket socket;
    connect(socket);
    if (::send(socket.number, text.data(), text.size(), MSG_NOSIGNAL) < 0) return "";
    std::string response;
    char buffer[4096];
    for (ssize_t count; (count = ::recv(socket.number, buffer, sizeof buffer, 0)) > 0;)
      response.append(buffer, static_cast<size_t>(count));
    return response;
  }
  // The whole response, status line and headers included. `headers` end with a line break each.
  std::string request(const std::string& method, const std::string& target,
                      const std::string& headers = "Host: localhost\r\n") const {
    return send(method + " " + target + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n");
  }
  std::string get(const std::string& target) const { return request("GET", target); }

  // The response once it contains `wanted` and not `unwanted`; the last one if it never does.
  std::string get_until(const std::string& target, const std::string& wanted,
                        const std::string& unwanted = "\x01") const {
    std::string response;
    for (int i = 0; i < 1000; ++i) {
      response = get(target);
      if (response.find(wanted) != response.npos && response.find(unwanted) == response.npos) break;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    CHECK_THAT(response, Contains(wanted));
    return response;
  }
};

// What comes until it has something that matches.
std::string receive_until(const Socket& socket, const char* pattern) {
  const timeval patience{20, 0};
  ::setsockopt(socket.number, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  std::string received;
  const std::regex wanted(pattern);
  char buffer[1024];
  while (!std::regex_search(received, wanted)) {
    const ssize_t count = ::recv(socket.number, buffer, sizeof buffer, 0);
    if (count <= 0) return "";
    received.append(buffer, static_cast<size_t>(count));
  }
  return received;
}

}  // namespace

TEST_CASE("a served site answers like a web host") {
  Server server;
  const std::string home = server.get("/vi/");
  CHECK_THAT(home, StartsWith("HTTP/1.1 200 ") &&
                       Contains("Content-Type: text/html; charset=utf-8\r\n") &&
                       Contains("<html lang=\"vi\""));
  CHECK_THAT(server.get("/data/tasks.json"),
             StartsWith("HTTP/1.1 200 ") && Contains("Content-Type: application/json"));
  CHECK_THAT(server.get("/vi/plans/chips"),
             StartsWith("HTTP/1.1 301 ") && Contains("Location: /vi/plans/chips/\r\n"));
  CHECK_THAT(server.get("/vi/nothing/"), StartsWith("HTTP/1.1 404 ") && Contains("<html"));
  CHECK_THAT(server.get("/vi/../../site.yaml"), StartsWith("HTTP/1.1 404 "));
  CHECK_THAT(server.get("/%2e%2e/site.yaml"), StartsWith("HTTP/1.1 404 "));
  CHECK_THAT(server.get("/.kehoach-log"), StartsWith("HTTP/1.1 404 "));
  CHECK_THAT(server.request("POST", "/vi/"), StartsWith("HTTP/1.1 405 "));
  CHECK_THAT(server.request("HEAD", "/vi/"), StartsWith("HTTP/1.1 200 ") && EndsWith("\r\n\r\n"));
  CHECK(server.program.stop(SIGTERM) == 0);
}

TEST_CASE("a served site is made for the server's address, and nothing is written") {
  Server server;
  CHECK_THAT(server.get("/vi/"),
             Contains("\"http://127.0.0.1:" + std::to_string(server.port) + "/vi/\""));
  CHECK_FALSE(server.site.has("site/public"));
  CHECK_FALSE(server.site.has("site/.kehoach"));
  CHECK(server.program.stop(SIGINT) == 0);
}

TEST_CASE("a site with a path in its address is served below that path") {
  Server server({"--base-url", "https://example.org/portal"});
  CHECK_THAT(server.told, EndsWith("/portal/ (Ctrl-C stops)\n"));
  CHECK_THAT(server.get("/portal/vi/"), StartsWith("HTTP/1.1 200 "));
  CHECK_THAT(server.get("/vi/"), StartsWith("HTTP/1.1 404 "));
}

TEST_CASE("a port that is taken is told in one line, before anything is built") {
  const TemporarySite site;
  const Socket socket;
  sockaddr_in address = local_address(0);
  socklen_t size = sizeof address;
  REQUIRE(::bind(socket.number, reinterpret_cast<sockaddr*>(&address), size) == 0);
  REQUIRE(::listen(socket.number, 1) == 0);
  REQUIRE(::getsockname(socket.number, reinterpret_cast<sockaddr*>(&address), &size) == 0);
  const std::string port = std::to_string(ntohs(address.sin_port));

  const RunResult result = site.run({"serve", "--port", port});
  CHECK(result.err == "kehoach: port " + port +
                          " cannot be used: Address already in use; choose another with --port\n");
  CHECK(result.status == 3);
}

TEST_CASE("content with errors is shown as errors until it is mended") {
  const Server server({}, [](const TemporarySite& site) {
    site.edit("content/plans/chips/tasks.yaml", "lead: [finance]", "lead: [fiance]");
  });
  CHECK_THAT(server.get("/vi/"), StartsWith("HTTP/1.1 503 ") && Contains("nothing to show yet") &&
                                     Contains("did you mean &quot;finance&quot;?"));
  server.site.edit("content/plans/chips/tasks.yaml", "lead: [fiance]", "lead: [finance]");
  CHECK_THAT(server.get_until("/vi/", "HTTP/1.1 200 "), !Contains("kehoach-faults"));
}

TEST_CASE("an edit is shown, and errors above the last version without") {
  const Server server;
  const std::string tasks = "content/plans/chips/tasks.yaml";
  server.site.edit(tasks, "Train people", "Train many people");
  CHECK_THAT(server.get_until("/en/plans/chips/", "Train many people"),
             Contains("<script src=\"/.kehoach/preview.js?version="));
  server.site.edit(tasks, "lead: [finance]", "lead: [fiance]");
  CHECK_THAT(server.get_until("/en/plans/chips/", "unknown-agency"),
             StartsWith("HTTP/1.1 200 ") && Contains("Train many people") &&
                 Contains("tasks.yaml:") && Contains("/.kehoach/preview.css"));
  CHECK_THAT(server.get("/.kehoach/preview.css"), StartsWith("HTTP/1.1 200 "));
  CHECK_THAT(server.get("/.kehoach/else"), StartsWith("HTTP/1.1 404 "));
}

TEST_CASE("what is saved by renaming, half written, deleted or new is shown in the end") {
  const Server server;
  const std::string tasks = "content/plans/chips/tasks.yaml";
  const std::string whole = server.site.read(tasks);
  server.site.write(tasks, whole.substr(0, whole.size() / 2));
  server.site.write(tasks + "~", whole + "# renamed\n");
  std::filesystem::rename(server.site.folder() / (tasks + "~"), server.site.folder() / tasks);
  server.site.write("content/pages/about.en.md", "---\ntitle: About it\n---\nWords.\n");
  server.site.write("content/pages/about.vi.md", "---\ntitle: Về cổng này\n---\nLời.\n");
  CHECK_THAT(server.get_until("/en/about/", "HTTP/1.1 200 "), !Contains("kehoach-faults"));
  server.site.remove("content/pages/about.en.md");
  server.site.remove("content/pages/about.vi.md");
  CHECK_THAT(server.get_until("/en/about/", "HTTP/1.1 404 "), !Contains("kehoach-faults"));
  server.site.write("content/plans/fab/plan.yaml", "jurisdiction: nowhere\n");
  CHECK_THAT(server.get_until("/en/", "unknown-jurisdiction"), Contains("plans/fab/plan.yaml"));
  std::filesystem::remove_all(server.site.folder() / "content/plans/fab");
  CHECK_THAT(server.get_until("/en/", "HTTP/1.1 200 ", "kehoach-faults"), Contains("<html"));
}

TEST_CASE("a page is told of each new version") {
  const Server server;
  const Socket socket;
  server.connect(socket);
  const std::string request = "GET /.kehoach/events HTTP/1.1\r\nHost: localhost\r\n\r\n";
  REQUIRE(::send(socket.number, request.data(), request.size(), 0) > 0);
  const std::string first = receive_until(socket, "data: [0-9a-f]{32}\n");
  CHECK_THAT(first, Contains("Content-Type: text/event-stream") && Contains("event: version\n"));
  server.site.edit("content/plans/chips/tasks.yaml", "Train people", "Train many people");
  const std::string second = receive_until(socket, "data: [0-9a-f]{32}\n");
  CHECK(second != "");
  CHECK(first.find(second.substr(second.find("data: "), 38)) == first.npos);
}

TEST_CASE("pages beyond a number are not told, and are served") {
  const Server server;
  const std::string request = "GET /.kehoach/events HTTP/1.1\r\nHost: localhost\r\n\r\n";
  std::vector<std::unique_ptr<Socket>> sockets;
  for (int i = 0; i < 48; ++i) {
    server.connect(*sockets.emplace_back(std::make_unique<Socket>()));
    REQUIRE(::send(sockets.back()->number, request.data(), request.size(), 0) > 0);
    receive_until(*sockets.back(), "data: ");
  }
  CHECK_THAT(server.get("/.kehoach/events"), StartsWith("HTTP/1.1 503 "));
  CHECK_THAT(server.get("/vi/"), StartsWith("HTTP/1.1 200 "));
}

TEST_CASE("a site that makes its name lead here gets nothing") {
  const Server server;
  CHECK_THAT(server.request("GET", "/vi/", "Host: 127.0.0.1:80\r\n"), StartsWith("HTTP/1.1 200 "));
  for (const char* headers : {"Host: evil.example\r\n", "Host: localhost.evil.example\r\n", ""}) {
    const std::string response = server.request("GET", "/vi/", headers);
    CHECK_THAT(response, StartsWith("HTTP/1.1 403 ") && !Contains("<html"));
  }
}

TEST_CASE("the server listens to this machine only") {
  const Server server;
  sockaddr_in address = local_address(server.port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1);  // 127.0.0.2: here, but another address
  const Socket socket;
  CHECK(::connect(socket.number, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0);
}

TEST_CASE("a part of a file is given, and many parts are refused") {
  const Server server;
  const std::string host = "Host: localhost\r\n";
  const std::string part = server.request("GET", "/robots.txt", host + "Range: bytes=0-3\r\n");
  CHECK_THAT(part, StartsWith("HTTP/1.1 206 ") && Contains("Content-Range: bytes 0-3/") &&
                       EndsWith("\r\n\r\nUser"));
  std::string many = "Range: bytes=0-";
  for (int i = 0; i < 1000; ++i) many += ",0-";
  const std::string response = server.request("GET", "/vi/", host + many + "\r\n");
  CHECK(response.size() < 200'000);
  CHECK_THAT(response, !StartsWith("HTTP/1.1 2"));
  for (const char* range : {"bytes=9999999-", "bytes=5-2", "bytes=-", "bytes=a-b", "lines=1-2",
                            "bytes=18446744073709551616-", "bytes=-99999999999999999999"}) {
    INFO(range);
    server.request("GET", "/vi/", host + "Range: " + range + "\r\n");
    CHECK_THAT(server.get("/vi/"), StartsWith("HTTP/1.1 200 "));
  }
}

TEST_CASE("no request reaches what is not published, however it is written") {
  const Server server;
  for (const char* target :
       {"/../site.yaml", "/vi/..%2f..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
        "//etc/passwd", "/vi/..\\..\\site.yaml", "/%00", "/vi/index.html%00.txt", "/.kehoach-log",
        "/vi/./.kehoach-log", "/%2ekehoach-log", "/vi/%c0%ae%c0%ae/", "http://evil.example/vi/",
        "/vi/....//....//etc/passwd", "file:///etc/passwd", "*", "vi/", "/vi/;x", "/vi/%"}) {
    INFO(target);
    const std::string response = server.get(target);
    CHECK_THAT(response, !Contains("root:") && !Contains("base_url:") && !Contains("seal "));
    CHECK_THAT(server.get("/vi/"), StartsWith("HTTP/1.1 200 "));
  }
}

TEST_CASE("requests that are none, too long or unfinished harm no other") {
  const Server server;
  const std::string start = "GET /vi/ HTTP/1.1\r\nHost: localhost\r\n";
  for (const std::string& text :
       {std::string("\r\n\r\n"), std::string(100, '\0'), std::string("GET\r\n\r\n"),
        "GET /" + std::string(100'000, 'a') + " HTTP/1.1\r\n\r\n",
        start + "X: " + std::string(100'000, 'a') + "\r\n\r\n",
        start + std::string(5'000, 'a') + "\r\n\r\n", start + "no colon\r\n\r\n",
        start + "Content-Length: 99999999999\r\n\r\nx", start + "Content-Length: -1\r\n\r\n",
        start + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n", start}) {
    INFO(text.substr(0, 60));
    server.send(text);
    CHECK_THAT(server.get("/vi/"), StartsWith("HTTP/1.1 200 "));
  }
}

TEST_CASE("hundreds of connections that send nothing keep no one from reading") {
  const Server server;
  std::vector<std::unique_ptr<Socket>> idle;
  for (int i = 0; i < 400; ++i) {
    idle.push_back(std::make_unique<Socket>());
    server.connect(*idle.back());
  }
  CHECK_THAT(server.get("/vi/"), StartsWith("HTTP/1.1 200 "));
}
