extension StatementTable {
  static let lineHistoryEntries: [StatementEntry] = [
    StatementEntry(
      .history,
      "history",
      group: .session,
      synopsis: ["history [TEXT]", "history --save FILE"],
      summary: "the lines entered at the prompt, or those with a text in them",
      details: [
        "Lines of earlier sessions come first, those of this one last. A line that was entered "
          + "several times is shown once. Without TEXT it shows the last \(historyListLength).",
        "`history --save FILE` writes the statements of this session that succeeded into a new "
          + "file, which `run FILE` does again.",
        "Lines are kept in `replenish/history.jsonl` in the folder of `$XDG_STATE_HOME`, which only "
          + "you can read. A line that begins with a blank is not kept; with the option `--private` "
          + "no line of a session is.",
      ],
      examples: [
        HelpExample("history", "the last lines"),
        HelpExample("history plan orders", "all lines with these words in them"),
        HelpExample("history --save monday.rpl", "this session as a script"),
      ],
    ),
    StatementEntry(
      .record,
      "record",
      group: .session,
      synopsis: ["record [over] FILE [valid|changes]", "record off", "record"],
      summary: "writes what is done from here on into a walkthrough",
      details: [
        "FILE gets each statement in its canonical form with what it showed, as a page that "
          + "`run FILE` does again where its name ends in .walk.md. It is whole after every "
          + "statement, and a file that is there already is refused: `record over FILE` replaces "
          + "it.",
        "A statement that failed is kept as one that is expected to fail, so that the page can be "
          + "run. With `valid` only what succeeds is kept, with `changes` only what changes the "
          + "session or the store, so that looking around is left out. What `run` runs is kept in "
          + "its place.",
        "Recording starts with nothing open. `record off` ends it, `record` alone tells where it "
          + "goes. See `help walkthroughs`.",
      ],
      examples: [
        HelpExample("record monday.walk.md", "everything, with what it showed"),
        HelpExample("record over monday.walk.md changes", "only what changed something"),
        HelpExample("record off", "ends it"),
      ],
    ),
  ]

  /// How many lines `history` shows where no text is looked for.
  package static let historyListLength = 50
}
