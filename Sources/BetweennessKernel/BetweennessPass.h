// The pass for one instruction set: BetweennessKernel.c includes this file once for each, with
// PASS defined as the function's name, NAMED as a name of the same kind for what it calls, and the
// instruction set in force. No include guard, therefore.
//
// Two observations make the inner loops sums without a condition. Forward: where a vertex has not
// been found in a lane, its neighbours found in that lane are all at the distance searched last,
// and those not found hold 0. Backward, from the farthest: where a vertex is about to be handled
// in a lane, its neighbours nearer than itself still hold 0.

// The sum over the neighbours; the same order of additions everywhere.
static inline __attribute__((always_inline)) Lanes NAMED(sumOf)(const Lanes *values,
                                                                const uint32_t *targets,
                                                                ptrdiff_t count) {
  Lanes even = {0};
  Lanes odd = {0};
  ptrdiff_t place = 0;
  for (; place + 1 < count; place += 2) {
    even += values[targets[place]];
    odd += values[targets[place + 1]];
  }
  if (place < count) even += values[targets[place]];
  return even + odd;
}

static inline __attribute__((always_inline)) Lanes NAMED(choose)(uint32_t lanes, Lanes chosen,
                                                                 Lanes other) {
  const LaneBits bits = {1, 2, 4, 8, 16, 32, 64, 128};
  LaneBits mask = ((int64_t)lanes & bits) != 0;
  return (Lanes)(((LaneBits)chosen & mask) | ((LaneBits)other & ~mask));
}

static inline __attribute__((always_inline)) uint32_t NAMED(positiveLanes)(Lanes values) {
  typedef bool LaneFlags __attribute__((ext_vector_type(8)));
  union {
    LaneFlags flags;
    uint8_t bits;
  } positive = {.flags = __builtin_convertvector(values > 0, LaneFlags)};
  return positive.bits;
}

static inline __attribute__((always_inline)) double NAMED(total)(Lanes values) {
  return ((values[0] + values[4]) + (values[2] + values[6])) +
         ((values[1] + values[5]) + (values[3] + values[7]));
}

