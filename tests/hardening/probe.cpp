// A small program built with the flags of releases: shows that this compiler does what they ask
// for.
#include <cstdio>
#include <cstring>

int main(int count, char** arguments) {
  char name[64];
  std::strcpy(name, count > 0 ? arguments[0] : "");
  std::printf("%s\n", name);
}
