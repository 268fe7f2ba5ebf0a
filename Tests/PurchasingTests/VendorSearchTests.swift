import Purchasing
import TestSupport
import Testing
import TradeModel

/// One row of a table: what is typed, and whom it means.
struct SearchCase: Sendable, CustomTestStringConvertible {
  let text: String
  let meaning: String
  let reason: String

  init(_ text: String, _ meaning: String, _ reason: String) {
    self.text = text
    self.meaning = meaning
    self.reason = reason
  }

  var testDescription: String { "\(text) → \(meaning): \(reason)" }
}

@Suite("Search for a vendor")
struct VendorSearchTests {
  let book = MemoryBook.sample(vendors: [
    .sample("10", name: "Fabrikam", city: "Delft", contact: "Ann Beebe"),
    .sample("20", name: "Contoso", phone: "555-0101"),
    .sample("30", name: "contoso", city: "Gent"),
    .sample("40", name: "Pâtisserie du Nord", postCode: "59000"),
    .sample("50", name: "Nordic Bolts"),
    .sample("60", name: "Wide World Importers"),
    .sample("61", name: "Wide World Exporters"),
    .sample("70", name: "Sealed Ltd", block: .all),
    .sample("71", name: "Unpaid Ltd", block: .payment),
    .sample("FAB", name: "Northwind"),
    .sample("80", name: "Twin"),
    .sample("81", name: "Twin"),
    .sample("82", name: "株式会社日本"),
  ])

  @Test(
    arguments: [
      SearchCase("10", "10", "the number"),
      SearchCase(" fab ", "FAB", "the number in any case, before a name that begins so"),
      SearchCase("70", "70", "the number finds a blocked vendor"),
      SearchCase("Contoso", "20", "the exact name"),
      SearchCase("contoso", "30", "the exact name"),
      SearchCase("CONTOSO", "20 30", "the name in any case, but of two"),
      SearchCase("fabrikam", "10", "the name in any case"),
      SearchCase("pâtisserie DU nord", "40", "the name in any case"),
      SearchCase("Twin", "80 81", "the exact name, but of two"),
      SearchCase("nordic", "50", "a name begins so"),
      SearchCase("wide", "60 61", "two names begin so"),
      SearchCase("wide world i", "60", "one name begins so"),
      SearchCase("6", "60 61", "two numbers begin so"),
      SearchCase("no", "50 FAB", "two names begin so"),
      SearchCase("株式", "82", "a name begins so"),
      SearchCase("日本", "82", "a name contains it"),
      SearchCase("world exp", "61", "a name contains it"),
      SearchCase("gent", "30", "a city contains it"),
      SearchCase("beebe", "10", "a contact contains it"),
      SearchCase("0101", "20", "a phone number contains it"),
      SearchCase("9000", "40", "a post code contains it"),
      SearchCase("Nordik Bolt", "50", "a name is similar"),
      SearchCase("Wide World Inporters", "60 61", "two names are similar"),
      SearchCase("sealed ltd", "? 70", "names of blocked vendors are skipped"),
      SearchCase("Unpaid Ltd", "? 71", "names of blocked vendors are skipped"),
      SearchCase("Fabrxxam", "? 10", "not similar enough, but near"),
      SearchCase("11", "? -", "nothing is near"),
      SearchCase("zzzzzzzz", "? -", "nothing is near"),
      SearchCase("", "? -", "blank"),
      SearchCase("   ", "? -", "blank"),
    ]
  )
  func `a text means whom PO-25 says`(example: SearchCase) throws {
    let meaning =
      switch try VendorSearch().find(example.text, in: book) {
      case .one(let vendor): vendor.number.text
      case .several(let vendors): vendors.map(\.number.text).joined(separator: " ")
      case .none(let suggestion): "? \(suggestion?.text ?? "-")"
      }
    #expect(meaning == example.meaning)
  }

  @Test(arguments: [("sealed ltd", "70"), ("Unpaid", "71"), ("70", "70"), ("Fabrikam", "10")])
  func `to be looked at, a blocked vendor is found by its name`(text: String, number: String) throws
  {
    guard case .one(let vendor) = try VendorSearch(includesBlocked: true).find(text, in: book)
    else {
      Issue.record("not one vendor is found")
      return
    }
    #expect(vendor.number.text == number)
  }
}
