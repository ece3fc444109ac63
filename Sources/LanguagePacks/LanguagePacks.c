#include "LanguagePacks.h"

static const unsigned char zh_pack[] = {
#embed "zh/pack.yaml"
};

static const ActorNetPackFile files[] = {
    {"zh/pack.yaml", zh_pack, sizeof zh_pack},
};

const ActorNetPackFile *actornet_pack_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
