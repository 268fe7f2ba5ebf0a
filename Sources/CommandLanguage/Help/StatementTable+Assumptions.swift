extension StatementTable {
  static let assumptionEntries: [StatementEntry] = [
    StatementEntry(
      .assume,
      "assume",
      group: .reasons,
      synopsis: [
        "assume", "assume stock ITEM QUANTITY [variant CODE] [location CODE]",
        "assume late DOCUMENT by SPAN", "assume vendor VENDOR blocked",
        "assume price ITEM vendor VENDOR cost COST",
      ],
      summary: "plans as if the book were another one, and leaves it as it is",
      details: [
        "`stock` says how much of an item there is, in base units, of one variant at one location. "
          + "`late` moves a purchase order by a span of time: `7D`, `2W`. A vendor that is `blocked` "
          + "is picked for nothing. `price` is what a vendor asks for one purchase unit, in its "
          + "currency.",
        "A worksheet is planned again; commit or discard its edits first. While something is "
          + "assumed, the prompt shows `~`, every answer says so, and `commit` is refused unless it "
          + "says `assuming`. `compare base` shows what differs, `forget` ends it, `undo` takes one "
          + "back. Alone it lists what is assumed.",
      ],
      examples: [
        HelpExample("assume stock 1896-S 20", "twenty of them are there"),
        HelpExample("assume late PO000001 by 7D", "an order comes a week later"),
        HelpExample("assume vendor 10000 blocked", "a vendor is out"),
        HelpExample("assume price 1896-S vendor 20000 cost 11.5", "what if it cost that much"),
        HelpExample("assume", "what is assumed"),
      ],
    ),
    StatementEntry(
      .forget,
      "forget",
      group: .reasons,
      synopsis: ["forget"],
      summary: "forgets everything that is assumed",
      examples: [HelpExample("forget", "the book as it is")],
    ),
    StatementEntry(
      .compareBase,
      "compare base",
      group: .reasons,
      synopsis: ["compare base"],
      summary: "the rows that are others under what is assumed",
      details: [
        "Plans the open sales order twice, in the book as it is and as assumed, and shows the rows "
          + "that differ in what is needed, in vendor, cost or order date."
      ],
      examples: [HelpExample("compare base", "what the assumptions change")],
    ),
  ]
}
