#include "messages.h"

#include <cgraph.h>
#include <stdlib.h>
#include <string.h>

#include "GraphvizShim.h"

enum { limit = 1 << 16 };

static char text[limit + 1];
static size_t count;
static bool failed;

// Messages come in pieces: "Error", ": ", the text.
static int collect(char *piece) {
  if (strcmp(piece, "Error") == 0) failed = true;
  size_t length = strlen(piece);
  if (length > limit - count) length = limit - count;
  memcpy(text + count, piece, length);
  count += length;
  text[count] = 0;
  return 0;
}

void gvshim_collect_messages(void) {
  agseterrf((agusererrf)collect);
  agseterr(AGWARN);
  // Before version 12 a message longer than the library's buffer is formatted from a spent
  // argument list. A long one without arguments makes the buffer large enough once for all.
  enum { large = 1 << 20 };
  char *blank = malloc(large);
  if (!blank) return;
  memset(blank, ' ', large - 1);
  blank[large - 1] = 0;
  agerr(AGWARN, blank);
  free(blank);
}

void gvshim_forget_messages(void) {
  count = 0;
  text[0] = 0;
  failed = false;
}

const char *gvshim_messages(void) { return text; }
bool gvshim_failed(void) { return failed; }
