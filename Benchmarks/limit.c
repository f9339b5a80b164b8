/* What no generator of this site can beat that keeps nothing from one build to the next: read every Markdown file below
 * FOLDER, parse and render its body with libcmark, and write as many files of the same sizes as LIST names (lines of
 * "size path") below OUTPUT, with two threads; or, with "compare", read those files and find that they are as they should be.
 * limit write|compare FOLDER LIST OUTPUT */
#define _GNU_SOURCE
#include <cmark.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { THREADS = 2, BLOCK = 1 << 20 };

static char **inputs, **outputs;
static long *sizes, input_count, output_count;
static atomic_long next_input, next_output;
static char filler[BLOCK];
static int compares;

static void *grow(void *array, long count, size_t size) {
  if ((count & (count - 1)) == 0) array = realloc(array, size * (count ? (size_t)count * 2 : 1));
  if (!array) exit(1);
  return array;
}

static int collect(const char *path, const struct stat *info, int type, struct FTW *position) {
  (void)info;
  (void)position;
  size_t length = strlen(path);
  if (type == FTW_F && length > 3 && !strcmp(path + length - 3, ".md")) {
    inputs = grow(inputs, input_count, sizeof *inputs);
    inputs[input_count++] = strdup(path);
  }
  return 0;
}

static void render(const char *path) {
  int file = open(path, O_RDONLY);
  struct stat info;
  if (file < 0 || fstat(file, &info)) exit(1);
  char *text = malloc((size_t)info.st_size + 1);
  ssize_t length = read(file, text, (size_t)info.st_size);
  close(file);
  if (length < 0) exit(1);
  text[length] = 0;
  char *body = strstr(text + 3, "\n---\n");
  body = body ? body + 5 : text;
  free(cmark_markdown_to_html(body, (size_t)(text + length - body), CMARK_OPT_DEFAULT));
  free(text);
}

static void write_file(const char *path, long size) {
  char folder[4096];
  snprintf(folder, sizeof folder, "%s", path);
  for (char *slash = strchr(folder + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    mkdir(folder, 0755);
    *slash = '/';
  }
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file < 0) exit(1);
  for (; size > 0; size -= BLOCK)
    if (write(file, filler, (size_t)(size < BLOCK ? size : BLOCK)) < 0) exit(1);
  close(file);
}

static void compare_file(const char *path, long size) {
  static _Thread_local char found[BLOCK];
  int file = open(path, O_RDONLY);
  struct stat info;
  if (file < 0 || fstat(file, &info) || info.st_size != size) exit(1);
  for (ssize_t count; (count = read(file, found, BLOCK)) > 0; size -= count)
    if (memcmp(found, filler, (size_t)count)) exit(1);
  close(file);
  if (size) exit(1);
}

static void *work(void *unused) {
  (void)unused;
  for (long i; (i = atomic_fetch_add(&next_input, 1)) < input_count;) render(inputs[i]);
  for (long i; (i = atomic_fetch_add(&next_output, 1)) < output_count;)
    (compares ? compare_file : write_file)(outputs[i], sizes[i]);
  return NULL;
}

int main(int count, char **words) {
  if (count != 5) return fputs("usage: limit write|compare FOLDER LIST OUTPUT\n", stderr), 2;
  compares = !strcmp(words[1], "compare");
  memset(filler, 'x', BLOCK);
  if (nftw(words[2], collect, 64, FTW_PHYS)) return perror(words[2]), 1;
  FILE *list = fopen(words[3], "r");
  if (!list) return perror(words[3]), 1;
  char path[2048], full[4096];
  for (long size; fscanf(list, "%ld %2047[^\n]", &size, path) == 2;) {
    snprintf(full, sizeof full, "%s/%s", words[4], path);
    outputs = grow(outputs, output_count, sizeof *outputs);
    sizes = grow(sizes, output_count, sizeof *sizes);
    sizes[output_count] = size;
    outputs[output_count++] = strdup(full);
  }
  fclose(list);
  pthread_t threads[THREADS];
  for (int i = 0; i < THREADS; i++) pthread_create(&threads[i], NULL, work, NULL);
  for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
  return 0;
}
