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

static const int history_size = 10000;

/* Keys of the usual terminals that libedit's own tables lack, and what they do. */
static const struct {
  const char *keys;
  const char *function;
} bindings[] = {
    {"^I", "replenish-complete"},
    {"^M", "replenish-enter"},
    {"^J", "replenish-enter"},
    {"^C", "replenish-interrupt"},
    {"^Z", "replenish-suspend"},
    {"^^", "ed-newline"},
    {"^R", "em-inc-search-prev"},
    {"\\e[200~", "replenish-paste"},
    {"\\e[1~", "ed-move-to-beg"},
    {"\\e[7~", "ed-move-to-beg"},
    {"\\e[H", "ed-move-to-beg"},
    {"\\eOH", "ed-move-to-beg"},
    {"\\e[4~", "ed-move-to-end"},
    {"\\e[8~", "ed-move-to-end"},
    {"\\e[F", "ed-move-to-end"},
    {"\\eOF", "ed-move-to-end"},
    {"\\e[3~", "ed-delete-next-char"},
    {"\\e[1;5C", "em-next-word"},
    {"\\e[1;3C", "em-next-word"},
    {"\\e[1;5D", "ed-prev-word"},
    {"\\e[1;3D", "ed-prev-word"},
    {"\\e[5~", "ed-search-prev-history"},
    {"\\e[6~", "ed-search-next-history"},
};

void replenish_locale_select(void) {
  setlocale(LC_CTYPE, "");
  /* In another codeset libedit ignores every key outside ASCII without a word. */
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

static char *prompt_text(EditLine *line) { return replenish_editor_of(line)->prompt; }

static void bind_keys(EditLine *line) {
  const char *mode = "emacs";
  el_get(line, EL_EDITOR, &mode);
  int is_vi = strcmp(mode, "vi") == 0;
  for (size_t index = 0; index < sizeof bindings / sizeof bindings[0]; index++) {
    const char *keys = bindings[index].keys;
    const char *function = bindings[index].function;
    el_set(line, EL_BIND, keys, function, NULL);
    if (is_vi) el_set(line, EL_BIND, "-a", keys, function, NULL);
  }
}

replenish_editor *replenish_editor_open(const char *program, replenish_editor_hooks hooks) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return NULL;
  replenish_locale_select();
  replenish_editor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  editor->hooks = hooks;
  editor->prompt = strdup("> ");
  editor->history = history_init();
  editor->line = el_init(program, stdin, stdout, stderr);
  if (editor->prompt == NULL || editor->history == NULL || editor->line == NULL) {
    replenish_editor_close(editor);
    return NULL;
  }
  const char *terminal = getenv("TERM");
  editor->is_plain = terminal == NULL || *terminal == 0 || strcmp(terminal, "dumb") == 0;

  HistEvent event;
  history(editor->history, &event, H_SETSIZE, history_size);
  history(editor->history, &event, H_SETUNIQUE, 1);

  EditLine *line = editor->line;
  el_set(line, EL_CLIENTDATA, editor);
  el_set(line, EL_HIST, history, editor->history);
  el_set(line, EL_EDITOR, "emacs");
  el_set(line, EL_SIGNAL, 0);
  el_set(line, EL_PROMPT_ESC, prompt_text, '\1');
  el_set(line, EL_GETCFN, replenish_read_key);
  /* A user's `bind -v` wipes the bindings before it, so the program's come after. */
  el_source(line, NULL);
  replenish_add_functions(line);
  bind_keys(line);
  el_set(line, EL_SETTY, "-d", "-isig", NULL);
  return editor;
}

static void set_bracketed_paste(const replenish_editor *editor, int is_on) {
  if (editor->is_plain) return;
  fputs(is_on ? "\033[?2004h" : "\033[?2004l", stdout);
  fflush(stdout);
}

static void take_prompt(replenish_editor *editor, const char *prompt) {
  char *copy = strdup(prompt);
  if (copy == NULL) return;
  free(editor->prompt);
  editor->prompt = copy;
}

replenish_line_end replenish_editor_read(replenish_editor *editor, const char *prompt,
                                         const char **text, int *length) {
  take_prompt(editor, prompt);
  editor->is_interrupted = 0;
  editor->is_terminated = 0;
  *text = NULL;
  *length = 0;

  set_bracketed_paste(editor, 1);
  int count = 0;
  const char *line = el_gets(editor->line, &count);
  set_bracketed_paste(editor, 0);

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

void replenish_editor_remember(replenish_editor *editor, const char *line) {
  HistEvent event;
  history(editor->history, &event, H_ENTER, line);
}

void replenish_editor_close(replenish_editor *editor) {
  if (editor->line != NULL) el_end(editor->line);
  if (editor->history != NULL) history_end(editor->history);
  free(editor->prompt);
  free(editor);
}
