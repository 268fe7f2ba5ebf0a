import CommandLanguage
import Diagnostics
import Testing

@Suite("Parser") struct ParserTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let text: String
    let canonical: String
    var testDescription: String { text }

    init(_ text: String, _ canonical: String? = nil) {
      self.text = text
      self.canonical = canonical ?? text
    }
  }

  static let looking: [Sample] = [
    Sample("status"), Sample("STATUS", "status"), Sample("  status\t# now", "status"),
    Sample("list sales orders"), Sample("List All Sales Orders", "list all sales orders"),
    Sample("list items where vendor = \"10000\" sort by no desc limit 5"),
    Sample("list purchase invoices limit 0"),
    Sample("list customers sort by Name", "list customers sort by name"),
    Sample("show"), Sample("show SO1"), Sample("show so1", "show SO1"),
    Sample("show item 1896-s", "show item 1896-S"), Sample("show item ITEM(1)"),
    Sample("show item \"1896-s\"", "show item 1896-S"),
    Sample("show item \"a 17\"", "show item \"A 17\""),
    Sample("show item 11.5/3*A,B=C"), Sample("show item item", "show item \"ITEM\""),
    Sample("show item-5", "show ITEM-5"), Sample("show sales-1", "show SALES-1"),
    Sample("show all-1", "show ALL-1"), Sample("show vendor v01", "show vendor V01"),
    Sample("show vendor \"Exotic Liquids\""), Sample("show vendor \"Pâté & Söhne\""),
    Sample("show customer c1", "show customer C1"),
    Sample("show purchase order po1", "show purchase order PO1"),
    Sample("show \"status\"", "show \"STATUS\""), Sample("show 2026-01-31"), Sample("show 10000"),
    Sample("show item 日本"), Sample("show item é", "show item É"),
  ]

  static let worksheets: [Sample] = [
    Sample("open 11077"), Sample("open sales order 1001"),
    Sample("OPEN Sales Invoice si1", "open sales invoice SI1"),
    Sample("close"), Sample("plan orders"), Sample("plan invoice"),
    Sample("plan invoice ALL", "plan invoice all"),
    Sample("plan invoice selected"), Sample("show unavailable"), Sample("show all"),
    Sample("select 1"), Sample("select 1,3-5,20000"),
    Sample("select 1 , 3-5 ,20000", "select 1,3-5,20000"),
    Sample("select 10000-30000"), Sample("select 5-5", "select 5"),
    Sample("select 007", "select 7"),
    Sample("select all"), Sample("select none"),
    Sample("select where needed > 0 and vendor = \"V08\""),
    Sample("select add 3"), Sample("select add all"), Sample("select remove where qty = 0"),
    Sample("set qty 12"), Sample("set qty 12.50", "set qty 12.5"),
    Sample("set qty .5", "set qty 0.5"),
    Sample("set qty need"), Sample("set qty NEED on 10000", "set qty need on 10000"),
    Sample("set qty need * 1.1 round up"), Sample("set qty 5 on all"),
    Sample("set qty 5 on where needed > 0"),
    Sample("set reserve on"), Sample("set reserve off on 1,2"), Sample("set reserve on on all"),
    Sample("pick vendor 10000"), Sample("pick vendor v08 on 1-3", "pick vendor V08 on 1-3"),
    Sample("pick vendor \"V08\""), Sample("pick vendor \"London Postmaster\" on all"),
    Sample("pick vendor none"),
    Sample("pick vendor NONE-1 on 1"), Sample("pick vendor \"none\""), Sample("vendors"),
    Sample("vendors on 10000"),
    Sample("preview"), Sample("commit"), Sample("commit valid"), Sample("discard"),
  ]

  static let others: [Sample] = [
    Sample("set cost 12.5 on 10000"), Sample("set cost cost * 0.95 round to 0.01 on all"),
    Sample("set discount 5"), Sample("set date 2026-01-31 on 1"), Sample("set date none"),
    Sample("set date NONE on all", "set date none on all"),
    Sample("set description \"a \\\"b\\\" \\\\ \\n\\t\" on 1"),
    Sample("add item 1896-S"),
    Sample(
      "add item x date 2026-02-01 cost 5 unit box qty need + 1 location blue variant red",
      "add item X variant RED location BLUE qty need + 1 unit BOX cost 5 date 2026-02-01"
    ),
    Sample("add comment \"Deliver before noon\""), Sample("remove 20000"), Sample("remove all"),
    Sample("remove where quantity = 0"), Sample("undo"), Sample("undo 1", "undo"), Sample("undo 3"),
    Sample("redo 2"),
    Sample("changes"), Sample("work date"), Sample("work date 2026-01-05"),
    Sample("work date 2024-02-29"),
    Sample("output JSON", "output json"), Sample("output table"),
    Sample("echo", "echo \"\""), Sample("echo hello  world ", "echo \"hello  world\""),
    Sample("echo it's 5\" wide, isn't it?", "echo \"it's 5\\\" wide, isn't it?\""),
    Sample("echo \"a;b # c\""), Sample("echo one # two", "echo \"one\""),
    Sample("echo a \\\n b", "echo \"a   b\""),
    Sample("run monday.rpl"), Sample("run /tmp/Über/a-b.rpl"), Sample("run \"my scripts/a.rpl\""),
    Sample("run -"),
    Sample("help"), Sample("help Set  Qty", "help set qty"),
    Sample("help \"set qty\"", "help set qty"),
    Sample("help <="), Sample("quit"), Sample("exit", "quit"), Sample("\u{FEFF}quit\r\n", "quit"),
    Sample("set qty \\\n 5 \\\r\n on 1", "set qty 5 on 1"),
  ]

  @Test(arguments: looking)
  func `statements that look around are read`(sample: Sample) throws { try check(sample) }

  @Test(arguments: worksheets)
  func `statements on documents and worksheets are read`(sample: Sample) throws {
    try check(sample)
  }

  @Test(arguments: others)
  func `the other statements are read`(sample: Sample) throws { try check(sample) }

  private func check(_ sample: Sample) throws {
    let script = try parse(SourceText(name: "test", text: sample.text))
    #expect(script.statements.map(\.canonicalText) == [sample.canonical])
    let again = try parse(SourceText(name: "test", text: sample.canonical))
    #expect(again.statements == script.statements)
  }
}
