/* The escape sequences of the usual terminals as keys, and what the keys do. */
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>

#include "editor.h"

/* The sequences of xterm, rxvt, tmux and screen, the Linux console and PuTTY, without their ESC. */
static const struct {
  const char *sequence;
  int key;
} sequences[] = {
    {"[A", REPLENISH_KEY_UP},           {"OA", REPLENISH_KEY_UP},
    {"[B", REPLENISH_KEY_DOWN},         {"OB", REPLENISH_KEY_DOWN},
    {"[C", REPLENISH_KEY_RIGHT},        {"OC", REPLENISH_KEY_RIGHT},
    {"[D", REPLENISH_KEY_LEFT},         {"OD", REPLENISH_KEY_LEFT},
    {"[H", REPLENISH_KEY_HOME},         {"OH", REPLENISH_KEY_HOME},
    {"[1~", REPLENISH_KEY_HOME},        {"[7~", REPLENISH_KEY_HOME},
    {"[F", REPLENISH_KEY_END},          {"OF", REPLENISH_KEY_END},
    {"[4~", REPLENISH_KEY_END},         {"[8~", REPLENISH_KEY_END},
    {"[3~", REPLENISH_KEY_DELETE},      {"[1;5C", REPLENISH_KEY_WORD_RIGHT},
    {"[1;3C", REPLENISH_KEY_WORD_RIGHT}, {"[5C", REPLENISH_KEY_WORD_RIGHT},
    {"Oc", REPLENISH_KEY_WORD_RIGHT},   {"[1;5D", REPLENISH_KEY_WORD_LEFT},
    {"[1;3D", REPLENISH_KEY_WORD_LEFT}, {"[5D", REPLENISH_KEY_WORD_LEFT},
    {"Od", REPLENISH_KEY_WORD_LEFT},    {"[5~", REPLENISH_KEY_PAGE_UP},
    {"[6~", REPLENISH_KEY_PAGE_DOWN},   {"[200~", REPLENISH_KEY_PASTE},
    {"[201~", REPLENISH_KEY_PASTE_END},
};

wchar_t replenish_key_of(const unsigned char *sequence, int length) {
  for (size_t index = 0; index < sizeof sequences / sizeof sequences[0]; index++) {
    const char *known = sequences[index].sequence;
    if ((int)strlen(known) == length && memcmp(known, sequence, (size_t)length) == 0) {
      return sequences[index].key;
    }
  }
  return 0;
}

/* What a key does, by the name of a function of libedit's or of ours. */
static const struct {
  int key;
  const char *function;
} bindings[] = {
    {'\t', "replenish-complete"},
    {'\r', "replenish-enter"},
    {'\n', "replenish-enter"},
    {3, "replenish-interrupt"},
    {26, "replenish-suspend"},
    {14, "replenish-down"},
    {16, "replenish-up"},
    {18, "em-inc-search-prev"},
    {REPLENISH_KEY_UP, "replenish-up"},
    {REPLENISH_KEY_DOWN, "replenish-down"},
    {REPLENISH_KEY_LEFT, "ed-prev-char"},
    {REPLENISH_KEY_RIGHT, "ed-next-char"},
    {REPLENISH_KEY_HOME, "replenish-home"},
    {REPLENISH_KEY_END, "replenish-end"},
    {REPLENISH_KEY_DELETE, "ed-delete-next-char"},
    {REPLENISH_KEY_WORD_LEFT, "ed-prev-word"},
    {REPLENISH_KEY_WORD_RIGHT, "em-next-word"},
    {REPLENISH_KEY_PAGE_UP, "replenish-search-up"},
    {REPLENISH_KEY_PAGE_DOWN, "ed-search-next-history"},
    {REPLENISH_KEY_PASTE, "replenish-paste"},
    {REPLENISH_KEY_PASTE_END, "ed-ignore"},
    {REPLENISH_KEY_NOTHING, "ed-ignore"},
    {REPLENISH_KEY_NEWLINE, "ed-newline"},
    {REPLENISH_KEY_LINE_UP, "ed-prev-line"},
    {REPLENISH_KEY_LINE_DOWN, "ed-next-line"},
    {REPLENISH_KEY_EARLIER, "ed-prev-history"},
    {REPLENISH_KEY_LATER, "ed-next-history"},
    {REPLENISH_KEY_SEARCH_UP, "ed-search-prev-history"},
};

void replenish_bind_keys(EditLine *line) {
  const char *mode = "emacs";
  el_get(line, EL_EDITOR, &mode);
  int is_vi = strcmp(mode, "vi") == 0;
  for (size_t index = 0; index < sizeof bindings / sizeof bindings[0]; index++) {
    char keys[8];
    snprintf(keys, sizeof keys, "\\%03o", bindings[index].key);
    el_set(line, EL_BIND, keys, bindings[index].function, NULL);
    if (is_vi) el_set(line, EL_BIND, "-a", keys, bindings[index].function, NULL);
  }
}
