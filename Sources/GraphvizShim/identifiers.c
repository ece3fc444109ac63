#include "identifiers.h"

#include <cgraph.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// The names of one graph: named objects get 2, 4, 6 …, nameless ones 1, 3, 5 …
typedef struct {
  Agraph_t *graph;
  char **names;
  size_t count, capacity;
  size_t *table;  // hash table of 1 + index into names; 0 is empty
  size_t slots;   // a power of two, at least twice the count
  IDTYPE next_nameless;
} registry;

static size_t hash(const char *name) {
  uint64_t state = 1469598103934665603u;  // FNV-1a
  for (; *name; name++) state = (state ^ (unsigned char)*name) * 1099511628211u;
  return (size_t)state;
}

static void *grow(void *memory, size_t count, size_t size) {
  void *grown = realloc(memory, count * size);
  if (!grown) abort();  // cgraph itself gives up where there is no memory
  return grown;
}

static size_t *new_table(size_t slots) {
  size_t *table = calloc(slots, sizeof *table);
  if (!table) abort();
  return table;
}

static void *open_registry(Agraph_t *graph, Agdisc_t *disciplines) {
  (void)disciplines;
  registry *names = calloc(1, sizeof *names);
  if (!names) abort();
  names->graph = graph;
  names->next_nameless = 1;
  names->slots = 64;
  names->table = new_table(names->slots);
  return names;
}

static void enlarge_table(registry *names) {
  free(names->table);
  names->slots *= 2;
  names->table = new_table(names->slots);
  for (size_t index = 0; index < names->count; index++) {
    size_t slot = hash(names->names[index]) & (names->slots - 1);
    while (names->table[slot]) slot = (slot + 1) & (names->slots - 1);
    names->table[slot] = index + 1;
  }
}

static long map_name(void *state, int kind, char *name, IDTYPE *id, int create) {
  (void)kind;
  registry *names = state;
  if (!name) {
    *id = names->next_nameless;
    names->next_nameless += 2;
    return 1;
  }
  size_t slot = hash(name) & (names->slots - 1);
  for (; names->table[slot]; slot = (slot + 1) & (names->slots - 1)) {
    if (strcmp(names->names[names->table[slot] - 1], name) == 0) {
      *id = names->table[slot] * 2;
      return 1;
    }
  }
  if (!create) return 0;
  if (names->count == names->capacity) {
    names->capacity = names->capacity ? names->capacity * 2 : 64;
    names->names = grow(names->names, names->capacity, sizeof *names->names);
  }
  // Interned by the library, which looks at what stands before a string.
  names->names[names->count++] = agstrdup(names->graph, name);
  names->table[slot] = names->count;
  *id = names->count * 2;
  if (names->count * 2 > names->slots) enlarge_table(names);
  return 1;
}

static void free_name(void *state, int kind, IDTYPE id) {
  (void)state;
  (void)kind;
  (void)id;
}

static char *print_name(void *state, int kind, IDTYPE id) {
  (void)kind;
  registry *names = state;
  return id % 2 == 0 ? names->names[id / 2 - 1] : NULL;
}

static void close_registry(void *state) {
  registry *names = state;
  free(names->names);
  free(names->table);
  free(names);
}

void gvshim_number_identifiers(void) {
  AgIdDisc.open = open_registry;
  AgIdDisc.map = (void *)map_name;
  AgIdDisc.free = free_name;
  AgIdDisc.print = print_name;
  AgIdDisc.close = close_registry;
}
