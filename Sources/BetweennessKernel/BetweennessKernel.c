#include "BetweennessScratch.h"

#include <stdlib.h>
#include <string.h>

// One rounding an operation everywhere: machines that fuse multiplication and addition must not.
#pragma STDC FP_CONTRACT OFF
// Functions that take or give vectors are all inlined: how vectors are passed does not matter.
#pragma clang diagnostic ignored "-Wpsabi"

#define NAMED(name) name##Baseline
#define PASS passBaseline
#include "BetweennessPass.h"

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define NAMED(name) name##AVX2
#define PASS passAVX2
#include "BetweennessPass.h"
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,avx512dq,avx512bw"))), \
                             apply_to = function)
#define NAMED(name) name##AVX512
#define PASS passAVX512
#include "BetweennessPass.h"
#pragma clang attribute pop
#endif

bool betweennessCanUse(BetweennessInstructions instructions) {
  switch (instructions) {
  case BetweennessInstructionsBaseline:
    return true;
#if defined(__x86_64__)
  case BetweennessInstructionsAVX2:
    return __builtin_cpu_supports("avx2");
  case BetweennessInstructionsAVX512:
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
           __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw");
#endif
  default:
    return false;
  }
}

BetweennessInstructions betweennessBestInstructions(void) {
  if (betweennessCanUse(BetweennessInstructionsAVX512)) return BetweennessInstructionsAVX512;
  if (betweennessCanUse(BetweennessInstructionsAVX2)) return BetweennessInstructionsAVX2;
  return BetweennessInstructionsBaseline;
}

bool betweennessPass(BetweennessInstructions instructions, const BetweennessGraph *graph,
                     BetweennessScratch *scratch, const uint32_t *sources, const double *factors,
                     int32_t sourceCount, double *sums, double *squares) {
  switch (instructions) {
#if defined(__x86_64__)
  case BetweennessInstructionsAVX512:
    return passAVX512(graph, scratch, sources, factors, sourceCount, sums, squares);
  case BetweennessInstructionsAVX2:
    return passAVX2(graph, scratch, sources, factors, sourceCount, sums, squares);
#endif
  default:
    return passBaseline(graph, scratch, sources, factors, sourceCount, sums, squares);
  }
}

// Memory that begins at a cache line.
static void *lines(ptrdiff_t count, size_t size) {
  size_t bytes = ((size_t)count * size + 63) / 64 * 64;
  return aligned_alloc(64, bytes == 0 ? 64 : bytes);
}

static void *zeroedLines(ptrdiff_t count, size_t size) {
  void *memory = lines(count, size);
  if (memory) memset(memory, 0, (size_t)count * size);
  return memory;
}

BetweennessScratch *betweennessScratchCreate(ptrdiff_t vertexCount) {
  BetweennessScratch *scratch = calloc(1, sizeof *scratch);
  if (!scratch) return NULL;
  scratch->paths = zeroedLines(vertexCount, sizeof(Lanes));
  scratch->share = zeroedLines(vertexCount, sizeof(Lanes));
  scratch->pending = lines(vertexCount, sizeof(Lanes));
  scratch->seen = zeroedLines(vertexCount, 1);
  scratch->isTouched = zeroedLines(vertexCount, 1);
  scratch->touched = lines(vertexCount, sizeof(uint32_t));
  scratch->rest = lines(vertexCount, sizeof(uint32_t));
  if (!scratch->paths || !scratch->share || !scratch->pending || !scratch->seen ||
      !scratch->isTouched || !scratch->touched || !scratch->rest) {
    betweennessScratchDestroy(scratch);
    return NULL;
  }
  return scratch;
}

void betweennessScratchDestroy(BetweennessScratch *scratch) {
  if (!scratch) return;
  free(scratch->paths);
  free(scratch->share);
  free(scratch->pending);
  free(scratch->seen);
  free(scratch->isTouched);
  free(scratch->touched);
  free(scratch->rest);
  free(scratch->found);
  free(scratch->levels);
  free(scratch);
}

static bool grow(void **memory, size_t *capacity, size_t count, size_t size) {
  if (count <= *capacity) return true;
  size_t larger = count > *capacity * 2 ? count : *capacity * 2;
  void *moved = realloc(*memory, larger * size);
  if (!moved) return false;
  *memory = moved;
  *capacity = larger;
  return true;
}

bool betweennessRoomForFound(BetweennessScratch *scratch, size_t count) {
  return grow((void **)&scratch->found, &scratch->foundCapacity, count, sizeof(Found));
}

bool betweennessRoomForLevels(BetweennessScratch *scratch, size_t count) {
  return grow((void **)&scratch->levels, &scratch->levelCapacity, count, sizeof(size_t));
}
