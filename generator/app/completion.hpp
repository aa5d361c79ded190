// What shells and `man` need to know of the commands, made from their table. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/command_table.hpp"

namespace kehoach {

enum class Shell : uint8_t { bash, zsh, fish };

inline constexpr std::array<std::string_view, 3> shells{"bash", "zsh", "fish"};

// A script that completes commands, options and their values in that shell.
std::string completion(Shell shell, const std::vector<Command>& commands,
                       MessageLanguage language = MessageLanguage::english);

// The manual page kehoach(1), in the man(7) macros.
std::string manual(const std::vector<Command>& commands, std::string_view version,
                   MessageLanguage language = MessageLanguage::english);

}  // namespace kehoach