static bool PASS(const BetweennessGraph *graph, BetweennessScratch *scratch,
                 const uint32_t *sources, const double *factors, int32_t sourceCount,
                 double *sums, double *squares) {
  const ptrdiff_t count = graph->vertexCount;
  const ptrdiff_t *offsets = graph->offsets;
  const uint32_t *targets = graph->targets;
  const double *copies = graph->copies;
  const double *weights = graph->weights;
  Lanes *paths = scratch->paths;
  Lanes *share = scratch->share;
  Lanes *pending = scratch->pending;
  uint8_t *seen = scratch->seen;
  const bool twoSided = graph->split < count;
  const uint32_t all = (1u << sourceCount) - 1;

  // The degrees of what has not been found in all lanes, by side.
  ptrdiff_t restDegree[2] = {offsets[graph->split] - offsets[0],
                           offsets[count] - offsets[graph->split]};
  ptrdiff_t restCount[2] = {graph->split, count - graph->split};
  bool restIsWhole[2] = {true, true};
  int side = twoSided && sources[0] >= graph->split;

  // Room is made a distance at a time: every vertex is found once at each distance at most.
  if (!betweennessRoomForFound(scratch, (size_t)count + BetweennessLanes)) return false;
  if (!betweennessRoomForLevels(scratch, 2)) return false;
  Found *found = scratch->found;
  size_t foundCount = 0;
  Lanes factor = {0};
  ptrdiff_t frontierDegree = 0;
  for (int32_t lane = 0; lane < sourceCount; lane++) {
    uint32_t source = sources[lane];
    factor[lane] = factors[lane];
    paths[source][lane] = 1;
    seen[source] |= 1u << lane;
    found[foundCount++] = (Found){source, 1u << lane};
    frontierDegree += offsets[source + 1] - offsets[source];
    if (seen[source] == all) restDegree[side] -= offsets[source + 1] - offsets[source];
  }
  scratch->levels[0] = 0;
  scratch->levels[1] = foundCount;
  size_t levelCount = 1;
  bool hasMemory = true;

  while (true) {
    side ^= twoSided;
    if (restDegree[side] == 0) break;
    const size_t begin = scratch->levels[levelCount - 1];
    const size_t levelBegin = foundCount;
    ptrdiff_t nextDegree = 0;
    if (!betweennessRoomForFound(scratch, foundCount + (size_t)restCount[side] + 1) ||
        !betweennessRoomForLevels(scratch, levelCount + 2)) {
      hasMemory = false;
      break;
    }
    found = scratch->found;

    if (frontierDegree * 3 < restDegree[side]) {
      // Few were found last: they send to their neighbours.
      size_t touchedCount = 0;
      for (size_t entry = begin; entry < levelBegin; entry++) {
        uint32_t vertex = found[entry].vertex;
        Lanes sent = paths[vertex];
        for (ptrdiff_t place = offsets[vertex]; place < offsets[vertex + 1]; place++) {
          uint32_t neighbour = targets[place];
          if (seen[neighbour] == all) continue;
          if (scratch->isTouched[neighbour]) {
            share[neighbour] += sent;
          } else {
            scratch->isTouched[neighbour] = 1;
            scratch->touched[touchedCount++] = neighbour;
            share[neighbour] = sent;
          }
        }
      }
      for (size_t index = 0; index < touchedCount; index++) {
        uint32_t vertex = scratch->touched[index];
        Lanes arrived = share[vertex];
        share[vertex] = (Lanes){0};
        scratch->isTouched[vertex] = 0;
        uint32_t lanes = NAMED(positiveLanes)(arrived) & ~(uint32_t)seen[vertex];
        if (lanes == 0) continue;
        paths[vertex] = NAMED(choose)(lanes, arrived * copies[vertex], paths[vertex]);
        seen[vertex] |= lanes;
        found[foundCount++] = (Found){vertex, lanes};
        ptrdiff_t degree = offsets[vertex + 1] - offsets[vertex];
        nextDegree += degree;
        if (seen[vertex] == all) restDegree[side] -= degree;
      }
    } else {
      // Few are left: they fetch from their neighbours.
      uint32_t *rest = scratch->rest + (side ? graph->split : 0);
      const uint32_t first = side ? (uint32_t)graph->split : 0;
      ptrdiff_t kept = 0;
      for (ptrdiff_t index = 0; index < restCount[side]; index++) {
        uint32_t vertex = restIsWhole[side] ? first + (uint32_t)index : rest[index];
        uint32_t before = seen[vertex];
        if (before == all) continue;
        ptrdiff_t degree = offsets[vertex + 1] - offsets[vertex];
        Lanes arrived = NAMED(sumOf)(paths, targets + offsets[vertex], degree);
        uint32_t lanes = NAMED(positiveLanes)(arrived) & ~before;
        if (lanes == 0) {
          rest[kept++] = vertex;
          continue;
        }
        arrived *= copies[vertex];
        if (twoSided) {
          paths[vertex] = NAMED(choose)(lanes, arrived, paths[vertex]);
        } else {
          pending[foundCount - levelBegin] = arrived;
        }
        seen[vertex] = (uint8_t)(before | lanes);
        found[foundCount++] = (Found){vertex, lanes};
        nextDegree += degree;
        if ((before | lanes) == all) {
          restDegree[side] -= degree;
        } else {
          rest[kept++] = vertex;
        }
      }
      restCount[side] = kept;
      restIsWhole[side] = false;
      if (!twoSided) {
        for (size_t entry = levelBegin; entry < foundCount; entry++) {
          uint32_t vertex = found[entry].vertex;
          paths[vertex] =
              NAMED(choose)(found[entry].lanes, pending[entry - levelBegin], paths[vertex]);
        }
      }
    }
    if (foundCount == levelBegin) break;
    scratch->levels[++levelCount] = foundCount;
    frontierDegree = nextDegree;
  }

  for (size_t level = levelCount - 1; hasMemory && level > 0; level--) {
    const size_t begin = scratch->levels[level];
    const size_t end = scratch->levels[level + 1];
    const bool isLast = level == levelCount - 1;
    for (size_t entry = begin; entry < end; entry++) {
      uint32_t vertex = found[entry].vertex;
      uint32_t lanes = found[entry].lanes;
      double copy = copies[vertex];
      Lanes ownPaths = paths[vertex] / copy;
      Lanes shares = {0};
      if (!isLast) {
        shares = NAMED(sumOf)(share, targets + offsets[vertex],
                              offsets[vertex + 1] - offsets[vertex]);
        Lanes dependency =
            NAMED(choose)(lanes, factor * (ownPaths * shares), (Lanes){0});
        sums[vertex] += NAMED(total)(dependency);
        if (squares) squares[vertex] += NAMED(total)(dependency * dependency);
      }
      if (level == 1) continue;
      Lanes own = weights[vertex] / ownPaths + shares * copy;
      if (twoSided) {
        share[vertex] = NAMED(choose)(lanes, own, share[vertex]);
      } else {
        pending[entry - begin] = own;
      }
    }
    if (twoSided || level == 1) continue;
    for (size_t entry = begin; entry < end; entry++) {
      uint32_t vertex = found[entry].vertex;
      share[vertex] = NAMED(choose)(found[entry].lanes, pending[entry - begin], share[vertex]);
    }
  }

  for (size_t entry = 0; entry < foundCount; entry++) {
    uint32_t vertex = found[entry].vertex;
    paths[vertex] = (Lanes){0};
    share[vertex] = (Lanes){0};
    seen[vertex] = 0;
  }
  return hasMemory;
}

#undef PASS
#undef NAMED
