import Session
import TradeModel

extension Page {
  /// Shows an item with what there is of it and who delivers it.
  mutating func show(_ report: ItemReport) {
    let item = report.item
    title("item \(named(item.number.description, item.description))")
    fields([
      "type": item.type.rawValue,
      "base unit": item.baseUnit.text,
      "purchase unit": item.purchaseUnit.text,
      "sales unit": item.salesUnit.text,
      "units": item.units.map { "\($0.code) = \($0.quantity)" }.joined(separator: ", "),
      "replenishment": item.replenishment.rawValue,
      "vendor": named(item.vendor.text, report.vendorName),
      "vendor item no": item.vendorItemNumber,
      "lead time": item.leadTime.description,
      "last direct cost": item.lastDirectCost.description,
      "reserve": item.reserve.rawValue,
      "blocked": item.blockText,
      "variants": item.variants.map(Self.text).joined(separator: ", "),
    ])
    if report.figures.isEmpty {
      note("none in stock, on order or asked for")
    } else {
      table(report.figures, Self.figureColumns)
      note("in \(item.baseUnit?.description ?? "base units")", .quiet)
    }
    if !report.catalogue.isEmpty { table(report.catalogue, Self.candidateColumns(hasMarks: false)) }
  }

  /// Shows a vendor.
  mutating func show(_ report: VendorReport) {
    let vendor = report.vendor
    title("vendor \(named(vendor.number.description, vendor.name))")
    fields([
      "city": [vendor.postCode, vendor.city].filter { !$0.isEmpty }.joined(separator: " "),
      "contact": vendor.contact,
      "phone": vendor.phone,
      "currency": vendor.currency.text,
      "lead time": vendor.leadTime.description,
      "blocked": vendor.block == .none ? "" : vendor.block.rawValue,
      "working days": vendor.workingDays.map(\.name).joined(separator: ", "),
      "holidays": vendor.holidays.map(\.description).joined(separator: ", "),
      "open orders": report.openOrders.map(\.description).joined(separator: ", "),
    ])
    if report.openOrders.isEmpty { note("no purchase orders with something to receive") }
  }

  /// Shows a customer.
  mutating func show(_ report: CustomerReport) {
    let customer = report.customer
    title("customer \(named(customer.number.description, customer.name))")
    fields([
      "city": customer.city,
      "open orders": report.openOrders.map(\.description).joined(separator: ", "),
    ])
    if report.openOrders.isEmpty { note("no ongoing sales orders") }
  }

  /// Shows the vendors that a row or an invoice could be bought from.
  mutating func show(_ report: VendorsReport) {
    let item = report.item.map { " (\($0))" } ?? ""
    let subject = report.line.map { "line \($0)\(item)" } ?? "the purchase invoice"
    title("vendors for \(subject) of \(report.document)")
    if let quantity = report.quantity {
      fields(["priced for": measure(quantity, report.unit)])
    }
    guard !report.candidates.isEmpty else {
      note("no vendors known for it (list vendors lists all, pick vendor NO picks one)")
      return
    }
    let isPriced = report.line != nil
    table(report.candidates, Self.candidateColumns(hasMarks: true, isPriced: isPriced))
    let target = report.line.map { " on \($0)" } ?? ""
    note("\(counted(report.candidates.count, "vendor")) (pick vendor NO\(target) picks one)")
  }

  private static func text(_ variant: ItemVariant) -> String {
    let name = named(variant.code.description, variant.description)
    return variant.isBlocked ? "\(name) (blocked)" : name
  }

  private static var figureColumns: [Column<ItemLocationFigures>] {
    [
      .optionalCode("variant", rank: 0) { $0[$1].variant?.codeText },
      .optionalCode("location", rank: 0) { $0[$1].location?.codeText },
      .figure("inventory", rank: 1) { $0[$1].inventory },
      .figure("on sales orders", rank: 2) { $0[$1].onSalesOrders },
      .figure("on purchase orders", rank: 3) { $0[$1].onPurchaseOrders },
      .rareFigure("other supply", rank: 4) { $0[$1].otherSupply },
      .rareFigure("other demand", rank: 4) { $0[$1].otherDemand },
    ]
  }

  /// Returns the columns; an invoice has no one quantity that its vendors could be priced for.
  private static func candidateColumns(
    hasMarks: Bool,
    isPriced: Bool = true,
  ) -> [Column<VendorCandidate>] {
    var columns: [Column<VendorCandidate>] = [
      .count("#", rank: 5) { $0[$1].position },
      .code("vendor", rank: 0) { $0[$1].vendor.codeText },
      .text("vendor name", rank: 2, floor: 11) { $0[$1].name },
    ]
    if isPriced { columns.append(.figure("cost", rank: 1) { $0[$1].unitCost }) }
    columns += [
      .rareFigure("discount %", rank: 3) { $0[$1].lineDiscount },
      .optionalCode("currency", rank: 1) { $0[$1].currency?.codeText },
      .optional("lead time", rank: 1) { $0[$1].leadTime.description },
      .optional("vendor item no", rank: 4) { $0[$1].vendorItemNumber },
      .optional("remarks", rank: 1) { candidates, index in
        candidates[index].remarks(isPickable: hasMarks, isPriced: isPriced).joined(separator: ", ")
      },
    ]
    return columns
  }
}

extension VendorCandidate {
  /// What tells the vendor from the others.
  fileprivate func remarks(isPickable: Bool, isPriced: Bool) -> [String] {
    var remarks: [String] = []
    if isPicked, isPickable { remarks.append("picked") }
    if isDefault { remarks.append("default") }
    switch block {
    case .none: break
    case .payment: remarks.append("payment blocked")
    case .all: remarks.append("blocked")
    }
    if isPriced, unitCost == nil { remarks.append("cost out of range") }
    return remarks
  }
}
