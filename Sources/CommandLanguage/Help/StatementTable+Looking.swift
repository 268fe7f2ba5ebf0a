extension StatementTable {
  static let lookingEntries: [StatementEntry] =
    [
      StatementEntry(
        .status,
        "status",
        group: .looking,
        synopsis: ["status"],
        summary: "the store's counts, and what is open in this session",
        examples: [HelpExample("status", "how many sales orders are ongoing and short")],
      )
    ] + ListSubject.allCases.map { listEntry($0) } + [
      StatementEntry(
        .show,
        "show",
        group: .looking,
        synopsis: ["show", "show [KIND] DOCUMENT"],
        summary: "the open document or worksheet, or another document",
        details: [
          "Without a number it shows what is open: the worksheet if one is started, otherwise the "
            + "document. With the number of a document it shows that one and opens nothing.",
          "KIND is `sales order`, `sales invoice`, `purchase order` or `purchase invoice`, and is "
            + "needed only where documents of two kinds share a number.",
        ],
        examples: [
          HelpExample("show", "what is open"),
          HelpExample("show SO1", "a document"),
          HelpExample("show purchase order PO000001", "a document of a kind"),
        ],
      ),
      StatementEntry(
        .showItem,
        "show item",
        group: .looking,
        synopsis: ["show item ITEM"],
        summary: "an item with its stock, its vendors and its prices",
        examples: [
          HelpExample("show item 1896-S", "by number"),
          HelpExample("show item \"A 17\"", "a number with a blank in it"),
        ],
      ),
      StatementEntry(
        .showVendor,
        "show vendor",
        group: .looking,
        synopsis: ["show vendor VENDOR"],
        summary: "a vendor with what it delivers",
        details: ["VENDOR is a number, or a name in quotes."],
        examples: [
          HelpExample("show vendor 10000", "by number"),
          HelpExample("show vendor \"London Postmaster\"", "by name"),
        ],
      ),
      StatementEntry(
        .showCustomer,
        "show customer",
        group: .looking,
        synopsis: ["show customer CUSTOMER"],
        summary: "a customer with its documents",
        examples: [HelpExample("show customer C1", "by number")],
      ),
    ]

  private static func listEntry(_ subject: ListSubject) -> StatementEntry {
    let name = subject.rawValue
    let (summary, ongoing) = listSummary(subject)
    return StatementEntry(
      .list(subject),
      "list \(name)",
      group: .looking,
      synopsis: ["list [all] \(name) [where CONDITION] [sort by FIELD [desc]] [limit N]"],
      summary: summary,
      details: [
        ongoing,
        "CONDITION is an expression over the fields, as in `where \(condition(subject))`"
          + "; see `help expressions` and `help fields`. `sort by` puts the records in the order "
          + "of a field, `desc` from the largest down; `limit` shows the first N.",
      ].filter { !$0.isEmpty },
      examples: [
        HelpExample("list \(name)", summary),
        HelpExample("list \(name) where \(condition(subject))", "those that a condition holds for"),
        HelpExample("list \(name) sort by no desc limit 5", "the last five by number"),
      ],
    )
  }

  private static func listSummary(_ subject: ListSubject) -> (summary: String, ongoing: String) {
    switch subject {
    case .salesOrders:
      (
        "the ongoing sales orders, and which of them are short",
        "An order is ongoing while something on it is left to ship; `list all` shows the others "
          + "too."
      )
    case .salesInvoices: ("the ongoing sales invoices", "")
    case .purchaseOrders:
      (
        "the ongoing purchase orders",
        "An order is ongoing while something on it is left to receive; `list all` shows the others "
          + "too."
      )
    case .purchaseInvoices: ("the ongoing purchase invoices", "")
    case .items: ("the items", "")
    case .vendors: ("the vendors", "")
    case .customers: ("the customers", "")
    }
  }

  private static func condition(_ subject: ListSubject) -> String {
    switch subject {
    case .salesOrders: "short = true"
    case .salesInvoices: "customer = \"C1\""
    case .purchaseOrders, .purchaseInvoices, .items: "vendor = \"10000\""
    case .vendors, .customers: "name contains \"trade\""
    }
  }
}
