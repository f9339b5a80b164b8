/* Runs a command and prints to the file descriptor 3: wall, user and system microseconds, peak KiB.
 * A process of its own, because Linux counts the memory of the process that starts a program in that program's peak, and
 * Python's would hide that of a small one.  launch COMMAND [ARGUMENT …] */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000LL + time.tv_nsec / 1000;
}

static long long microseconds(struct timeval time) { return time.tv_sec * 1000000LL + time.tv_usec; }

int main(int count, char **words) {
  if (count < 2) return fputs("usage: launch COMMAND [ARGUMENT ...] 3>FILE\n", stderr), 2;
  long long start = now();
  pid_t child = fork();
  if (child < 0) return perror("fork"), 1;
  if (child == 0) {
    close(3);
    execv(words[1], words + 1);
    perror(words[1]);
    _exit(127);
  }
  int status;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) < 0) return perror("wait4"), 1;
  dprintf(3, "%lld %lld %lld %ld\n", now() - start, microseconds(usage.ru_utime), microseconds(usage.ru_stime),
          usage.ru_maxrss);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
