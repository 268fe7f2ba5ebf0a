extension StatementTable {
  static let documentEntries: [StatementEntry] = [
    StatementEntry(
      .setCost,
      "set cost",
      group: .documents,
      synopsis: ["set cost VALUE [on LINES|all|where CONDITION]"],
      summary: "changes the unit cost of purchase lines",
      details: [scopeDetails],
      examples: [
        HelpExample("set cost 12.50 on 10000", "one line"),
        HelpExample("set cost cost * 0.95 round to 0.01 on all", "five percent less everywhere"),
      ],
    ),
    StatementEntry(
      .setDiscount,
      "set discount",
      group: .documents,
      synopsis: ["set discount VALUE [on LINES|all|where CONDITION]"],
      summary: "changes the line discount of purchase lines, in percent",
      details: [scopeDetails],
      examples: [HelpExample("set discount 5 on all", "five percent off")],
    ),
    StatementEntry(
      .setDate,
      "set date",
      group: .documents,
      synopsis: ["set date DATE|none [on LINES|all|where CONDITION]"],
      summary: "changes the expected receipt date of purchase lines",
      details: ["DATE is written `YYYY-MM-DD`.", scopeDetails],
      examples: [
        HelpExample("set date 2026-01-31 on 10000", "one line"),
        HelpExample("set date none on all", "not known"),
      ],
    ),
    StatementEntry(
      .setDescription,
      "set description",
      group: .documents,
      synopsis: ["set description \"TEXT\" [on LINES|all|where CONDITION]"],
      summary: "changes the description of purchase lines",
      details: [scopeDetails],
      examples: [HelpExample("set description \"Bicycle, red\" on 10000", "one line")],
    ),
    StatementEntry(
      .addItem,
      "add item",
      group: .documents,
      synopsis: [
        "add item ITEM [variant CODE] [location CODE] [qty VALUE] [unit CODE] [cost VALUE] "
          + "[date DATE]"
      ],
      summary: "adds a line with an item to the open purchase document",
      details: [
        "The options can stand in any order. Without `qty` it is one; without `cost` the price is "
          + "looked up; without `date` it follows from the lead time."
      ],
      examples: [
        HelpExample("add item 1896-S qty 4", "four pieces at the usual cost"),
        HelpExample(
          "add item 1896-S variant RED qty 2 unit BOX cost 9.5 date 2026-02-15",
          "with everything said",
        ),
      ],
    ),
    StatementEntry(
      .addComment,
      "add comment",
      group: .documents,
      synopsis: ["add comment \"TEXT\""],
      summary: "adds a line of text to the open purchase document",
      examples: [HelpExample("add comment \"Deliver before noon\"", "a line of text")],
    ),
    StatementEntry(
      .remove,
      "remove",
      group: .documents,
      synopsis: ["remove LINES|all|where CONDITION"],
      summary: "removes lines from the open purchase document",
      examples: [
        HelpExample("remove 20000", "one line"),
        HelpExample("remove where quantity = 0", "by a condition"),
      ],
    ),
  ]
}
