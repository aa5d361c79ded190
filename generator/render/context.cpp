#include "render/context.hpp"

#include "base/text.hpp"

namespace kehoach {

std::string say(const Scope& scope, std::string_view key) {
  return format(scope.strings(), key);
}

std::string say(const Scope& scope, std::string_view key,
                std::initializer_list<Parameter> parameters) {
  return format(scope.strings(), key, parameters);
}

std::string say_count(const Scope& scope, std::string_view key, size_t count) {
  return format_count(scope.strings(), key, count);
}

Url url_to(const Scope& scope, std::string_view address) {
  std::string url = scope.context.base_path;
  url.append(scope.code()).append("/").append(address);
  return {std::move(url)};
}

std::string host_of(std::string_view base_url) {
  const size_t begin = base_url.find("//");
  base_url.remove_prefix(begin == base_url.npos ? 0 : begin + 2);
  return std::string(base_url.substr(0, base_url.find_first_of(":/")));
}

Url absolute_url(const Scope& scope, std::string_view address) {
  std::string url = scope.context.base_url;
  url.append(scope.code()).append("/").append(address);
  return {std::move(url)};
}

}  // namespace kehoach
