/* What the parts of the editor share. */
#ifndef REPLENISH_EDITOR_H
#define REPLENISH_EDITOR_H

#include <histedit.h>
#include <wchar.h>

#include "CLineEdit.h"

/* The most bytes of an escape sequence that is read as one key. */
#define REPLENISH_SEQUENCE_LIMIT 32

struct replenish_editor {
  EditLine *line;
  History *history;
  replenish_editor_hooks hooks;
  char *prompt;
  char *right_prompt;
  /* The terminal understands no escape sequences. */
  int is_plain;
  /* What is still to come of a statement is shown behind it. */
  int shows_hints;
  /* The user's `.editrc` was read, so that sequences unknown here may be bound there. */
  int has_own_bindings;
  int is_interrupted;
  int is_terminated;
  int is_pasting;
  /* How many lines up the history is, as far as the keys up and down went. */
  int lines_up;
  /* The history was searched, so that nobody knows how many. */
  int is_searched;
  /* The line ended: what stays of it on the screen goes without the right prompt. */
  int is_ended;
  /* The earlier lines were asked for. */
  int is_recalled;
  /* The hint, and how many columns of it stand on the screen. */
  char *hint;
  int hint_columns;
  /* Bytes of a sequence that is no key of ours, still to be handed on. */
  unsigned char waiting[REPLENISH_SEQUENCE_LIMIT];
  int waiting_start;
  int waiting_end;
  /* What the owner did in `complete`: a CC_ code. */
  unsigned char completion_result;
};

/*
 * Keys that no keyboard has. The reader makes them of the escape sequences of the usual terminals,
 * so that the same bindings serve all of them, and so that in vi's keys ESC stays a key of its own.
 * They are control characters that no text holds.
 */
enum {
  REPLENISH_KEY_UP = 0x81,
  REPLENISH_KEY_DOWN,
  REPLENISH_KEY_LEFT,
  REPLENISH_KEY_RIGHT,
  REPLENISH_KEY_HOME,
  REPLENISH_KEY_END,
  REPLENISH_KEY_DELETE,
  REPLENISH_KEY_WORD_LEFT,
  REPLENISH_KEY_WORD_RIGHT,
  REPLENISH_KEY_PAGE_UP,
  REPLENISH_KEY_PAGE_DOWN,
  REPLENISH_KEY_PASTE,
  REPLENISH_KEY_PASTE_END,
  /* A sequence that means nothing. */
  REPLENISH_KEY_NOTHING,
  /* The only way to call a function of libedit from one of ours is to push a key. */
  REPLENISH_KEY_NEWLINE,
  REPLENISH_KEY_LINE_UP,
  REPLENISH_KEY_LINE_DOWN,
  REPLENISH_KEY_EARLIER,
  REPLENISH_KEY_LATER,
  REPLENISH_KEY_SEARCH_UP,
};

/* The editor that owns a libedit line. */
replenish_editor *replenish_editor_of(EditLine *line);

/* libedit's reader: one key, with every waiting signal seen first. */
int replenish_read_key(EditLine *line, wchar_t *key);

/* The key of an escape sequence without its ESC; 0 when there is none. */
wchar_t replenish_key_of(const unsigned char *sequence, int length);

/* Binds the keys, in every map that the user's choice of emacs or vi has. */
void replenish_bind_keys(EditLine *line);

/* Adds the program's own functions to the keymap's names. */
void replenish_add_functions(EditLine *line);

/* Shows what is still to come behind the line, and takes it away again. */
void replenish_hint_show(replenish_editor *editor);
void replenish_hint_clear(replenish_editor *editor);

/* The rows that the line takes above the one with the cursor. */
int replenish_rows_above_cursor(const replenish_editor *editor);

/* Goes to the last row of the line; libedit knows nothing of it until the line is drawn again. */
void replenish_go_to_last_row(const replenish_editor *editor);

/* Draws the line again in rows of its own, wherever others have left the cursor. */
void replenish_redraw_below(replenish_editor *editor);

/* Asks the terminal to put marks around a paste, or not to. */
void replenish_editor_set_paste(const replenish_editor *editor, int is_on);

/* Takes the terminal back for the line, and draws it, behind a stop of the program. */
void replenish_editor_resume(replenish_editor *editor);

#endif
