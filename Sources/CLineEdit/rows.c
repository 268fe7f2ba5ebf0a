/*
 * The rows of the screen that the line takes. libedit counts them as well and tells nobody, so they
 * are counted here where something is written below the line.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <unistd.h>
#include <wchar.h>

#include "editor.h"

/* The row in which a place of the line stands; the first one is 0. */
static int row_of(const replenish_editor *editor, const wchar_t *place) {
  int columns = replenish_terminal_columns(STDOUT_FILENO);
  if (columns <= 0) return 0;
  int column = replenish_columns_of(editor->prompt);
  int rows = 0;
  const LineInfoW *info = el_wline(editor->line);
  for (const wchar_t *character = info->buffer; character < place; character++) {
    if (*character == L'\n') {
      rows += column / columns + 1;
      column = 0;
    } else {
      int width = wcwidth(*character);
      if (width > 0) column += width;
    }
  }
  return rows + column / columns;
}

int replenish_rows_above_cursor(const replenish_editor *editor) {
  return row_of(editor, el_wline(editor->line)->cursor);
}

void replenish_go_to_last_row(const replenish_editor *editor) {
  const LineInfoW *info = el_wline(editor->line);
  int rows = row_of(editor, info->lastchar) - row_of(editor, info->cursor);
  while (rows-- > 0) fputc('\n', stdout);
  fflush(stdout);
}

void replenish_redraw_below(replenish_editor *editor) {
  int columns = replenish_terminal_columns(STDOUT_FILENO);
  if (editor->is_plain || columns <= 0) {
    fputs("\r\n", stdout);
  } else {
    /* A row of blanks goes over into the next row, unless it begins where a row begins. */
    printf("%*s\r\033[J", columns, "");
  }
  /* The hint stays where it was written. */
  editor->hint_columns = 0;
  el_set(editor->line, EL_REFRESH);
}
