#include "app/serve.hpp"

#include <fmt/core.h>
#include <httplib.h>
#include <signal.h>
#include <stdlib.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <system_error>
#include <thread>

#include "app/static_server.hpp"
#include "app/tell.hpp"
#include "base/file.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

constexpr const char* host = "127.0.0.1";

// SIGINT and SIGTERM, kept waiting until await() asks for them. To be made before any thread.
class StopSignals {
 public:
  StopSignals() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
  }
  void await() const {
    int signal = 0;
    sigwait(&signals_, &signal);
  }

 private:
  sigset_t signals_;
};

// A new folder, removed with what is in it.
struct TemporaryFolder {
  fs::path path;

  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "kehoach-serve-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw FileError("cannot make a temporary folder: " + name);
    path = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
};

// The library would share the port with whoever else listens there.
void set_own_socket_options(socket_t socket) {
  const int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

// The port, chosen by the system for 0.
int bind(httplib::Server& server, int port) {
  server.set_socket_options(set_own_socket_options);
  errno = 0;
  int bound = port;
  if (port == 0) {
    bound = server.bind_to_any_port(host);
  } else if (!server.bind_to_port(host, port)) {
    bound = -1;
  }
  if (bound <= 0)
    throw std::runtime_error(
        fmt::format("port {} cannot be used: {}; choose another with --port", port,
                    errno == 0 ? "it is taken" : std::generic_category().message(errno)));
  return bound;
}

// A browser that has been led here by another site's name (DNS rebinding) says so in the Host
// header. Several ranges at once would multiply a file; one is enough for every player.
Reply answer_checked(const fs::path& folder, const std::string& base_path,
                     const httplib::Request& request) {
  const std::string text(content_type_of(".txt"));
  if (!is_local_name(request.get_header_value("Host")))
    return {403, text, "this server answers to 127.0.0.1 and localhost only\n", ""};
  if (request.ranges.size() > 1) return {400, text, "", ""};
  const size_t question = request.target.find('?');
  const std::string query =
      question == std::string::npos ? "" : request.target.substr(question + 1);
  Reply reply = answer(folder, base_path, request.path, query);
  if (reply.status == 200 && !request.ranges.empty()) reply.status = 206;
  return reply;
}

httplib::Server::HandlerResponse handle(const fs::path& folder, const std::string& base_path,
                                        const httplib::Request& request,
                                        httplib::Response& response) {
  if (request.method != "GET" && request.method != "HEAD") {
    response.status = 405;
    response.set_header("Allow", "GET, HEAD");
    return httplib::Server::HandlerResponse::Handled;
  }
  const Reply reply = answer_checked(folder, base_path, request);
  response.status = reply.status;
  response.set_header("Cache-Control", "no-cache");
  response.set_header("X-Content-Type-Options", "nosniff");
  if (!reply.location.empty()) response.set_header("Location", reply.location);
  response.set_content(reply.body, reply.content_type);
  return httplib::Server::HandlerResponse::Handled;
}

// One person's browser needs few connections for a short time. Whatever else opens many, or sends
// slowly, waits and loses its own: requests have threads to spare.
void set_limits(httplib::Server& server) {
  server.new_task_queue = [] { return new httplib::ThreadPool(128); };
  server.set_read_timeout(std::chrono::seconds(2));
  server.set_write_timeout(std::chrono::seconds(5));
  server.set_keep_alive_timeout(1);
  server.set_keep_alive_max_count(100);
  server.set_payload_max_length(4096);
  server.set_exception_handler([](const httplib::Request&, httplib::Response& response, auto) {
    response.status = 500;
    response.set_content("the file cannot be read now\n", "text/plain; charset=utf-8");
  });
}

// Until a signal comes.
void listen(httplib::Server& server, const StopSignals& signals) {
  std::jthread listener([&] { server.listen_after_bind(); });
  // stop() does nothing before the server runs.
  while (!server.is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  signals.await();
  server.stop();
}

}  // namespace

int run_serve(CommandOptions options) {
  const StopSignals signals;
  httplib::Server server;
  set_limits(server);
  const int port = bind(server, options.port);
  const std::string address = fmt::format("http://{}:{}", host, port);
  if (!options.build.base_url) options.build.base_url = address + "/";
  const TemporaryFolder temporary;
  if (!options.build.out) {
    options.build.out = temporary.path;
    options.build.remember = false;
  }
  const BuildOutcome outcome = build_and_tell(options);
  if (!outcome.published) return exit_content_errors;

  server.set_pre_routing_handler([&](const httplib::Request& request, httplib::Response& response) {
    return handle(outcome.output, outcome.base_path, request, response);
  });
  tell(fmt::format("the site is at {} (Ctrl-C stops)", address + outcome.base_path),
       options.language);
  listen(server, signals);
  return exit_ok;
}

}  // namespace kehoach
