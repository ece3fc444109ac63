#define _GNU_SOURCE
#include "GraphvizShim.h"

#include <cgraph.h>
#include <gvc.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "identifiers.h"
#include "messages.h"

// Absent in cgraph 6 (2.42 to 12), present in cgraph 7 (13 and later).
extern int agsafeset_html(void *, char *, const char *, const char *) __attribute__((weak));
// While this is not NULL, libgvc refuses image and shape files. The environment variable that
// sets it is read by the command-line program only.
extern char *HTTPServerEnVar __attribute__((weak));

static GVC_t *context;

typedef struct {
  void (*body)(void *);
  void *context;
} errand;

static void *run_errand(void *argument) {
  errand *task = argument;
  task->body(task->context);
  return NULL;
}

void gvshim_run(size_t stack_bytes, void (*body)(void *), void *argument) {
  errand task = {body, argument};
  pthread_attr_t attributes;
  pthread_t thread;
  bool started = false;
  if (pthread_attr_init(&attributes) == 0) {
    if (pthread_attr_setstacksize(&attributes, stack_bytes) == 0)
      started = pthread_create(&thread, &attributes, run_errand, &task) == 0;
    pthread_attr_destroy(&attributes);
  }
  if (started)
    pthread_join(thread, NULL);
  else
    body(argument);
}

bool gvshim_begin(void) {
  if (!context) {
    gvshim_collect_messages();
    gvshim_number_identifiers();
    if (&HTTPServerEnVar) HTTPServerEnVar = "libgvc";
    unsetenv("GVBINDIR");  // a crafted plugin list would be read from there
    context = gvContext();
  }
  gvshim_forget_messages();
  agreseterrors();
  return context != NULL;
}

const char *gvshim_version(void) { return context ? gvcVersion(context) : ""; }

gvshim_graph *gvshim_open(const char *name) {
  return (gvshim_graph *)agopen((char *)name, Agundirected, NULL);
}

gvshim_graph *gvshim_parse(const char *text, size_t count) {
  // agmemread would leave what follows the first graph in the scanner for the next call.
  if (count == 0) return NULL;
  FILE *stream = fmemopen((void *)text, count, "r");
  if (!stream) return NULL;
  Agraph_t *first = agread(stream, NULL);
  Agraph_t *next;
  if (first)
    while ((next = agread(stream, NULL))) agclose(next);
  fclose(stream);
  return (gvshim_graph *)first;
}

void gvshim_close(gvshim_graph *graph) { agclose((Agraph_t *)graph); }

gvshim_graph *gvshim_subgraph(gvshim_graph *graph, const char *name) {
  return (gvshim_graph *)agsubg((Agraph_t *)graph, (char *)name, 1);
}

gvshim_node *gvshim_add_node(gvshim_graph *graph, const char *name) {
  return (gvshim_node *)agnode((Agraph_t *)graph, (char *)name, 1);
}

gvshim_node *gvshim_find_node(gvshim_graph *graph, const char *name) {
  return (gvshim_node *)agnode((Agraph_t *)graph, (char *)name, 0);
}

gvshim_node *gvshim_first_node(gvshim_graph *graph) {
  return (gvshim_node *)agfstnode((Agraph_t *)graph);
}

gvshim_node *gvshim_next_node(gvshim_graph *graph, gvshim_node *node) {
  return (gvshim_node *)agnxtnode((Agraph_t *)graph, (Agnode_t *)node);
}

const char *gvshim_node_name(gvshim_node *node) {
  const char *name = agnameof((Agnode_t *)node);
  return name ? name : "";
}

gvshim_edge *gvshim_add_edge(gvshim_graph *graph, gvshim_node *tail, gvshim_node *head,
                             const char *key) {
  return (gvshim_edge *)agedge((Agraph_t *)graph, (Agnode_t *)tail, (Agnode_t *)head,
                               (char *)key, 1);
}

int gvshim_node_count(gvshim_graph *graph) { return agnnodes((Agraph_t *)graph); }
int gvshim_edge_count(gvshim_graph *graph) { return agnedges((Agraph_t *)graph); }

bool gvshim_declare(gvshim_graph *root, gvshim_kind kind, const char *name, const char *value) {
  return agattr((Agraph_t *)root, (int)kind, (char *)name, (char *)value) != NULL;
}

bool gvshim_set(void *object, const char *name, const char *value) {
  return agsafeset(object, (char *)name, (char *)value, "") == 0;
}

bool gvshim_set_html(void *object, const char *name, const char *value) {
  if (agsafeset_html) return agsafeset_html(object, (char *)name, value, "") == 0;
  char *interned = agstrdup_html(agraphof(object), (char *)value);
  return interned && agsafeset(object, (char *)name, interned, "") == 0;
}

const char *gvshim_get(void *object, const char *name) { return agget(object, (char *)name); }

bool gvshim_write(gvshim_graph *graph, char **text, size_t *count) {
  FILE *stream = open_memstream(text, count);
  if (!stream) return false;
  bool written = agwrite((Agraph_t *)graph, stream) == 0;
  return fclose(stream) == 0 && written && !gvshim_failed();
}

bool gvshim_layout(gvshim_graph *graph, const char *engine) {
  // Engines draw from the C library's global generators.
  srand(1);
  srand48(1);
  return gvLayout(context, (graph_t *)graph, engine) == 0 && !gvshim_failed();
}

void gvshim_attach_positions(gvshim_graph *graph) {
  // The format "dot" writes pos and bb into the graph as it renders; its text is not wanted.
  char *data = NULL;
  size_t count = 0;
  gvRenderData(context, (graph_t *)graph, "dot", &data, (void *)&count);
  gvFreeRenderData(data);
}

bool gvshim_render(gvshim_graph *graph, const char *format, char **data, size_t *count) {
  // Versions before 13 write an unsigned through the last argument: zeroed, it holds either.
  *data = NULL;
  *count = 0;
  return gvRenderData(context, (graph_t *)graph, format, data, (void *)count) == 0 &&
         !gvshim_failed();
}

void gvshim_free_layout(gvshim_graph *graph) { gvFreeLayout(context, (graph_t *)graph); }
void gvshim_free(char *memory) { free(memory); }
void gvshim_free_rendering(char *memory) { gvFreeRenderData(memory); }
