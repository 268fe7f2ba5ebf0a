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
    )
  ]

  /// How many lines `history` shows where no text is looked for.
  package static let historyListLength = 50
}
