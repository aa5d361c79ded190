// An open file or folder, closed at the end of the scope.
#pragma once

#include <unistd.h>

#include <utility>

namespace kehoach {

struct Descriptor {
  int number = -1;  // negative: none

  explicit Descriptor(int number_) : number(number_) {}
  Descriptor(Descriptor&& other) noexcept : number(std::exchange(other.number, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number, other.number);
    return *this;
  }
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }

  // Some file systems tell of a full disk only here. Whether all went well.
  bool close() { return ::close(std::exchange(number, -1)) == 0; }
};

}  // namespace kehoach
