import CommandLanguage
import Rendering
import Session
import Testing
import TradeModel

/// The worksheet of Create Purchase Orders as it is shown, letter by letter.
@Suite("Order worksheet") struct OrderWorksheetTests {
  static func text(
    _ worksheet: OrderWorksheetReport,
    _ format: OutputFormat = .table,
    width: Int? = nil,
    colour: Bool = false,
  ) -> String {
    render(
      .orderWorksheet(worksheet),
      statementName: "plan orders",
      style: RenderStyle(format: format, width: width, colour: colour),
    ).text
  }

  /// The available and the late row of the sample.
  static var twoRows: OrderWorksheetReport {
    var worksheet = Sample.worksheet
    worksheet.rows = Array(worksheet.rows[1...2])
    worksheet.apart = []
    return worksheet
  }

  @Test func `without a terminal nothing is cut`() {
    #expect(
      Self.text(Sample.worksheet) == """
        purchase orders for sales order SO1, The Cannon Group PLC, to ship 2026-01-10
            #   line  item    description                demand  available   needed  quantity  unit  vendor  vendor name                cost  flags
            ─  ─────  ──────  ─────────────────────────  ──────  ─────────  ───────  ────────  ────  ──────  ───────────────────  ──────────  ─────────────
            1  10000  1896-S  ATHENS Desk                    20         12        8         8  PCS   10000   London Postmaster          12.5
        =·  2  20000  1908    LONDON Swivel Chair, blue       4          4        0         0  PCS   10000   London Postmaster          12.5
        *!  3  30000  JP-1    日本の机と椅子のセット        2.5          0      2.5       2.5  PCS   V2      Pâtisserie Chinoise  1250.12345
            4  40000  TOUGH   Bolt, per thousand             20   19.99999  0.00001   0.00001  PCS                                         0
            5  50000  1900    PARIS Guest Chair, black        3          0        3         3  PCS   10000   London Postmaster          12.5  drop shipment
        * selected, ! purchased before but late, = purchased before, · nothing to purchase
        5 rows, 4 short, 4 to purchase, 2 vendors, 1 selected, 1 without a vendor (pick vendor NO)
        line 20000 (1908) covered by PO000002/10000: 3 due 2026-01-09; PO000007/10000: 1 without a date
        line 30000 (JP-1) covered by PO000001/10000: 4 due 2026-01-12, late
        line 60000 CHAIR Office chair is not bought here: replenished by assembly, 3 PCS needed

        """
    )
  }

  @Test func `at 120 columns long texts are cut and the cost is left out`() {
    #expect(
      Self.text(Sample.worksheet, width: 120) == """
        purchase orders for sales order SO1, The Cannon Group PLC, to ship 2026-01-10
            #   line  item    description      demand  available   needed  quantity  unit  vendor  vendor name     flags
            ─  ─────  ──────  ───────────────  ──────  ─────────  ───────  ────────  ────  ──────  ──────────────  ─────────────
            1  10000  1896-S  ATHENS Desk          20         12        8         8  PCS   10000   London Postma…
        =·  2  20000  1908    LONDON Swivel…        4          4        0         0  PCS   10000   London Postma…
        *!  3  30000  JP-1    日本の机と椅子…     2.5          0      2.5       2.5  PCS   V2      Pâtisserie Ch…
            4  40000  TOUGH   Bolt, per thou…      20   19.99999  0.00001   0.00001  PCS
            5  50000  1900    PARIS Guest Ch…       3          0        3         3  PCS   10000   London Postma…  drop shipment
        not shown: cost (output vertical shows them)
        * selected, ! purchased before but late, = purchased before, · nothing to purchase
        5 rows, 4 short, 4 to purchase, 2 vendors, 1 selected, 1 without a vendor (pick vendor NO)
        line 20000 (1908) covered by PO000002/10000: 3 due 2026-01-09; PO000007/10000: 1 without a date
        line 30000 (JP-1) covered by PO000001/10000: 4 due 2026-01-12, late
        line 60000 CHAIR Office chair is not bought here: replenished by assembly, 3 PCS needed

        """
    )
  }

  @Test func `at 80 columns what was left out is named`() {
    #expect(
      Self.text(Sample.worksheet, width: 80) == """
        purchase orders for sales order SO1, The Cannon Group PLC, to ship 2026-01-10
             line  item    description     needed  quantity  unit  vendor  flags
            ─────  ──────  ─────────────  ───────  ────────  ────  ──────  ─────────────
            10000  1896-S  ATHENS Desk          8         8  PCS   10000
        =·  20000  1908    LONDON Swive…        0         0  PCS   10000
        *!  30000  JP-1    日本の机と椅…      2.5       2.5  PCS   V2
            40000  TOUGH   Bolt, per th…  0.00001   0.00001  PCS
            50000  1900    PARIS Guest…         3         3  PCS   10000   drop shipment
        not shown: #, demand, available, vendor name, cost (output vertical shows them)
        * selected, ! purchased before but late, = purchased before, · nothing to
          purchase
        5 rows, 4 short, 4 to purchase, 2 vendors, 1 selected, 1 without a vendor (pick
          vendor NO)
        line 20000 (1908) covered by PO000002/10000: 3 due 2026-01-09; PO000007/10000: 1
          without a date
        line 30000 (JP-1) covered by PO000001/10000: 4 due 2026-01-12, late
        line 60000 CHAIR Office chair is not bought here: replenished by assembly, 3 PCS
          needed

        """
    )
  }

  @Test func `at 40 columns line, item, need and quantity are left`() {
    #expect(
      Self.text(Sample.worksheet, width: 40) == """
        purchase orders for sales order SO1, The
          Cannon Group PLC, to ship 2026-01-10
            #   line  item     needed  quantity
            ─  ─────  ──────  ───────  ────────
            1  10000  1896-S        8         8
        =·  2  20000  1908          0         0
        *!  3  30000  JP-1        2.5       2.5
            4  40000  TOUGH   0.00001   0.00001
            5  50000  1900          3         3
        not shown: description, demand,
          available, unit, vendor, vendor name,
          cost, flags (output vertical shows
          them)
        * selected, ! purchased before but late,
          = purchased before, · nothing to
          purchase
        5 rows, 4 short, 4 to purchase, 2
          vendors, 1 selected, 1 without a
          vendor (pick vendor NO)
        line 20000 (1908) covered by
          PO000002/10000: 3 due 2026-01-09;
          PO000007/10000: 1 without a date
        line 30000 (JP-1) covered by
          PO000001/10000: 4 due 2026-01-12, late
        line 60000 CHAIR Office chair is not
          bought here: replenished by assembly,
          3 PCS needed

        """
    )
  }

  @Test func `colour greys what is not purchased and marks what is late`() {
    #expect(
      Self.text(Sample.worksheet, width: 80, colour: true) == """
        \u{1B}[1mpurchase orders for sales order SO1, The Cannon Group PLC, to ship 2026-01-10\u{1B}[0m
        \u{1B}[1m     line  item    description     needed  quantity  unit  vendor  flags\u{1B}[0m
        \u{1B}[2m    ─────  ──────  ─────────────  ───────  ────────  ────  ──────  ─────────────\u{1B}[0m
            10000  1896-S  ATHENS Desk          8         8  PCS   10000
        \u{1B}[2m=·  20000  1908    LONDON Swive…        0         0  PCS   10000\u{1B}[0m
        *!  30000  JP-1    日本の机と椅…      2.5       2.5  PCS   V2
            40000  TOUGH   Bolt, per th…  0.00001   0.00001  PCS
            50000  1900    PARIS Guest…         3         3  PCS   10000   drop shipment
        \u{1B}[2mnot shown: #, demand, available, vendor name, cost (output vertical shows them)\u{1B}[0m
        \u{1B}[2m* selected, ! purchased before but late, = purchased before, · nothing to\u{1B}[0m
        \u{1B}[2m  purchase\u{1B}[0m
        \u{1B}[33m5 rows, 4 short, 4 to purchase, 2 vendors, 1 selected, 1 without a vendor (pick\u{1B}[0m
        \u{1B}[33m  vendor NO)\u{1B}[0m
        line 20000 (1908) covered by PO000002/10000: 3 due 2026-01-09; PO000007/10000: 1
          without a date
        \u{1B}[33mline 30000 (JP-1) covered by PO000001/10000: 4 due 2026-01-12, late\u{1B}[0m
        \u{1B}[2mline 60000 CHAIR Office chair is not bought here: replenished by assembly, 3 PCS\u{1B}[0m
        \u{1B}[2m  needed\u{1B}[0m

        """
    )
  }

  @Test func `what is greyed follows the quantity to purchase, not the need`() {
    var worksheet = Sample.worksheet
    worksheet.rows[0].quantity = .zero
    worksheet.rows[1].quantity = Sample.quantity("2")
    let lines = Self.text(worksheet, colour: true).split(separator: "\n")
    #expect(lines[3].hasPrefix("\u{1B}[2m·   1  10000"))
    #expect(lines[4].hasPrefix("=   2  20000"))
  }

  @Test func `an edit shows the rows that it changed, also where the filter hides them`() {
    var worksheet = Sample.worksheet
    worksheet.changedLines = [LineNumber(20000)]
    worksheet.rows[1].quantity = Sample.quantity("2")
    worksheet.rows[1].isShown = false
    #expect(
      Self.text(worksheet, width: 100) == """
        purchase orders for sales order SO1, The Cannon Group PLC, to ship 2026-01-10
           #   line  item  description     demand  available  needed  quantity  unit  vendor  vendor name
           ─  ─────  ────  ──────────────  ──────  ─────────  ──────  ────────  ────  ──────  ──────────────
        =  2  20000  1908  LONDON Swivel…       4          4       0         2  PCS   10000   London Postma…
        not shown: cost (output vertical shows them)
        = purchased before
        1 row changed
        5 rows, 4 short, 5 to purchase, 2 vendors, 1 selected, 1 without a vendor (pick vendor NO)
        line 20000 (1908) covered by PO000002/10000: 3 due 2026-01-09; PO000007/10000: 1 without a date

        """
    )
  }

  @Test func `a filter is told, and days that differ have a column`() {
    var worksheet = Sample.worksheet
    worksheet.rows[1].isShown = false
    worksheet.rows[2].demandDate = Sample.day("2026-01-20")
    worksheet.rows[3].reserve = false
    #expect(
      Self.text(worksheet, width: 140) == """
        purchase orders for sales order SO1, The Cannon Group PLC
            #   line  item    description    demand  available   needed  quantity  unit  vendor  vendor name         cost  date        flags
            ─  ─────  ──────  ─────────────  ──────  ─────────  ───────  ────────  ────  ──────  ────────────  ──────────  ──────────  ─────────────
            1  10000  1896-S  ATHENS Desk        20         12        8         8  PCS   10000   London Post…        12.5  2026-01-10
        *!  3  30000  JP-1    日本の机と椅…     2.5          0      2.5       2.5  PCS   V2      Pâtisserie…   1250.12345  2026-01-20
            4  40000  TOUGH   Bolt, per th…      20   19.99999  0.00001   0.00001  PCS                                  0  2026-01-10  not reserved
            5  50000  1900    PARIS Guest…        3          0        3         3  PCS   10000   London Post…        12.5  2026-01-10  drop shipment
        * selected, ! purchased before but late
        4 of 5 rows shown (show all lifts the filter)
        5 rows, 4 short, 4 to purchase, 2 vendors, 1 selected, 1 without a vendor (pick vendor NO)
        line 30000 (JP-1) covered by PO000001/10000: 4 due 2026-01-12, late
        line 60000 CHAIR Office chair is not bought here: replenished by assembly, 3 PCS needed

        """
    )
  }

  @Test func `plain columns have no rule and are never cut`() {
    #expect(
      Self.text(Sample.worksheet, .plain, width: 40) == """
        purchase orders for sales order SO1, The Cannon Group PLC, to ship 2026-01-10
            #   line  item    description                demand  available   needed  quantity  unit  vendor  vendor name                cost  flags
            1  10000  1896-S  ATHENS Desk                    20         12        8         8  PCS   10000   London Postmaster          12.5
        =·  2  20000  1908    LONDON Swivel Chair, blue       4          4        0         0  PCS   10000   London Postmaster          12.5
        *!  3  30000  JP-1    日本の机と椅子のセット        2.5          0      2.5       2.5  PCS   V2      Pâtisserie Chinoise  1250.12345
            4  40000  TOUGH   Bolt, per thousand             20   19.99999  0.00001   0.00001  PCS                                         0
            5  50000  1900    PARIS Guest Chair, black        3          0        3         3  PCS   10000   London Postmaster          12.5  drop shipment
        * selected, ! purchased before but late, = purchased before, · nothing to purchase
        5 rows, 4 short, 4 to purchase, 2 vendors, 1 selected, 1 without a vendor (pick vendor NO)
        line 20000 (1908) covered by PO000002/10000: 3 due 2026-01-09; PO000007/10000: 1 without a date
        line 30000 (JP-1) covered by PO000001/10000: 4 due 2026-01-12, late
        line 60000 CHAIR Office chair is not bought here: replenished by assembly, 3 PCS needed

        """
    )
  }

  @Test func `a field a line shows every field`() {
    #expect(
      Self.text(Self.twoRows, .vertical, width: 40) == """
        purchase orders for sales order SO1, The Cannon Group PLC, to ship 2026-01-10
        ── 1 ──
        mark         =·
        #            2
        line         20000
        item         1908
        description  LONDON Swivel Chair, blue
        demand       4
        available    4
        needed       0
        quantity     0
        unit         PCS
        vendor       10000
        vendor name  London Postmaster
        cost         12.5
        ── 2 ──
        mark         *!
        #            3
        line         30000
        item         JP-1
        description  日本の机と椅子のセット
        demand       2.5
        available    0
        needed       2.5
        quantity     2.5
        unit         PCS
        vendor       V2
        vendor name  Pâtisserie Chinoise
        cost         1250.12345
        * selected, ! purchased before but late, = purchased before, · nothing to purchase
        2 rows, 1 short, 1 to purchase, 1 vendor, 1 selected
        line 20000 (1908) covered by PO000002/10000: 3 due 2026-01-09; PO000007/10000: 1 without a date
        line 30000 (JP-1) covered by PO000001/10000: 4 due 2026-01-12, late

        """
    )
  }

  @Test func `Markdown has a pipe table and a list`() {
    #expect(
      Self.text(Self.twoRows, .markdown) == """
        ### purchase orders for sales order SO1, The Cannon Group PLC, to ship 2026-01-10

        |  | # | line | item | description | demand | available | needed | quantity | unit | vendor | vendor name | cost |
        | --- | ---: | ---: | --- | --- | ---: | ---: | ---: | ---: | --- | --- | --- | ---: |
        | =· | 2 | 20000 | 1908 | LONDON Swivel Chair, blue | 4 | 4 | 0 | 0 | PCS | 10000 | London Postmaster | 12.5 |
        | \\*! | 3 | 30000 | JP-1 | 日本の机と椅子のセット | 2.5 | 0 | 2.5 | 2.5 | PCS | V2 | Pâtisserie Chinoise | 1250.12345 |

        - \\* selected, ! purchased before but late, = purchased before, · nothing to purchase
        - 2 rows, 1 short, 1 to purchase, 1 vendor, 1 selected
        - line 20000 (1908) covered by PO000002/10000: 3 due 2026-01-09; PO000007/10000: 1 without a date
        - line 30000 (JP-1) covered by PO000001/10000: 4 due 2026-01-12, late

        """
    )
  }

  @Test func `CSV has the names of the JSON fields`() {
    #expect(
      Self.text(Self.twoRows, .csv) == """
        document,line,item,variant,location,description,unit,demandDate,demand,available,needed,quantity,vendor,unitCost,dropShipment,reserve,coveredBy,selected,shown
        SO1,20000,1908,,,"LONDON Swivel Chair, blue",PCS,2026-01-10,4,4,0,0,10000,12.5,false,true,PO000002 10000 3 2026-01-09; PO000007 10000 1,false,true
        SO1,30000,JP-1,,,日本の机と椅子のセット,PCS,2026-01-10,2.5,0,2.5,2.5,V2,1250.12345,false,true,PO000001 10000 4 2026-01-12,true,true

        """
    )
  }
}
