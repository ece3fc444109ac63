#include "LanguagePacks.h"

// One array a file, one line in the list below, both in the order of their paths.

static const unsigned char zh_body_heads_tsv[] = {
#embed "zh/body-heads.tsv"
};
static const unsigned char zh_common_words_tsv[] = {
#embed "zh/common-words.tsv"
};
static const unsigned char zh_confidence_tsv[] = {
#embed "zh/confidence.tsv"
};
static const unsigned char zh_countries_tsv[] = {
#embed "zh/countries.tsv"
};
static const unsigned char zh_cues_tsv[] = {
#embed "zh/cues.tsv"
};
static const unsigned char zh_display_en_tsv[] = {
#embed "zh/display-en.tsv"
};
static const unsigned char zh_display_tsv[] = {
#embed "zh/display.tsv"
};
static const unsigned char zh_english_tsv[] = {
#embed "zh/english.tsv"
};
static const unsigned char zh_event_rules_yaml[] = {
#embed "zh/event-rules.yaml"
};
static const unsigned char zh_forums_tsv[] = {
#embed "zh/forums.tsv"
};
static const unsigned char zh_institution_heads_tsv[] = {
#embed "zh/institution-heads.tsv"
};
static const unsigned char zh_institutions_tsv[] = {
#embed "zh/institutions.tsv"
};
static const unsigned char zh_labels_tsv[] = {
#embed "zh/labels.tsv"
};
static const unsigned char zh_name_characters_tsv[] = {
#embed "zh/name-characters.tsv"
};
static const unsigned char zh_name_contexts_tsv[] = {
#embed "zh/name-contexts.tsv"
};
static const unsigned char zh_not_names_tsv[] = {
#embed "zh/not-names.tsv"
};
static const unsigned char zh_office_institutions_tsv[] = {
#embed "zh/office-institutions.tsv"
};
static const unsigned char zh_outlets_tsv[] = {
#embed "zh/outlets.tsv"
};
static const unsigned char zh_pack_yaml[] = {
#embed "zh/pack.yaml"
};
static const unsigned char zh_pinyin_tsv[] = {
#embed "zh/pinyin.tsv"
};
static const unsigned char zh_places_tsv[] = {
#embed "zh/places.tsv"
};
static const unsigned char zh_reading_tsv[] = {
#embed "zh/reading.tsv"
};
static const unsigned char zh_script_folding_tsv[] = {
#embed "zh/script-folding.tsv"
};
static const unsigned char zh_surname_readings_tsv[] = {
#embed "zh/surname-readings.tsv"
};
static const unsigned char zh_surnames_tsv[] = {
#embed "zh/surnames.tsv"
};
static const unsigned char zh_time_rules_yaml[] = {
#embed "zh/time-rules.yaml"
};
static const unsigned char zh_title_modifiers_tsv[] = {
#embed "zh/title-modifiers.tsv"
};
static const unsigned char zh_titles_tsv[] = {
#embed "zh/titles.tsv"
};
static const unsigned char zh_topics_tsv[] = {
#embed "zh/topics.tsv"
};
static const unsigned char zh_transliteration_sounds_tsv[] = {
#embed "zh/transliteration-sounds.tsv"
};
static const unsigned char zh_transliteration_tsv[] = {
#embed "zh/transliteration.tsv"
};
static const unsigned char zh_visit_targets_tsv[] = {
#embed "zh/visit-targets.tsv"
};

static const ActorNetPackFile files[] = {
    {"zh/body-heads.tsv", zh_body_heads_tsv, sizeof zh_body_heads_tsv},
    {"zh/common-words.tsv", zh_common_words_tsv, sizeof zh_common_words_tsv},
    {"zh/confidence.tsv", zh_confidence_tsv, sizeof zh_confidence_tsv},
    {"zh/countries.tsv", zh_countries_tsv, sizeof zh_countries_tsv},
    {"zh/cues.tsv", zh_cues_tsv, sizeof zh_cues_tsv},
    {"zh/display-en.tsv", zh_display_en_tsv, sizeof zh_display_en_tsv},
    {"zh/display.tsv", zh_display_tsv, sizeof zh_display_tsv},
    {"zh/english.tsv", zh_english_tsv, sizeof zh_english_tsv},
    {"zh/event-rules.yaml", zh_event_rules_yaml, sizeof zh_event_rules_yaml},
    {"zh/forums.tsv", zh_forums_tsv, sizeof zh_forums_tsv},
    {"zh/institution-heads.tsv", zh_institution_heads_tsv, sizeof zh_institution_heads_tsv},
    {"zh/institutions.tsv", zh_institutions_tsv, sizeof zh_institutions_tsv},
    {"zh/labels.tsv", zh_labels_tsv, sizeof zh_labels_tsv},
    {"zh/name-characters.tsv", zh_name_characters_tsv, sizeof zh_name_characters_tsv},
    {"zh/name-contexts.tsv", zh_name_contexts_tsv, sizeof zh_name_contexts_tsv},
    {"zh/not-names.tsv", zh_not_names_tsv, sizeof zh_not_names_tsv},
    {"zh/office-institutions.tsv", zh_office_institutions_tsv, sizeof zh_office_institutions_tsv},
    {"zh/outlets.tsv", zh_outlets_tsv, sizeof zh_outlets_tsv},
    {"zh/pack.yaml", zh_pack_yaml, sizeof zh_pack_yaml},
    {"zh/pinyin.tsv", zh_pinyin_tsv, sizeof zh_pinyin_tsv},
    {"zh/places.tsv", zh_places_tsv, sizeof zh_places_tsv},
    {"zh/reading.tsv", zh_reading_tsv, sizeof zh_reading_tsv},
    {"zh/script-folding.tsv", zh_script_folding_tsv, sizeof zh_script_folding_tsv},
    {"zh/surname-readings.tsv", zh_surname_readings_tsv, sizeof zh_surname_readings_tsv},
    {"zh/surnames.tsv", zh_surnames_tsv, sizeof zh_surnames_tsv},
    {"zh/time-rules.yaml", zh_time_rules_yaml, sizeof zh_time_rules_yaml},
    {"zh/title-modifiers.tsv", zh_title_modifiers_tsv, sizeof zh_title_modifiers_tsv},
    {"zh/titles.tsv", zh_titles_tsv, sizeof zh_titles_tsv},
    {"zh/topics.tsv", zh_topics_tsv, sizeof zh_topics_tsv},
    {"zh/transliteration-sounds.tsv", zh_transliteration_sounds_tsv,
     sizeof zh_transliteration_sounds_tsv},
    {"zh/transliteration.tsv", zh_transliteration_tsv, sizeof zh_transliteration_tsv},
    {"zh/visit-targets.tsv", zh_visit_targets_tsv, sizeof zh_visit_targets_tsv},
};

const ActorNetPackFile *actornet_pack_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
