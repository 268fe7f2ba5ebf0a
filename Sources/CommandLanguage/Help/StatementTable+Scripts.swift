extension StatementTable {
  static let scriptEntries: [StatementEntry] = [
    StatementEntry(
      .requirement,
      "requires replenish",
      group: .scripts,
      synopsis: ["requires replenish VERSION"],
      summary: "says which version of the program a script was written for",
      details: [
        "It is the first statement of a script. An earlier program runs nothing of the script, and "
          + "says why. See `help scripts`."
      ],
      examples: [HelpExample("requires replenish 1.0", "this version or a later one")],
    ),
    StatementEntry(
      .variables,
      "let",
      group: .scripts,
      synopsis: ["let NAME = VALUE", "let"],
      summary: "gives a value a name, or lists the names",
      details: [
        "VALUE is a number, a text in quotes, a date, `true`, `false`, or another variable. `$NAME` "
          + "is the value wherever one may stand. See `help variables`."
      ],
      examples: [
        HelpExample("let n = 5", "a number: `set qty $n on all` buys five of each"),
        HelpExample("let vendor = \"London Postmaster\"", "a text: `pick vendor $vendor`"),
        HelpExample("let", "all of them"),
      ],
    ),
    StatementEntry(
      .assertion,
      "assert",
      group: .scripts,
      synopsis: ["assert CONDITION [on LINES|all|where CONDITION]"],
      summary: "fails where a condition does not hold, and says what was found",
      details: [
        "With `on` the condition is about each of those lines, with the fields of `set` and "
          + "`select`; where there is no such line, it fails as well.",
        "Without `on` it is about the session: "
          + assertionFields.map { "`\($0)`" }.joined(separator: ", ") + ".",
      ],
      examples: [
        HelpExample("assert rows > 0 and edits = 0", "the worksheet, as it was planned"),
        HelpExample("assert quantity >= need on all", "every row shown"),
        HelpExample("assert vendor = \"10000\" on 10000", "one line"),
      ],
    ),
    StatementEntry(
      .expectError,
      "expect error",
      group: .scripts,
      synopsis: ["expect error CODE STATEMENT"],
      summary: "says that the next statement has to fail, and with which error",
      details: [
        "STATEMENT stands behind it, or on the next line. CODE is what an error shows in brackets. "
          + "A statement that succeeds instead is not carried out, and fails with `not-failed`. "
          + "Errors of parsing cannot be expected, as they are told before anything runs."
      ],
      examples: [
        HelpExample("expect error unknown-item show item 9999-X", "there is no such item"),
        HelpExample("expect error nothing-to-undo; undo", "with a semicolon, or on two lines"),
      ],
    ),
  ]

  /// The fields that `assert` without lines can name.
  package static let assertionFields = [
    "salesOrders", "salesInvoices", "purchaseOrders", "purchaseInvoices", "items", "vendors",
    "customers", "commits", "workDate", "document", "kind", "task", "edits", "rows", "shown",
    "selected",
  ]
}
