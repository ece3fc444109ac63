#pragma once
#include <stdbool.h>
#include <stddef.h>

#pragma clang assume_nonnull begin

/// libcgraph and libgvc behind opaque handles: the only door of the package to Graphviz.
///
/// The libraries keep global state that even reads change, so every call must come from one
/// thread at a time; `gvshim_run` gives one with a deep stack. What the stock libraries do
/// differently from call to call is made the same: identifiers are numbered in order of creation,
/// random generators are seeded before each layout. Nothing here opens a file or a connection:
/// image files are refused, output goes to memory.

typedef struct gvshim_graph gvshim_graph;
typedef struct gvshim_node gvshim_node;
typedef struct gvshim_edge gvshim_edge;

/// Which objects a default is for; cgraph's own numbers.
typedef enum { gvshim_for_graph = 0, gvshim_for_node = 1, gvshim_for_edge = 2 } gvshim_kind;

/// Runs `body(context)` on a thread of its own with so many bytes of stack and waits for it;
/// on the caller's thread where none can be had.
void gvshim_run(size_t stack_bytes, void (*body)(void *context), void *context);

/// Prepares the libraries and forgets collected messages; call before anything else.
/// Returns false where the library cannot be used (no layout plugin: see gvshim_messages).
bool gvshim_begin(void);

/// The libraries' version, such as `2.43.0`.
const char *gvshim_version(void);

/// An empty undirected graph; NULL where there is no memory.
gvshim_graph *_Nullable gvshim_open(const char *name);
/// Reads the first graph of DOT text, and drains the rest; NULL where there is none.
gvshim_graph *_Nullable gvshim_parse(const char *text, size_t count);
/// Frees a graph and its layout.
void gvshim_close(gvshim_graph *graph);

/// Makes or finds parts of a graph; NULL on failure.
gvshim_graph *_Nullable gvshim_subgraph(gvshim_graph *graph, const char *name);
gvshim_node *_Nullable gvshim_add_node(gvshim_graph *graph, const char *name);
gvshim_edge *_Nullable gvshim_add_edge(gvshim_graph *graph, gvshim_node *tail, gvshim_node *head,
                                       const char *key);
gvshim_node *_Nullable gvshim_find_node(gvshim_graph *graph, const char *name);

/// The nodes in the order in which they were made; NULL after the last.
gvshim_node *_Nullable gvshim_first_node(gvshim_graph *graph);
gvshim_node *_Nullable gvshim_next_node(gvshim_graph *graph, gvshim_node *node);

/// A node's name, valid as long as the graph.
const char *gvshim_node_name(gvshim_node *node);

int gvshim_node_count(gvshim_graph *graph);
int gvshim_edge_count(gvshim_graph *graph);

/// Declares an attribute with its default; false on failure.
bool gvshim_declare(gvshim_graph *root, gvshim_kind kind, const char *name, const char *value);
/// Sets an attribute of a graph, node or edge to plain text, or to an HTML-like label.
bool gvshim_set(void *object, const char *name, const char *value);
bool gvshim_set_html(void *object, const char *name, const char *value);
/// An attribute's value; NULL where it is not declared. Valid until it is set again.
const char *_Nullable gvshim_get(void *object, const char *name);

/// The graph as DOT text, to be freed with gvshim_free; false on failure.
bool gvshim_write(gvshim_graph *graph, char *_Nullable *_Nonnull text, size_t *count);
/// Places everything with an engine; false where it failed or complained of an error.
bool gvshim_layout(gvshim_graph *graph, const char *engine);
/// Writes the layout back into attributes (`pos`, `bb`).
void gvshim_attach_positions(gvshim_graph *graph);
/// Draws the placed graph, to be freed with gvshim_free_rendering; false on failure.
bool gvshim_render(gvshim_graph *graph, const char *format, char *_Nullable *_Nonnull data,
                   size_t *count);
void gvshim_free_layout(gvshim_graph *graph);
void gvshim_free(char *_Nullable memory);
void gvshim_free_rendering(char *_Nullable memory);

/// What the libraries have said since gvshim_begin; empty where nothing.
const char *gvshim_messages(void);
/// Whether any of it was an error. The libraries' own return codes cannot be trusted.
bool gvshim_failed(void);

#pragma clang assume_nonnull end
