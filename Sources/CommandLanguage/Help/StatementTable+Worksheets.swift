extension StatementTable {
  static let worksheetEntries = openingEntries + rowEntries + commitEntries

  private static let openingEntries: [StatementEntry] = [
    StatementEntry(
      .open,
      "open",
      group: .worksheets,
      synopsis: ["open [KIND] DOCUMENT"],
      summary: "opens a document to work on it",
      details: [
        "KIND is `sales order`, `sales invoice`, `purchase order` or `purchase invoice`, and is "
          + "needed only where documents of two kinds share a number.",
        "An open sales order or invoice is what `plan orders` and `plan invoice` start from; an "
          + "open purchase order or invoice can be edited.",
      ],
      examples: [
        HelpExample("open SO1", "by number"),
        HelpExample("open sales order 1001", "a number that an invoice has as well"),
      ],
    ),
    StatementEntry(
      .close,
      "close",
      group: .worksheets,
      synopsis: ["close"],
      summary: "closes the open document",
      details: ["Edits that are not committed stop it: `commit` or `discard` them first."],
      examples: [HelpExample("close", "closes it")],
    ),
    StatementEntry(
      .planOrders,
      "plan orders",
      group: .worksheets,
      synopsis: ["plan orders"],
      summary: "starts Create Purchase Orders: what the open sales order is short of",
      details: [
        "Starts a worksheet with a row for each item line that has something left to ship. The "
          + "quantity to purchase of a row starts as what is needed: what stock and dated supply "
          + "do not leave for it. Rows that are fully available are greyed.",
        "Change rows with `set qty`, `pick vendor` and `set reserve`, look at the outcome with "
          + "`preview`, and make one purchase order for each vendor with `commit`. Nothing changes "
          + "in the store before that.",
      ],
      examples: [HelpExample("plan orders", "starts the worksheet")],
    ),
    StatementEntry(
      .planInvoice,
      "plan invoice",
      group: .worksheets,
      synopsis: ["plan invoice [all|selected]"],
      summary: "starts Create Purchase Invoice: one invoice for the lines of the open sale",
      details: [
        "Takes the selected lines, or all lines when none is selected, which `selected` says, too; "
          + "`all` takes all whatever is selected. The quantities are those of the sale.",
        "When the items do not share a vendor, name it with `pick vendor`; then `commit`.",
      ],
      examples: [
        HelpExample("plan invoice", "the selected lines, or all"),
        HelpExample("plan invoice selected", "the selected lines only"),
      ],
    ),
  ]

  private static let rowEntries: [StatementEntry] = [
    StatementEntry(
      .replan,
      "replan",
      group: .worksheets,
      synopsis: ["replan"],
      summary: "plans the worksheet again as the store is now, and keeps the edits",
      details: [
        "It takes in what other programs have stored since, and tells row by row what is another "
          + "figure now. Quantities that were set, vendors that were picked, what is reserved and "
          + "the selection stay where they still make sense; what is dropped is told with the "
          + "reason. `plan orders` starts without edits instead.",
        "A quantity is dropped when nothing of the row is needed any more, a vendor when nothing "
          + "can be bought from it, and every edit of a row that is gone or is of other goods now.",
      ],
      examples: [HelpExample("replan", "after another program has committed")],
    ),
    StatementEntry(
      .showUnavailable,
      "show unavailable",
      group: .worksheets,
      synopsis: ["show unavailable"],
      summary: "shows only the rows of the worksheet that are short",
      details: ["The selection stays as it is. `show all` lifts the filter."],
      examples: [HelpExample("show unavailable", "only what is short")],
    ),
    StatementEntry(
      .showAll,
      "show all",
      group: .worksheets,
      synopsis: ["show all"],
      summary: "shows all rows of the worksheet again",
      examples: [HelpExample("show all", "lifts the filter")],
    ),
    StatementEntry(
      .select,
      "select",
      group: .worksheets,
      synopsis: [
        "select LINES|all|none|where CONDITION", "select add LINES|all|where CONDITION",
        "select remove LINES|all|where CONDITION",
      ],
      summary: "selects lines of the document or rows of the worksheet",
      details: [
        "`select` replaces the selection, `select add` and `select remove` change it, "
          + "`select none` empties it. `all` and `where` mean the rows shown. See `help lines`."
      ],
      examples: [
        HelpExample("select 1,3-5", "the first row and the third to the fifth"),
        HelpExample("select where needed > 0 and vendor = \"10000\"", "by a condition"),
        HelpExample("select add 20000", "one more, by its line number"),
        HelpExample("select remove where available > 0", "fewer"),
        HelpExample("select none", "nothing"),
      ],
    ),
    StatementEntry(
      .setQuantity,
      "set qty",
      group: .worksheets,
      synopsis: ["set qty VALUE [on LINES|all|where CONDITION]"],
      summary: "changes the quantity to purchase, or the quantity of a purchase line",
      details: [
        "VALUE is a number or an expression over the row: `need`, `demand`, `need * 1.1 round up`. "
          + "See `help expressions`.",
        scopeDetails,
      ],
      examples: [
        HelpExample("set qty 12", "on the selected rows"),
        HelpExample("set qty 0 on 10000", "buys nothing for a line"),
        HelpExample(
          "set qty need * 1.1 round up on all",
          "a tenth more than needed, in whole pieces"
        ),
        HelpExample("set qty demand on where available = 0", "the whole demand of some rows"),
      ],
    ),
    StatementEntry(
      .setReserve,
      "set reserve",
      group: .worksheets,
      synopsis: ["set reserve on|off [on LINES|all|where CONDITION]"],
      summary: "says whether what is bought is reserved for its sales line",
      details: [
        "What is reserved cannot be taken by another order. Off, the goods are bought without.",
        scopeDetails,
      ],
      examples: [
        HelpExample("set reserve off on 2", "buys without reserving"),
        HelpExample("set reserve on on all", "reserves everything again"),
      ],
    ),
    StatementEntry(
      .pickVendor,
      "pick vendor",
      group: .worksheets,
      synopsis: ["pick vendor NUMBER|\"NAME\"|none [on LINES|all|where CONDITION]"],
      summary: "says from which vendor rows are bought, or who the invoice is from",
      details: [
        "A bare word is a vendor's number; a text in quotes can be a number, a name, or the "
          + "beginning of a name that only one vendor has. `none` takes the vendor away. "
          + "`vendors` lists the candidates.",
        scopeDetails,
      ],
      examples: [
        HelpExample("pick vendor 10000 on 1-3", "by number"),
        HelpExample("pick vendor \"London Postmaster\"", "by name"),
        HelpExample("pick vendor none on all", "nobody yet"),
      ],
    ),
    StatementEntry(
      .split,
      "split",
      group: .worksheets,
      synopsis: ["split LINE VENDOR SHARE VENDOR SHARE [VENDOR SHARE]"],
      summary: "divides the quantity to purchase of a row over vendors",
      details: [
        "SHARE is a percentage as `60%`, a quantity in the row's unit, or `rest`: what the other "
          + "parts leave. The parts add up to the quantity of the row, which `set qty` says before; "
          + "any number of vendors can share it, each once. Percentages come out as fine as the "
          + "quantity is: of whole pieces, whole pieces. What that leaves goes to `rest`, or else to "
          + "the last percentage.",
        "Each part becomes a line on its vendor's order, at the price of that vendor for that "
          + "quantity. `pick vendor` makes the row one again, and `set qty 0` buys nothing of it; "
          + "another quantity is divided anew. A drop shipment cannot be divided.",
      ],
      examples: [
        HelpExample("split 1 10000 60% 20000 rest", "by hundredths"),
        HelpExample(
          "split 10000 10000 5 20000 rest",
          "five from one vendor, the others from another"
        ),
      ],
    ),
    StatementEntry(
      .vendors,
      "vendors",
      group: .worksheets,
      synopsis: ["vendors [on LINE]"],
      summary: "the vendors that a row can be bought from, with price and lead time",
      examples: [
        HelpExample("vendors on 10000", "the candidates for a row"),
        HelpExample("vendors", "the candidates for the selected row, or for the invoice"),
      ],
    ),
  ]

  private static let commitEntries: [StatementEntry] = [
    StatementEntry(
      .preview,
      "preview",
      group: .worksheets,
      synopsis: ["preview"],
      summary: "the documents that commit would make, before it does",
      examples: [HelpExample("preview", "looks, and changes nothing")],
    ),
    StatementEntry(
      .commit,
      "commit",
      group: .worksheets,
      synopsis: ["commit [valid] [assuming]"],
      summary: "makes the purchase documents, or stores the edits: all or nothing",
      details: [
        "Every problem of every row is found first and told together; one is enough to make "
          + "nothing. `commit valid` takes only the rows without a problem.",
        "While something is assumed, a commit is refused, unless it says `assuming`; see `help assume`.",
      ],
      examples: [
        HelpExample("commit", "all rows"),
        HelpExample("commit valid", "the rows without a problem"),
        HelpExample("commit assuming", "though something is assumed"),
      ],
    ),
    StatementEntry(
      .discard,
      "discard",
      group: .worksheets,
      synopsis: ["discard"],
      summary: "gives up the worksheet, or the edits of the document",
      examples: [HelpExample("discard", "nothing is kept")],
    ),
  ]
}
