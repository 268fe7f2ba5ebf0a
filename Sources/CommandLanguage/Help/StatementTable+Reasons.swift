extension StatementTable {
  static let reasonEntries: [StatementEntry] = [
    StatementEntry(
      .why,
      "why",
      group: .reasons,
      synopsis: ["why [LINE]"],
      summary: "why so much of a line is available: a sum that adds up",
      details: [
        "Adds up, in base units, what the line can have on its day: the stock, what is reserved of "
          + "it, each receipt due by then, and what each line that is served before takes. "
          + "`quantity` less `reserved` plus `short` is what a part adds; what an earlier line is "
          + "short of will be bought for it and takes nothing.",
        "Where something is needed, the receipts that come too late stand below, with the day from "
          + "which they would cover the line.",
        "Works on a worksheet of `plan orders` and on an open sales order. Without a line it takes "
          + "the selected one, or the only one shown.",
      ],
      examples: [
        HelpExample("why 10000", "how much of the line is available, part by part"),
        HelpExample("why", "the selected line"),
      ],
    ),
    StatementEntry(
      .whyNot,
      "why not",
      group: .reasons,
      synopsis: ["why not VENDOR [on LINE]"],
      summary: "why a row is not bought from a vendor, or what that would cost",
      details: [
        "Tells the first rule that rules the vendor out. Where none does, it tells what the row "
          + "would cost there and when it could arrive, beside the vendor picked now.",
        "VENDOR is a number, or a name in quotes.",
      ],
      examples: [
        HelpExample("why not 20000 on 10000", "what another vendor would be"),
        HelpExample("why not \"London Postmaster\"", "by name, for the selected row"),
      ],
    ),
    StatementEntry(
      .offers,
      "offers",
      group: .reasons,
      synopsis: ["offers [on LINES|all|where CONDITION]"],
      summary: "what each vendor offers for the rows, and what buying by a strategy would come to",
      details: [
        "For each row its vendors, with price, amount in the company's money and arrival, and why a "
          + "vendor is ruled out. A vendor's minimum and multiple are told where the quantity does "
          + "not reach them, and the next quantity that costs less as a whole; `set qty qty round up "
          + "to multiple` and `set qty minimum on where qty < minimum` apply them.",
        "Below stand the strategies `default`, `cheapest`, `fastest` and `fewest vendors` for the "
          + "same rows; `use` picks by one. Without `on` it takes the selected rows, or all shown.",
      ],
      examples: [
        HelpExample("offers", "for the selected rows"),
        HelpExample("offers on where needed > 0", "for the rows that are short"),
      ],
    ),
    StatementEntry(
      .use,
      "use",
      group: .reasons,
      synopsis: ["use default|cheapest|fastest|fewest vendors [on LINES|all|where CONDITION]"],
      summary: "picks the vendors of rows by a strategy",
      details: [
        "Picks as `offers` shows it; a row that no vendor can deliver, or of which nothing is "
          + "purchased, keeps its vendor.",
        scopeDetails,
      ],
      examples: [
        HelpExample("use cheapest on all", "where each row costs least"),
        HelpExample("use fewest vendors on 1-3", "as few purchase orders as can be"),
      ],
    ),
    StatementEntry(
      .coverage,
      "coverage",
      group: .reasons,
      synopsis: ["coverage [[KIND] DOCUMENT]"],
      summary: "what covers the lines of a sales order, or what a purchase order is for",
      details: [
        "What is outstanding of a sales line is from stock (or from receipts not bought for it), on "
          + "order, received on its purchase lines, and open together. The quantity of a purchase "
          + "line is for its sales line and surplus together.",
        "Without a document it shows the open one.",
      ],
      examples: [
        HelpExample("coverage SO1", "of a sales order"),
        HelpExample("coverage purchase order PO000001", "of a purchase order"),
      ],
    ),
    StatementEntry(
      .drift,
      "drift",
      group: .reasons,
      synopsis: ["drift"],
      summary: "what was bought for a sale and no longer adds up, with what would mend it",
      details: [
        "Lists purchase lines with more than their sale asks for, purchase lines that arrive after "
          + "the shipment, and lines that were bought for and are short again. The statements that "
          + "would mend each stand below it; `drift` itself changes nothing."
      ],
      examples: [HelpExample("drift", "looks, and changes nothing")],
    ),
  ]
}
