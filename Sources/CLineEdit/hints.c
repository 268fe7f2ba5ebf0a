/*
 * What is still to come of a statement, dimmed behind the line. libedit draws the line and knows
 * nothing of it: it is written when nothing is left to read, and overwritten before the next key is
 * handed on, so that it never mixes with what libedit draws.
 */
#define _GNU_SOURCE
#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#include "editor.h"

/* A longer line is no statement that somebody types. */
static const int length_limit = 2000;
/* With less room a hint tells nothing. */
static const int least_columns = 4;

int replenish_columns_of(const char *text) {
  int columns = 0;
  int is_escape = 0;
  mbstate_t state = {0};
  while (*text != 0) {
    wchar_t character = 0;
    size_t length = mbrtowc(&character, text, strlen(text), &state);
    if (length == 0 || length > MB_LEN_MAX) return columns;
    text += length;
    if (character == L'\1') {
      is_escape = !is_escape;
    } else if (!is_escape) {
      int width = wcwidth(character);
      if (width > 0) columns += width;
    }
  }
  return columns;
}

/* The columns that the line takes; -1 where no hint goes with it. */
static int line_columns(replenish_editor *editor) {
  const LineInfoW *info = el_wline(editor->line);
  long length = info->lastchar - info->buffer;
  if (length == 0 || length > length_limit || info->cursor != info->lastchar) return -1;
  int columns = replenish_columns_of(editor->prompt);
  for (const wchar_t *character = info->buffer; character < info->lastchar; character++) {
    /* libedit's search shows itself in a second line, so a line with one has no hint either. */
    if (*character == L'\n') return -1;
    int width = wcwidth(*character);
    if (width > 0) columns += width;
  }
  return columns;
}

/* The columns that are free behind the line. */
static int free_columns(const replenish_editor *editor, int used) {
  int screen = replenish_terminal_columns(STDOUT_FILENO);
  if (screen <= 0) return 0;
  int right = used < screen ? replenish_columns_of(editor->right_prompt) + 1 : 0;
  int room = screen - used % screen - 1;
  /* Where the right prompt has no room, libedit does not show it. */
  return room > right + least_columns ? room - right : 0;
}

void replenish_hint_show(replenish_editor *editor) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  if (!editor->shows_hints || editor->is_pasting || poll(&input, 1, 0) != 0) return;
  int used = line_columns(editor);
  if (used < 0) return;
  int room = free_columns(editor, used);
  if (room < least_columns) return;
  const LineInfo *info = el_line(editor->line);
  editor->hint[0] = 0;
  editor->hooks.hint(editor->hooks.context, editor, info->buffer,
                     (int)(info->lastchar - info->buffer));
  /* A hint is ASCII, so that a byte is a column. */
  int length = (int)strlen(editor->hint);
  if (length == 0) return;
  if (length > room) length = room;
  printf("\0337\033[2m%.*s\033[0m\0338", length, editor->hint);
  fflush(stdout);
  editor->hint_columns = length;
}

void replenish_hint_clear(replenish_editor *editor) {
  if (editor->hint_columns == 0) return;
  /* Blanks and not \e[K, which would take the right prompt away too. */
  printf("\0337%*s\0338", editor->hint_columns, "");
  fflush(stdout);
  editor->hint_columns = 0;
}
