// The C++ library asks glibc 2.36 for this one function. With one of our own the archive runs on glibc 2.35 as well, which Ubuntu
// 22.04 has, and with it the machines of several hosts.
#include <stdint.h>
#include <stdlib.h>
#include <sys/random.h>

uint32_t arc4random(void) {
  uint32_t value;
  // So few bytes come whole or not at all.
  if (getrandom(&value, sizeof value, 0) != sizeof value) abort();
  return value;
}
