/* What the parts of the editor share. */
#ifndef REPLENISH_EDITOR_H
#define REPLENISH_EDITOR_H

#include <histedit.h>

#include "CLineEdit.h"

struct replenish_editor {
  EditLine *line;
  History *history;
  replenish_editor_hooks hooks;
  char *prompt;
  /* The terminal understands no escape sequences. */
  int is_plain;
  int is_interrupted;
  int is_terminated;
  /* What the owner did in `complete`: a CC_ code. */
  unsigned char completion_result;
};

/* The editor that owns a libedit line. */
replenish_editor *replenish_editor_of(EditLine *line);

/* libedit's reader: one key, with every waiting signal seen first. */
int replenish_read_key(EditLine *line, wchar_t *key);

/* Adds the program's own functions to the keymap's names. */
void replenish_add_functions(EditLine *line);

#endif
