import TradeModel

/// The fields of the records of a bundle, in the order of the bundle (contract, section 4).
///
/// Every field is written, also where a bundle leaves it out as blank.
enum BundleFields {
  /// The fields of a vendor.
  static var vendor: [RecordField<Vendor>] {
    [
      RecordField("no") { .text($0.number) },
      RecordField("name") { .text($0.name) },
      RecordField("city") { .text($0.city) },
      RecordField("contact") { .text($0.contact) },
      RecordField("phone") { .text($0.phone) },
      RecordField("postCode") { .text($0.postCode) },
      RecordField("currency") { .text($0.currency) },
      RecordField("leadTime") { .text($0.leadTime) },
      RecordField("blocked") { .text($0.block.rawValue) },
      RecordField("workingDays") { .list($0.workingDays.map { .text($0.rawValue) }) },
      RecordField("holidays") { .list($0.holidays.map { .text($0) }) },
    ]
  }

  /// The fields of a customer.
  static var customer: [RecordField<Customer>] {
    [
      RecordField("no") { .text($0.number) },
      RecordField("name") { .text($0.name) },
      RecordField("city") { .text($0.city) },
    ]
  }

  /// The fields of an item.
  static var item: [RecordField<Item>] {
    let (unit, variant) = (unit, variant)
    return [
      RecordField("no") { .text($0.number) },
      RecordField("description") { .text($0.description) },
      RecordField("type") { .text($0.type.rawValue) },
      RecordField("baseUnit") { .text($0.baseUnit) },
      RecordField("purchaseUnit") { .text($0.purchaseUnit) },
      RecordField("salesUnit") { .text($0.salesUnit) },
      RecordField("units") { .records($0.units, unit) },
      RecordField("replenishment") { .text($0.replenishment.rawValue) },
      RecordField("vendor") { .text($0.vendor) },
      RecordField("vendorItemNo") { .text($0.vendorItemNumber) },
      RecordField("leadTime") { .text($0.leadTime) },
      RecordField("lastDirectCost") { .number($0.lastDirectCost) },
      RecordField("reserve") { .text($0.reserve.rawValue) },
      RecordField("blocked") { .truth($0.isBlocked) },
      RecordField("purchasingBlocked") { .truth($0.isPurchasingBlocked) },
      RecordField("variants") { .records($0.variants, variant) },
    ]
  }

  private static var unit: [RecordField<UnitOfMeasure>] {
    [
      RecordField("code") { .text($0.code) },
      RecordField("quantity") { .number($0.quantity) },
    ]
  }

  private static var variant: [RecordField<ItemVariant>] {
    [
      RecordField("code") { .text($0.code) },
      RecordField("description") { .text($0.description) },
      RecordField("blocked") { .truth($0.isBlocked) },
    ]
  }

  /// The fields of an address.
  static var shipTo: [RecordField<ShipToAddress>] {
    [
      RecordField("code") { .text($0.code) },
      RecordField("name") { .text($0.name) },
      RecordField("address") { .text($0.address) },
      RecordField("postCode") { .text($0.postCode) },
      RecordField("city") { .text($0.city) },
      RecordField("country") { .text($0.country) },
    ]
  }

  /// The fields of a sales document before its lines.
  static var salesHeader: [RecordField<SalesHeader>] {
    let shipTo = shipTo
    return [
      RecordField("no") { .text($0.id.number) },
      RecordField("customer") { .text($0.customer) },
      RecordField("orderDate") { .text($0.orderDate) },
      RecordField("shipmentDate") { .text($0.shipmentDate) },
      RecordField("currency") { .text($0.currency) },
      RecordField("shipTo") { .record($0.shipTo, shipTo) },
    ]
  }

  /// Returns the fields of a line of a sales document of a kind.
  static func salesLine(of kind: SalesDocumentKind) -> [RecordField<SalesLine>] {
    let fields: [RecordField<SalesLine>] = [
      RecordField("line") { .line($0.number) },
      RecordField("type") { .text($0.subject.word) },
      RecordField("no") { .text($0.subject.code.string) },
      RecordField("variant") { .text($0.variant) },
      RecordField("location") { .text($0.location) },
      RecordField("description") { .text($0.description) },
      RecordField("quantity") { .number($0.quantity) },
      RecordField("unit") { .text($0.unit) },
      RecordField("unitPrice") { .number($0.unitPrice) },
      RecordField("shipmentDate") { .text($0.shipmentDate) },
      RecordField("shipped") { .number($0.shipped) },
      RecordField("reserved") { .number($0.reserved) },
      RecordField("reserve") { .text($0.reserve.rawValue) },
      RecordField("dropShipment") { .truth($0.isDropShipment) },
      RecordField("specialOrder") { .truth($0.isSpecialOrder) },
    ]
    guard kind == .invoice else { return fields }
    let foreign = ["shipped", "reserved", "dropShipment", "specialOrder"]
    return fields.filter { !foreign.contains($0.name) }
  }

  /// The fields of a purchase document before its lines.
  static var purchaseHeader: [RecordField<PurchaseHeader>] {
    let shipTo = shipTo
    return [
      RecordField("no") { .text($0.id.number) },
      RecordField("vendor") { .text($0.vendor) },
      RecordField("orderDate") { .text($0.orderDate) },
      RecordField("currency") { .text($0.currency) },
      RecordField("customer") { .text($0.customer) },
      RecordField("shipTo") { .record($0.shipTo, shipTo) },
    ]
  }

  /// Returns the fields of a line of a purchase document of a kind.
  static func purchaseLine(of kind: PurchaseDocumentKind) -> [RecordField<PurchaseLine>] {
    let sales = salesReference
    let fields: [RecordField<PurchaseLine>] = [
      RecordField("line") { .line($0.number) },
      RecordField("type") { .text($0.subject.word) },
      RecordField("no") { .text($0.subject.code.string) },
      RecordField("variant") { .text($0.variant) },
      RecordField("location") { .text($0.location) },
      RecordField("description") { .text($0.description) },
      RecordField("quantity") { .number($0.quantity) },
      RecordField("unit") { .text($0.unit) },
      RecordField("unitCost") { .number($0.unitCost) },
      RecordField("lineDiscount") { .number($0.lineDiscount) },
      RecordField("expectedReceiptDate") { .text($0.expectedReceiptDate) },
      RecordField("received") { .number($0.received) },
      RecordField("reserved") { .number($0.reserved) },
      RecordField("dropShipment") { .truth($0.isDropShipment) },
      RecordField("sales") { $0.sales.map { .record($0, sales) } ?? .absent },
    ]
    guard kind == .invoice else { return fields }
    let foreign = ["received", "reserved", "dropShipment"]
    return fields.filter { !foreign.contains($0.name) }
  }

  /// The fields of the sales line that a purchase line was bought for.
  static var salesReference: [RecordField<SalesReference>] {
    [
      RecordField("document") { .text($0.document) },
      RecordField("line") { .line($0.line) },
      RecordField("quantity") { .number($0.quantity) },
    ]
  }
}
