extension HelpTopic {
  /// The topics, in the order in which the help lists them.
  package static let all = [
    statements, lines, expressions, fields, variables, formats, scripts, walkthroughs, lessons,
    keys,
  ]

  private static let statements = HelpTopic(
    "statements",
    summary: "how statements, numbers, texts and comments are written",
    sections: [
      .paragraph(
        "One statement stands on a line; `;` separates several. Words can be in any case of "
          + "letters. A line that ends in `\\` or inside an open quote goes on in the next."
      ),
      .terms([
        HelpTerm("# …", "a comment, up to the end of the line"),
        HelpTerm("SO1  1896-S", "the number of a record, in any case of letters"),
        HelpTerm("\"A 17\"", "a text, or a number with a blank, `;`, `#` or quote in it"),
        HelpTerm("\\\"  \\\\  \\n  \\t", "in a text: a quote, a backslash, a new line, a tab"),
        HelpTerm("12  12.5", "numbers"),
        HelpTerm("2026-01-31", "a date"),
      ]),
    ],
  )

  private static let lines = HelpTopic(
    "lines",
    summary: "how lines of a document and rows of a worksheet are named",
    sections: [
      .paragraph(
        "A number up to 9999 is a position, counted from 1 over all rows; a larger one is a "
          + "line number. Both can be mixed in a list, with blanks around the commas."
      ),
      .terms([
        HelpTerm("3", "the third line"),
        HelpTerm("20000", "the line numbered 20000"),
        HelpTerm("1,3-5,20000", "several, and ranges"),
        HelpTerm("10000-30000", "all lines numbered from 10000 to 30000"),
        HelpTerm("all", "all rows shown"),
        HelpTerm("where CONDITION", "the rows shown for which it holds"),
      ]),
      .paragraph(
        "A row that is named by its number, or selected, is changed though a filter hides it. At the "
          + "prompt the old and new figures are shown first, with a question that the option `--yes` "
          + "answers; a script is not asked, and a note says which rows they were."
      ),
    ],
  )

  private static let expressions = HelpTopic(
    "expressions",
    summary: "how values and conditions are written",
    sections: [
      .paragraph(
        "An expression is made of numbers, texts in quotes, dates, fields, `true` and `false`. The "
          + "operators, from the weakest to the strongest; brackets go before all of them:"
      ),
      .terms([
        HelpTerm("A or B", "one of two conditions holds, or both"),
        HelpTerm("A and B", "both hold"),
        HelpTerm("not A", "it does not hold"),
        HelpTerm("= != < <= > >=", "two values are compared; texts in any case of letters"),
        HelpTerm("A contains \"TEXT\"", "a text holds another"),
        HelpTerm("A + B  A - B", "sum and difference"),
        HelpTerm("A round [up|down] [to STEP]", "to a whole number, or to a multiple of STEP"),
        HelpTerm("A * B  A / B", "product and quotient"),
        HelpTerm("-A", "the opposite number"),
      ]),
      .paragraph(
        "`need * 1.1 round up to 6` takes a tenth more than needed, in multiples of six. Numbers "
          + "are exact; a result is brought to the digits of its field at the end."
      ),
    ],
  )

  private static let fields = HelpTopic(
    "fields",
    summary: "which fields a condition or a value can name",
    sections: [
      .paragraph("Fields can be in any case of letters. Rows of the worksheet of `plan orders`:"),
      .terms([
        HelpTerm("line item variant location unit description", "what the row is about"),
        HelpTerm("demandDate  orderDate", "when it is needed, and when to order"),
        HelpTerm("demand available needed (need)", "what the sale asks for, gets and is short of"),
        HelpTerm("quantity (qty)", "the quantity to purchase"),
        HelpTerm("vendor vendorName vendorItemNo", "from whom; all of them where the row is split"),
        HelpTerm("unitCost (cost) lineDiscount currency", "at what price"),
        HelpTerm("reserve dropShipment covered split selected", "conditions by themselves"),
      ]),
      .paragraph("Lines of a sales document:"),
      .terms([
        HelpTerm("line type item variant location description unit", "what the line is about"),
        HelpTerm("quantity shipped outstanding reserved needed", "how much"),
        HelpTerm("unitPrice (price) shipmentDate (date)", "at what price, and when"),
        HelpTerm("reserve", "`never`, `optional` or `always`"),
        HelpTerm("dropShipment specialOrder selected", "conditions by themselves"),
      ]),
      .paragraph("Lines of a purchase document:"),
      .terms([
        HelpTerm("line type item variant location description unit", "what the line is about"),
        HelpTerm("quantity received outstanding reserved", "how much"),
        HelpTerm("unitCost (cost) lineDiscount (discount)", "at what price"),
        HelpTerm("expectedReceiptDate (date) orderDate", "when"),
        HelpTerm("vendorItemNo sales", "the vendor's number; the sales document it is for"),
        HelpTerm("dropShipment selected changed", "conditions by themselves"),
      ]),
      .paragraph(
        "Records of a list have the fields of the exported bundle: `no`, `name`, `customer`, "
          + "`vendor` and so on. A field that there is not is answered with those that there are."
      ),
    ],
  )
}
