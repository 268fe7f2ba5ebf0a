import CommandLanguage
import Rendering
import Session
import Testing

/// Every other report as a table of 80 columns, letter by letter.
@Suite("Reports at 80 columns") struct ReportTableTests {
  /// Returns the text of the sample of a name.
  static func text(_ name: String) throws -> String {
    let sample = try #require(Sample.everyReport.first { $0.name == name })
    return render(
      sample.report,
      statementName: name,
      style: RenderStyle(format: .table, width: 80),
    ).text
  }

  @Test func `status counts the records and tells the session`() throws {
    #expect(
      try Self.text("status") == """
        Northwind Traders
        work date          1998-05-06
        currency           USD
        sales orders       830, 21 ongoing, 5 short
        sales invoices     0
        purchase orders    14
        purchase invoices  0
        items              77
        vendors            29
        customers          91
        commits            3
        open               sales order 11077
        under way          plan orders, 2 edits not committed

        """
    )
  }

  @Test func `list sales orders at 80 columns`() throws {
    #expect(
      try Self.text("list sales orders") == """
        no   customer  customer name       order date  shipment date  lines  open  short
        ───  ────────  ──────────────────  ──────────  ─────────────  ─────  ────  ─────
        SO1  10000     The Cannon Group…   2026-01-05  2026-01-10         2     1  yes
        1 of 3 sales orders
        2 completed left out (list all sales orders lists them too)

        """
    )
  }

  @Test func `list purchase invoices at 80 columns`() throws {
    #expect(
      try Self.text("list purchase invoices") == """
        no        vendor  vendor name        order date  lines  total  currency
        ────────  ──────  ─────────────────  ──────────  ─────  ─────  ────────
        PI000001  10000   London Postmaster  2026-01-05      2  97.50  USD
        1 purchase invoice

        """
    )
  }

  @Test func `list items at 80 columns`() throws {
    #expect(
      try Self.text("list items") == """
        no      description  unit  vendor  lead time  last cost  blocked
        ──────  ───────────  ────  ──────  ─────────  ─────────  ──────────
        1896-S  ATHENS Desk  PCS   10000   2W              12.5  purchasing
        not shown: purchase unit (output vertical shows them)
        1 of 77 items

        """
    )
  }

  @Test func `list vendors at 80 columns`() throws {
    #expect(
      try Self.text("list vendors") == """
        no     name            city    contact         phone          lead time  blocked
        ─────  ──────────────  ──────  ──────────────  ─────────────  ─────────  ───────
        10000  London Postma…  London  Mrs. Carol Ph…  0171 496 0102  1W         payment
        1 vendor

        """
    )
  }

  @Test func `list customers at 80 columns`() throws {
    #expect(
      try Self.text("list customers") == """
        no     name                  city
        ─────  ────────────────────  ──────────
        10000  The Cannon Group PLC  Birmingham
        1 customer

        """
    )
  }

  @Test func `list no customers at 80 columns`() throws {
    #expect(
      try Self.text("list no customers") == """
        no customers to list

        """
    )
  }

  @Test func `item at 80 columns`() throws {
    #expect(
      try Self.text("item") == """
        item 1896-S ATHENS Desk
        type              inventory
        base unit         PCS
        purchase unit     BOX
        units             BOX = 6
        replenishment     purchase
        vendor            10000 London Postmaster
        vendor item no    A-1
        lead time         2W
        last direct cost  12.5
        reserve           optional
        blocked           purchasing
        variants          RED (blocked)

        location  inventory  on sales orders  on purchase orders  other demand
        ────────  ─────────  ───────────────  ──────────────────  ────────────
        BLUE             12               20                   4           1.5
        in PCS

        #  vendor  vendor name        cost  lead time  vendor item no  remarks
        ─  ──────  ─────────────────  ────  ─────────  ──────────────  ─────────────────
        1  10000   London Postmaster  12.5  2W         A-1             default
        2  20000   AR Day Property…   1150  2W                         blocked
        3  V2      Pâtisserie Chino…        2W                         cost out of range

        """
    )
  }

  @Test func `vendor at 80 columns`() throws {
    #expect(
      try Self.text("vendor") == """
        vendor 10000 London Postmaster
        city          N16 34Z London
        contact       Mrs. Carol Philips
        phone         0171 496 0102
        lead time     1W
        blocked       payment
        working days  Monday, Friday
        holidays      2026-12-25
        open orders   PO000001

        """
    )
  }

  @Test func `customer at 80 columns`() throws {
    #expect(
      try Self.text("customer") == """
        customer 10000 The Cannon Group PLC
        city  Birmingham
        no ongoing sales orders

        """
    )
  }

  @Test func `sales document at 80 columns`() throws {
    #expect(
      try Self.text("sales document") == """
        sales order SO1
        customer       10000 The Cannon Group PLC
        order date     2026-01-05
        shipment date  2026-01-10
        ship to        The Cannon Group PLC, B27 4KT Birmingham

           #   line  type     no      description         quantity  unit  shipped  short
           ─  ─────  ───────  ──────  ──────────────────  ────────  ────  ───────  ─────
        *  1  10000           1896-S  ATHENS Desk               20  PCS         2      8
           2  20000  comment          Deliver before no…
        not shown: price (output vertical shows them)
        * selected
        2 lines, 1 selected, 1 short (plan orders starts a worksheet)
        line 10000 (1896-S) covered by PO000001/10000: 4 due 2026-01-12, late

        """
    )
  }

  @Test func `purchase document at 80 columns`() throws {
    #expect(
      try Self.text("purchase document") == """
        purchase invoice PI000001
        vendor      10000 London Postmaster
        order date  2026-01-05
        currency    USD

           #   line  type     item    description          quantity  unit  cost  amount
           ─  ─────  ───────  ──────  ───────────────────  ────────  ────  ────  ──────
        +  1  10000           1896-S  ATHENS Desk                 8  PCS   12.5   97.50
        *  2  20000  comment          Deliver before noon
        not shown: discount % (output vertical shows them)
        * selected, + changed, not committed
        2 lines, total 97.50 USD
        removed by the edits: line 30000
        edited, not committed (commit stores the edits, discard gives them up)

        """
    )
  }

  @Test func `invoice worksheet at 80 columns`() throws {
    #expect(
      try Self.text("invoice worksheet") == """
        purchase invoice for sales order SO1
        vendor  none yet (vendors lists them, pick vendor NO picks one)

        #   line  type     item    description          quantity  unit
        ─  ─────  ───────  ──────  ───────────────────  ────────  ────
        1  10000  item     1896-S  ATHENS Desk                20  PCS
        2  20000  comment          Deliver before noon
        2 lines, 1 item line

        """
    )
  }

  @Test func `vendors at 80 columns`() throws {
    #expect(
      try Self.text("vendors") == """
        vendors for line 10000 (1896-S) of SO1
        priced for  8 PCS

        #  vendor  vendor name        cost  lead time  vendor item no  remarks
        ─  ──────  ─────────────────  ────  ─────────  ──────────────  ─────────────────
        1  10000   London Postmaster  12.5  2W         A-1             picked, default
        2  20000   AR Day Property…   1150  2W                         blocked
        3  V2      Pâtisserie Chino…        2W                         cost out of range
        3 vendors (pick vendor NO on 10000 picks one)

        """
    )
  }

  @Test func `preview at 80 columns`() throws {
    #expect(
      try Self.text("preview") == """
        purchase order PO000001
        vendor      10000 London Postmaster
        order date  2026-01-05

         line  item    description  quantity  unit  cost  amount  expected    for
        ─────  ──────  ───────────  ────────  ────  ────  ──────  ──────────  ─────────
        10000  1896-S  ATHENS Desk         8  PCS   12.5  100.00  2026-01-10  SO1/10000
        not shown: order by, reserved (output vertical shows them)
        1 line, total 100.00

        purchase order PO000002
        vendor      10000
        order date  2026-01-05

         line  item    description  quantity  unit  cost  amount  expected    for
        ─────  ──────  ───────────  ────────  ────  ────  ──────  ──────────  ─────────
        10000  1896-S  ATHENS Desk         8  PCS   12.5  100.00  2026-01-10  SO1/10000
        not shown: order by, reserved (output vertical shows them)
        1 line, total 100.00

        would make 2 purchase orders: PO000001 and PO000002 (commit makes it so)

        """
    )
  }

  @Test func `committed at 80 columns`() throws {
    #expect(
      try Self.text("committed") == """
        purchase order PO000001
        vendor      10000 London Postmaster
        order date  2026-01-05

         line  item    description  quantity  unit  cost  amount  expected    for
        ─────  ──────  ───────────  ────────  ────  ────  ──────  ──────────  ─────────
        10000  1896-S  ATHENS Desk         8  PCS   12.5  100.00  2026-01-10  SO1/10000
        not shown: order by, reserved (output vertical shows them)
        1 line, total 100.00

        purchase order PO000002
        vendor      10000
        order date  2026-01-05

         line  item    description  quantity  unit  cost  amount  expected    for
        ─────  ──────  ───────────  ────────  ────  ────  ──────  ──────────  ─────────
        10000  1896-S  ATHENS Desk         8  PCS   12.5  100.00  2026-01-10  SO1/10000
        not shown: order by, reserved (output vertical shows them)
        1 line, total 100.00

        made 2 purchase orders: PO000001 and PO000002

        """
    )
  }

  @Test func `committed nothing at 80 columns`() throws {
    #expect(
      try Self.text("committed nothing") == """
        nothing was made

        """
    )
  }

  @Test func `history at 80 columns`() throws {
    #expect(
      try Self.text("history") == """
        #  statement           effect         kind    state
        ─  ──────────────────  ─────────────  ──────  ──────
        1  set qty 5 on 10000  1 row changed
        2  commit              made PO000001  commit  undone
        2 steps, 1 undone

        """
    )
  }

  @Test func `entered lines at 80 columns`() throws {
    #expect(
      try Self.text("entered lines") == """
        entered           line                  session  outcome
        ────────────────  ────────────────────  ───────  ───────
        2026-01-05 08:00  open SO1
        2026-01-05 09:30  echo "one␊two"; plan  this     failed
        2026-01-05 09:31  history               this
        3 lines, and 7 earlier (history TEXT looks through all of them)

        """
    )
    #expect(try Self.text("no entered lines") == "no line holds 'x'\n")
  }

  @Test func `empty history at 80 columns`() throws {
    #expect(
      try Self.text("empty history") == """
        no changes in this session yet

        """
    )
  }

  @Test func `work date at 80 columns`() throws {
    #expect(
      try Self.text("work date") == """
        work date 2026-01-05, Monday

        """
    )
  }

  @Test func `closed at 80 columns`() throws {
    #expect(
      try Self.text("closed") == """
        closed sales order SO1

        """
    )
  }

  @Test func `discarded at 80 columns`() throws {
    #expect(
      try Self.text("discarded") == """
        discarded the work on sales order SO1: 2 edits given up

        """
    )
  }

  @Test func `a report of nothing is no text`() throws {
    #expect(try Self.text("nothing").isEmpty)
  }

  @Test func `a worksheet without rows says so`() throws {
    #expect(
      try Self.text("empty order worksheet") == """
        purchase orders for sales order SO1, The Cannon Group PLC
        no rows: nothing on the order is bought here

        """
    )
  }
}
