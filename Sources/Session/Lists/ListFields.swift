import CommandLanguage
import TradeModel

/// The fields of the records that are listed, named as in the bundle.
enum ListFields {
  static let sales: [RowField<SalesListRow>] = [
    .code("no", "number") { $0.document.id.number },
    .code("customer") { $0.document.header.customer },
    .text("name", "customername") { $0.customerName },
    .date("orderDate") { $0.document.header.orderDate },
    .date("shipmentDate", "date") { $0.document.header.shipmentDate },
    .code("currency") { $0.document.header.currency },
    .number("lines") { ExactNumber(whole: $0.document.lines.count) },
    .number("openLines", "open") { ExactNumber(whole: $0.openLines) },
    .truth("short") { $0.isShort ?? false },
  ]

  static let purchases: [RowField<PurchaseListRow>] = [
    .code("no", "number") { $0.document.id.number },
    .code("vendor") { $0.document.header.vendor },
    .text("name", "vendorname") { $0.vendorName },
    .date("orderDate", "date") { $0.document.header.orderDate },
    .code("currency") { $0.document.header.currency },
    .code("customer") { $0.document.header.customer },
    .number("lines") { ExactNumber(whole: $0.document.lines.count) },
    .number("total") { $0.total.map { ExactNumber($0) } ?? .zero },
  ]

  static let items: [RowField<Item>] = [
    .code("no", "number", "item") { $0.number },
    .text("description", "name") { $0.description },
    .text("type") { $0.type.rawValue },
    .code("baseUnit", "unit") { $0.baseUnit },
    .code("purchaseUnit") { $0.purchaseUnit },
    .code("salesUnit") { $0.salesUnit },
    .text("replenishment") { $0.replenishment.rawValue },
    .code("vendor") { $0.vendor },
    .text("vendorItemNo") { $0.vendorItemNumber },
    .text("leadTime") { $0.leadTime.description },
    .number("lastDirectCost", "cost") { ExactNumber($0.lastDirectCost) },
    .text("reserve") { $0.reserve.rawValue },
    .truth("blocked") { $0.isBlocked },
    .truth("purchasingBlocked") { $0.isPurchasingBlocked },
  ]

  static let vendors: [RowField<Vendor>] = [
    .code("no", "number", "vendor") { $0.number },
    .text("name") { $0.name },
    .text("city") { $0.city },
    .text("contact") { $0.contact },
    .text("phone") { $0.phone },
    .text("postCode") { $0.postCode },
    .code("currency") { $0.currency },
    .text("leadTime") { $0.leadTime.description },
    .text("blocked") { $0.block.rawValue },
  ]

  static let customers: [RowField<Customer>] = [
    .code("no", "number", "customer") { $0.number },
    .text("name") { $0.name },
    .text("city") { $0.city },
  ]
}

extension ListFields {
  /// Returns the names of the fields of a list.
  static func names(of list: ListSubject) -> [String] {
    switch list {
    case .salesOrders, .salesInvoices: sales.map(\.name)
    case .purchaseOrders, .purchaseInvoices: purchases.map(\.name)
    case .items: items.map(\.name)
    case .vendors: vendors.map(\.name)
    case .customers: customers.map(\.name)
    }
  }
}
