#include "app/serve.hpp"

#include <fmt/core.h>
#include <httplib.h>
#include <signal.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <system_error>
#include <thread>

#include "app/preview.hpp"
#include "app/preview_page.hpp"
#include "app/static_server.hpp"
#include "app/tell.hpp"
#include "app/watch.hpp"
#include "pages/pages.hpp"

namespace kehoach {
namespace {

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

Reply answer_page(const Preview& preview, const std::string& base_path,
                  const httplib::Request& request) {
  const PreviewState state = preview.state();
  const std::string html(content_type_of(".html"));
  if (!state.site) return {503, html, faults_page(state), ""};
  const size_t question = request.target.find('?');
  const std::string query =
      question == request.target.npos ? "" : request.target.substr(question + 1);
  const auto find = [&](const std::string& path) { return state.site->file(path); };
  Reply reply = answer(find, base_path, request.path, query);
  if (reply.content_type == html) reply.body = previewed_page(std::move(reply.body), state);
  return reply;
}

// A browser that has been led here by another site's name (DNS rebinding) says so in the Host
// header. Several ranges at once would multiply a file; one is enough for every player.
Reply answer_checked(const Preview& preview, const std::string& base_path,
                     const httplib::Request& request) {
  const std::string text(content_type_of(".txt"));
  if (!is_local_name(request.get_header_value("Host")))
    return {403, text, "this server answers to 127.0.0.1 and localhost only\n", ""};
  if (request.ranges.size() > 1) return {400, text, "", ""};
  if (const auto asset = preview_asset(request.path))
    return {200, std::string(content_type_of(request.path)), std::string(*asset), ""};
  Reply reply = answer_page(preview, base_path, request);
  if (reply.status == 200 && !request.ranges.empty()) reply.status = 206;
  return reply;
}

// Pages that wait for news. Each holds a thread: those beyond are told to do without.
constexpr int most_listeners = 48;

// Server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html): the version
// at once and whenever it is another. A line now and then finds out who has gone.
void tell_versions(const Preview& preview, std::atomic<int>& listeners,
                   httplib::Response& response) {
  if (++listeners > most_listeners) {
    --listeners;
    response.status = 503;
    return;
  }
  response.set_chunked_content_provider(
      "text/event-stream",
      [&preview, told = std::string()](size_t, httplib::DataSink& sink) mutable {
        const std::string version = preview.await_other(told, std::chrono::seconds(2)).version;
        if (preview.is_stopped()) return false;
        const std::string line =
            version == told ? ":\n\n" : fmt::format("event: version\ndata: {}\n\n", version);
        told = version;
        return sink.write(line.data(), line.size());
      },
      [&listeners](bool) { --listeners; });
}

httplib::Server::HandlerResponse handle(const Preview& preview, std::atomic<int>& listeners,
                                        const std::string& base_path,
                                        const httplib::Request& request,
                                        httplib::Response& response) {
  constexpr auto handled = httplib::Server::HandlerResponse::Handled;
  if (request.method != "GET" && request.method != "HEAD") {
    response.status = 405;
    response.set_header("Allow", "GET, HEAD");
    return handled;
  }
  response.set_header("Cache-Control", "no-cache");
  response.set_header("X-Content-Type-Options", "nosniff");
  if (request.path == preview_events && is_local_name(request.get_header_value("Host"))) {
    tell_versions(preview, listeners, response);
    return handled;
  }
  const Reply reply = answer_checked(preview, base_path, request);
  response.status = reply.status;
  if (!reply.location.empty()) response.set_header("Location", reply.location);
  response.set_content(reply.body, reply.content_type);
  return handled;
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

void tell_news(const PreviewNews& news, MessageLanguage language) {
  std::fputs(news.report.c_str(), stderr);
  if (news.changed.empty()) return;
  const std::string& first = news.changed.front();
  const std::string what = news.changed.size() > 1
                               ? fmt::format("{} and {} more", first, news.changed.size() - 1)
                               : first;
  const double taken = news.seconds * 1000;
  tell(news.good ? fmt::format("{}: shown in {:.0f} ms", what, taken)
                 : fmt::format("{}: not shown, the last version without errors stays in {:.0f} ms",
                               what, taken),
       language);
}

// Makes the site anew whenever its files change. Folders are watched before they are read, so that
// no change falls between: after news everything is looked at once more.
void follow_changes(Preview& preview, Watch& watch, MessageLanguage language) {
  for (bool changed = true; !preview.is_stopped();) {
    if (!changed) {
      changed = watch.await_change(std::chrono::milliseconds(200));
      continue;
    }
    watch.add(preview.places());
    const auto news = preview.refresh();
    if (news) tell_news(*news, language);
    changed = news.has_value();
  }
}

// What ends the thread ends the following of changes, and not the server.
void follow_and_tell(Preview& preview, Watch& watch, MessageLanguage language) {
  try {
    follow_changes(preview, watch, language);
  } catch (const std::exception& error) {
    tell_refusal(fmt::format("changes are no longer followed: {}", error.what()), language);
  }
}

// Until a signal comes.
void listen(httplib::Server& server, Preview& preview, MessageLanguage language,
            const StopSignals& signals) {
  Watch watch;
  std::jthread listener([&] { server.listen_after_bind(); });
  std::jthread follower([&] { follow_and_tell(preview, watch, language); });
  // stop() does nothing before the server runs.
  while (!server.is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  signals.await();
  preview.stop();
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
  const std::string path = base_path(*options.build.base_url);
  Preview preview(
      options.build,
      {.format = options.format, .colour = wants_colour(), .language = options.language});
  if (const auto news = preview.refresh()) tell_news(*news, options.language);

  std::atomic<int> listeners = 0;
  server.set_pre_routing_handler([&](const httplib::Request& request, httplib::Response& response) {
    return handle(preview, listeners, path, request, response);
  });
  tell(fmt::format("the site is at {} (Ctrl-C stops)", address + path), options.language);
  listen(server, preview, options.language, signals);
  return exit_ok;
}

}  // namespace kehoach
