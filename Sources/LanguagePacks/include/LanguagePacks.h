#pragma once
#include <stddef.h>

/// One file of a language pack, embedded byte for byte.
typedef struct {
  /// `zh/surnames.tsv`: the pack's tag and the file's name.
  const char *_Nonnull path;
  /// The file's bytes; not terminated by a zero.
  const unsigned char *_Nonnull bytes;
  /// How many.
  size_t count;
} ActorNetPackFile;

/// Every file of every pack, sorted by path.
const ActorNetPackFile *_Nonnull actornet_pack_files(size_t *_Nonnull count);
