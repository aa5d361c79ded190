// Work in a process of its own that may be killed, may lose its rights, or may have its own mounts.
#pragma once

#include <functional>
#include <string>

namespace kehoach::test {

// What `work` returns, or the message of the exception that it throws.
std::string in_child(const std::function<std::string()>& work);

enum class Ending {
  completed,
  killed,
  impossible,  // this system lets no process watch another
};

// Runs `work` and kills it as it begins its system call of that number, from 0: all those before
// have happened, and this one not.
Ending killed_at_call(unsigned number, const std::function<void()>& work);

}  // namespace kehoach::test
