import JSONText
package import TradeModel

/// Writes a book as one bundle, record after record, as people read it.
///
/// The records come table after table as a bundle has its sections, the documents whole. Bytes can
/// be taken while writing, so that a bundle need not fit into memory. Reading the bundle gives the
/// records again, except what a bundle has no keys for: the order date and the vendor's item number
/// of purchase lines, and the numbers of entries.
package struct BundleWriter {
  private typealias Section = BundleSections.Key

  private var json = JSONWriter(.pretty)
  private var section: Section?
  /// Whether the document that was started has lines so far.
  private var hasLines = false
  /// The items whose reserve policy is not the usual one; their sales lines need not repeat it.
  private var policies: [ItemCode: ReservePolicy] = [:]

  /// Starts a bundle with the company and the work date.
  package init(_ setup: Setup) {
    json.beginObject()
    json.field("format", Bundle.format)
    json.field("workDate", setup.workDate)
    guard setup.company != Company() else { return }
    json.key("company")
    json.beginObject()
    json.field("name", setup.company.name)
    json.field("currency", setup.company.currency)
    json.endObject()
  }

  /// Writes a record that is no part of a document.
  ///
  /// - Precondition: The records come in the order of their sections: currencies, locations,
  ///   vendors, customers, items, catalogue, prices, inventory, then the documents, then other
  ///   supply and other demand.
  package mutating func write(_ record: Record) {
    switch record {
    case .currency(let currency):
      enter(.currencies)
      CurrencyCoding.write(currency, to: &json)
    case .location(let location):
      enter(.locations)
      LocationCoding.write(location, to: &json)
    case .vendor(let vendor):
      enter(.vendors)
      VendorCoding.write(vendor, to: &json)
    case .customer(let customer):
      enter(.customers)
      CustomerCoding.write(customer, to: &json)
    case .item(let item):
      enter(.items)
      if item.reserve != .optional { policies[item.number] = item.reserve }
      ItemCoding.write(item, to: &json)
    case .itemVendor(let entry):
      enter(.itemVendors)
      ItemVendorCoding.write(entry, to: &json)
    case .price(let price):
      enter(.prices)
      PriceCoding.write(price, form: .bundle, to: &json)
    case .inventory(let entry):
      enter(.inventory)
      InventoryCoding.write(entry, form: .bundle, to: &json)
    case .otherSupply(let entry):
      enter(.otherSupply)
      OtherCoding.write(entry, form: .bundle, to: &json)
    case .otherDemand(let entry):
      enter(.otherDemand)
      OtherCoding.write(entry, form: .bundle, to: &json)
    case .salesHeader, .salesLine, .purchaseHeader, .purchaseLine:
      preconditionFailure("a bundle has documents whole")
    }
  }

  /// Writes a sales document with its lines.
  ///
  /// - Precondition: Documents come in the order of their sections: sales orders, sales invoices,
  ///   purchase orders, purchase invoices, sales return orders, purchase return orders.
  package mutating func write(_ document: SalesDocument) {
    begin(document.header)
    for line in document.lines { write(line) }
    endDocument()
  }

  /// Writes a purchase document with its lines.
  ///
  /// - Precondition: Documents come in the order of their sections, as sales documents do.
  package mutating func write(_ document: PurchaseDocument) {
    begin(document.header)
    for line in document.lines { write(line) }
    endDocument()
  }

  /// Starts a sales document, whose lines come next.
  mutating func begin(_ header: SalesHeader) {
    switch header.id.kind {
    case .order: enter(.salesOrders)
    case .invoice: enter(.salesInvoices)
    case .returnOrder: enter(.salesReturnOrders)
    }
    json.beginObject()
    SalesHeaderCoding.writeFields(header, to: &json)
  }

  /// Starts a purchase document, whose lines come next.
  mutating func begin(_ header: PurchaseHeader) {
    switch header.id.kind {
    case .order: enter(.purchaseOrders)
    case .invoice: enter(.purchaseInvoices)
    case .returnOrder: enter(.purchaseReturnOrders)
    }
    json.beginObject()
    PurchaseHeaderCoding.writeFields(header, to: &json)
  }

  /// Writes the next line of the sales document that was started.
  mutating func write(_ line: SalesLine) {
    enterLines()
    let usual = line.subject.item.flatMap { policies[$0] } ?? .optional
    json.beginObject()
    SalesLineCoding.writeFields(line, usualReserve: usual, to: &json)
    json.endObject()
  }

  /// Writes the next line of the purchase document that was started.
  mutating func write(_ line: PurchaseLine) {
    enterLines()
    PurchaseLineCoding.write(line, form: .bundle, to: &json)
  }

  /// Ends the document that was started.
  mutating func endDocument() {
    if hasLines { json.endArray() }
    hasLines = false
    json.endObject()
  }

  private mutating func enterLines() {
    guard !hasLines else { return }
    hasLines = true
    json.key("lines")
    json.beginArray()
  }

  /// Ends the bundle.
  package mutating func finish() {
    if section != nil { json.endArray() }
    section = nil
    json.endObject()
    json.endLine()
  }

  /// The count of bytes written and not yet taken.
  var byteCount: Int { json.bytes.count }

  /// Hands over the bytes written so far.
  package mutating func takeBytes() -> [UInt8] { json.takeBytes() }

  /// Goes to the section of the next record.
  private mutating func enter(_ next: Section) {
    guard section != next else { return }
    if let section {
      precondition(section.rawValue < next.rawValue, "a bundle has its sections in one order")
      json.endArray()
    }
    section = next
    json.key("\(next)")
    json.beginArray()
  }
}
