// The server, over a socket.
#include <arpa/inet.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <regex>

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

  explicit Server(std::vector<std::string> options = {})
      : program(with_port_0(std::move(options)), site.folder()) {
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

  // The whole response, status line and headers included.
  std::string request(const std::string& method, const std::string& target) const {
    const Socket socket;
    const sockaddr_in address = local_address(port);
    REQUIRE(::connect(socket.number, reinterpret_cast<const sockaddr*>(&address), sizeof address) ==
            0);
    const std::string text =
        method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    REQUIRE(::send(socket.number, text.data(), text.size(), MSG_NOSIGNAL) ==
            static_cast<ssize_t>(text.size()));
    std::string response;
    char buffer[4096];
    for (ssize_t count; (count = ::recv(socket.number, buffer, sizeof buffer, 0)) > 0;)
      response.append(buffer, static_cast<size_t>(count));
    return response;
  }
  std::string get(const std::string& target) const { return request("GET", target); }
};

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

TEST_CASE("a served site is built for the server's address, and not into the real output") {
  Server server;
  CHECK_THAT(server.get("/vi/"),
             Contains("\"http://127.0.0.1:" + std::to_string(server.port) + "/vi/\""));
  CHECK_FALSE(server.site.has("site/public"));
  CHECK(server.program.stop(SIGINT) == 0);
}

TEST_CASE("a site with a path in its address is served below that path") {
  Server server({"--base-url", "https://example.org/portal"});
  CHECK_THAT(server.told, EndsWith("/portal/ (Ctrl-C stops)\n"));
  CHECK_THAT(server.get("/portal/vi/"), StartsWith("HTTP/1.1 200 "));
  CHECK_THAT(server.get("/vi/"), StartsWith("HTTP/1.1 404 "));
}

TEST_CASE("a served site stays in a folder that is asked for") {
  Server server({"--out", "preview"});
  CHECK(server.program.stop(SIGTERM) == 0);
  CHECK(server.site.has("preview/vi/index.html"));
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

  const RunResult result = site.run({"serve", "--port", port, "--out", "preview"});
  CHECK(result.err == "kehoach: port " + port +
                          " cannot be used: Address already in use; choose another with --port\n");
  CHECK(result.status == 3);
  CHECK_FALSE(site.has("preview"));
}

TEST_CASE("content with errors is not served") {
  const TemporarySite site;
  site.edit("content/plans/chips/tasks.yaml", "lead: [finance]", "lead: [fiance]");
  const RunResult result = site.run({"serve", "--port", "0"});
  CHECK_THAT(result.err, EndsWith("nothing was written\n"));
  CHECK(result.status == 1);
}
