/* The editor: set-up in the order that libedit needs, one line read, and the end. */
#define _GNU_SOURCE
#include "CLineEdit.h"

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "editor.h"
#include "signals.h"

static const int history_size = 10000;

void replenish_locale_select(void) {
  setlocale(LC_CTYPE, "");
  /* In another codeset libedit ignores every key outside ASCII without a word. */
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

static char *prompt_text(EditLine *line) { return replenish_editor_of(line)->prompt; }

static char *right_prompt_text(EditLine *line) {
  static char nothing[] = "";
  replenish_editor *editor = replenish_editor_of(line);
  return editor->is_ended ? nothing : editor->right_prompt;
}

replenish_editor *replenish_editor_open(const char *program, replenish_editor_hooks hooks,
                                        int shows_hints) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return NULL;
  replenish_locale_select();
  replenish_editor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  editor->hooks = hooks;
  editor->prompt = strdup("> ");
  editor->right_prompt = strdup("");
  editor->hint = strdup("");
  editor->history = history_init();
  editor->line = el_init(program, stdin, stdout, stderr);
  if (editor->prompt == NULL || editor->right_prompt == NULL || editor->hint == NULL ||
      editor->history == NULL || editor->line == NULL) {
    replenish_editor_close(editor);
    return NULL;
  }
  const char *terminal = getenv("TERM");
  editor->is_plain = terminal == NULL || *terminal == 0 || strcmp(terminal, "dumb") == 0;
  editor->shows_hints = shows_hints && !editor->is_plain;

  HistEvent event;
  history(editor->history, &event, H_SETSIZE, history_size);

  EditLine *line = editor->line;
  el_set(line, EL_CLIENTDATA, editor);
  el_set(line, EL_HIST, history, editor->history);
  el_set(line, EL_EDITOR, "emacs");
  el_set(line, EL_SIGNAL, 0);
  el_set(line, EL_PROMPT_ESC, prompt_text, '\1');
  if (!editor->is_plain) el_set(line, EL_RPROMPT_ESC, right_prompt_text, '\1');
  el_set(line, EL_GETCFN, replenish_read_key);
  /* A user's `bind -v` wipes the bindings before it, so the program's come after. */
  editor->has_own_bindings = el_source(line, NULL) == 0;
  replenish_add_functions(line);
  replenish_bind_keys(line);
  el_set(line, EL_SETTY, "-d", "-isig", NULL);
  return editor;
}

void replenish_editor_set_paste(const replenish_editor *editor, int is_on) {
  if (editor->is_plain) return;
  fputs(is_on ? "\033[?2004h" : "\033[?2004l", stdout);
  fflush(stdout);
}

void replenish_editor_resume(replenish_editor *editor) {
  replenish_signal_resumed = 0;
  el_set(editor->line, EL_PREP_TERM, 1);
  replenish_editor_set_paste(editor, 1);
  replenish_redraw_below(editor);
}

/* Puts a copy of a text into its place; without memory what was there stays. */
static void take(char **place, const char *text) {
  char *copy = strdup(text);
  if (copy == NULL) return;
  free(*place);
  *place = copy;
}

replenish_line_end replenish_editor_read(replenish_editor *editor, const char *prompt,
                                         const char *right_prompt, const char **text,
                                         int *length) {
  take(&editor->prompt, prompt);
  take(&editor->right_prompt, right_prompt);
  editor->is_interrupted = 0;
  editor->is_terminated = 0;
  editor->is_ended = 0;
  editor->lines_up = 0;
  editor->is_searched = 0;
  *text = NULL;
  *length = 0;
  /* Whoever was stopped while no line was typed has no line to draw again. */
  replenish_signal_resumed = 0;

  replenish_editor_set_paste(editor, 1);
  int count = 0;
  const char *line = el_gets(editor->line, &count);
  replenish_editor_set_paste(editor, 0);

  /* An interrupt inside a search looks like the end of input, so the flags come first. */
  if (editor->is_terminated) return REPLENISH_LINE_TERMINATED;
  if (editor->is_interrupted) return REPLENISH_LINE_INTERRUPTED;
  if (line == NULL || count <= 0) {
    return count < 0 ? REPLENISH_LINE_FAILED : REPLENISH_LINE_END_OF_INPUT;
  }
  *text = line;
  *length = line[count - 1] == '\n' ? count - 1 : count;
  return REPLENISH_LINE_ENTERED;
}

void replenish_editor_hint(replenish_editor *editor, const char *text) {
  take(&editor->hint, text);
}

void replenish_editor_recall(replenish_editor *editor, const char *line) {
  HistEvent event;
  history(editor->history, &event, H_ENTER, line);
}

void replenish_editor_remember(replenish_editor *editor, const char *line) {
  HistEvent event;
  int found = history(editor->history, &event, H_FIRST);
  while (found >= 0 && strcmp(event.str, line) != 0) {
    found = history(editor->history, &event, H_NEXT);
  }
  /* The text of a line that is taken out becomes the caller's. */
  if (found >= 0 && history(editor->history, &event, H_DEL, event.num) >= 0) {
    free((void *)event.str);
  }
  history(editor->history, &event, H_ENTER, line);
}

void replenish_editor_close(replenish_editor *editor) {
  if (editor->line != NULL) el_end(editor->line);
  if (editor->history != NULL) history_end(editor->history);
  free(editor->prompt);
  free(editor->right_prompt);
  free(editor->hint);
  free(editor);
}
