// Dependencies of Brandes' algorithm for eight sources at a time; betweenness follows from them.
//
// The only C of the analysis: Swift cannot compile one function for several instruction sets and
// choose between them when the program runs.
#ifndef BETWEENNESS_KERNEL_H
#define BETWEENNESS_KERNEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How many sources one pass takes at most: the lanes of a vector.
enum { BetweennessLanes = 8 };

/// The instruction sets for which the pass is compiled. All give the same bits.
typedef enum : int32_t {
  /// What every machine of the architecture has: SSE2 on x86-64, NEON on arm64.
  BetweennessInstructionsBaseline = 0,
  BetweennessInstructionsAVX2 = 1,
  BetweennessInstructionsAVX512 = 2,
} BetweennessInstructions;

/// A connected graph whose vertices may stand for several copies.
///
/// Vertices 0 ..< split are one side and the rest the other where every edge joins the two;
/// split is vertexCount where the graph is not known to be two-sided. Nothing is checked.
typedef struct {
  ptrdiff_t vertexCount;
  ptrdiff_t split;
  /// vertexCount + 1 places in `targets`.
  const ptrdiff_t *_Nonnull offsets;
  const uint32_t *_Nonnull targets;
  /// How many equal vertices a vertex stands for; 1 or more.
  const double *_Nonnull copies;
  /// How much a vertex counts as a target.
  const double *_Nonnull weights;
} BetweennessGraph;

/// The memory of one pass after another; belongs to one thread.
typedef struct BetweennessScratch BetweennessScratch;

/// The best of the instruction sets that this machine has.
BetweennessInstructions betweennessBestInstructions(void);

/// Whether this machine has an instruction set, and this program was compiled for it.
bool betweennessCanUse(BetweennessInstructions instructions);

/// Memory for a graph of so many vertices, a multiple of some 145 bytes each; null where there is
/// none.
BetweennessScratch *_Nullable betweennessScratchCreate(ptrdiff_t vertexCount);
void betweennessScratchDestroy(BetweennessScratch *_Nullable scratch);

/// One pass: up to eight sources, all on one side, the same source several times if need be.
///
/// Adds to sums[v] the sum over the sources s of factor[s] times the dependency of s on v: the sum
/// over targets t of weight[t] times the share of the shortest paths from s to t that run through
/// one copy of v. Adds the sum of the squares of the same products to squares[v], unless null.
/// A source adds nothing to itself.
///
/// Returns false, and adds nothing, where memory ran out.
bool betweennessPass(BetweennessInstructions instructions, const BetweennessGraph *_Nonnull graph,
                     BetweennessScratch *_Nonnull scratch, const uint32_t *_Nonnull sources,
                     const double *_Nonnull factors, int32_t sourceCount, double *_Nonnull sums,
                     double *_Nullable squares);

#endif
