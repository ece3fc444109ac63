// What the passes of all instruction sets share: vectors of eight lanes, and the scratch memory.
#ifndef BETWEENNESS_SCRATCH_H
#define BETWEENNESS_SCRATCH_H

#include "BetweennessKernel.h"

#include <stddef.h>

typedef double Lanes __attribute__((vector_size(64)));
typedef int64_t LaneBits __attribute__((vector_size(64)));

/// A vertex and the lanes in which it was found at one distance.
typedef struct {
  uint32_t vertex;
  uint32_t lanes;
} Found;

struct BetweennessScratch {
  /// Shortest paths from the source, times the vertex's copies; 0 where not found yet. Kept 0
  /// between passes, as are `share` and `seen`.
  Lanes *paths;
  /// What a vertex hands to each predecessor, a path; 0 until its distance was handled.
  Lanes *share;
  /// New values of one distance, until nobody reads the old ones.
  Lanes *pending;
  /// The lanes in which a vertex was found, a bit each.
  uint8_t *seen;
  /// Whether a vertex is in `touched`.
  uint8_t *isTouched;
  uint32_t *touched;
  /// Vertices not found in all lanes, those of the second side from `split`.
  uint32_t *rest;
  /// Everything found, by distance; grows.
  Found *found;
  size_t foundCapacity;
  /// Where each distance begins in `found`; grows.
  size_t *levels;
  size_t levelCapacity;
};

/// Makes room for so many entries in all; false where memory ran out.
bool betweennessRoomForFound(BetweennessScratch *scratch, size_t count);
bool betweennessRoomForLevels(BetweennessScratch *scratch, size_t count);

#endif
