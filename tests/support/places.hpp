#pragma once

#include <filesystem>

// Where the tests find the project and its program. Only places.cpp knows it from the build, so
// that objects of all other tests are the same in every checkout.
namespace kehoach::test {

// The folder with README.md.
std::filesystem::path project_root();

// The program that was built with these tests.
std::filesystem::path program();

}  // namespace kehoach::test
