package import TradeModel

extension MemoryBook {
  package func item(_ number: ItemCode) -> Item? { itemsByNumber[number] }

  package func vendor(_ number: VendorCode) -> Vendor? { vendorsByNumber[number] }

  package func customer(_ number: CustomerCode) -> Customer? { customersByNumber[number] }

  package func location(_ code: LocationCode) -> Location? { locationsByCode[code] }

  package func currency(_ code: CurrencyCode) -> Currency? { currenciesByCode[code] }

  package func itemVendors(of item: ItemCode) -> [ItemVendor] { catalogue[item] ?? [] }

  package func prices(of item: ItemCode) -> [PurchasePrice] { pricesByItem[item] ?? [] }

  /// The entries of the item ledger, as they were recorded.
  package var inventoryEntries: [InventoryEntry] { inventory }

  /// The other receipts, as they were recorded.
  package var otherSupplyEntries: [OtherSupply] { otherSupply }

  /// The other requirements, as they were recorded.
  package var otherDemandEntries: [OtherDemand] { otherDemand }

  package func items() -> [Item] { items { _ in true } }

  package func items(where isWanted: (Item) -> Bool) -> [Item] {
    itemsByNumber.values.filter(isWanted).sorted { $0.number < $1.number }
  }

  package func vendors() -> [Vendor] { vendorsByNumber.values.sorted { $0.number < $1.number } }

  package func customers() -> [Customer] {
    customersByNumber.values.sorted { $0.number < $1.number }
  }

  package func salesDocument(_ id: SalesDocumentID) -> SalesDocument? { salesByID[id] }

  package func purchaseDocument(_ id: PurchaseDocumentID) -> PurchaseDocument? {
    purchasesByID[id]
  }

  package func salesDocuments(_ kind: SalesDocumentKind) -> [SalesDocument] {
    salesByID.values.filter { $0.id.kind == kind }.sorted { $0.id.number < $1.id.number }
  }

  package func salesDocuments(
    _ kind: SalesDocumentKind,
    where isWanted: (SalesDocument) -> Bool,
  ) -> [SalesDocument] {
    salesDocuments(kind).filter(isWanted)
  }

  package func purchaseDocuments(_ kind: PurchaseDocumentKind) -> [PurchaseDocument] {
    purchasesByID.values.filter { $0.id.kind == kind }.sorted { $0.id.number < $1.id.number }
  }

  package func purchaseDocuments(
    _ kind: PurchaseDocumentKind,
    where isWanted: (PurchaseDocument) -> Bool,
  ) -> [PurchaseDocument] {
    purchaseDocuments(kind).filter(isWanted)
  }

  package func movements(of items: [ItemCode]) throws(BookFailure) -> [ItemMovements] {
    var movements = items.map { ItemMovements(item: $0) }
    var places: [ItemCode: Int] = [:]
    for (place, item) in items.enumerated() { places[item] = place }
    for entry in inventory {
      if let place = places[entry.item] { movements[place].inventory.append(entry) }
    }
    for entry in otherSupply {
      if let place = places[entry.item] { movements[place].otherSupply.append(entry) }
    }
    for entry in otherDemand {
      if let place = places[entry.item] { movements[place].otherDemand.append(entry) }
    }
    for kind in [SalesDocumentKind.order, .returnOrder] {
      for document in salesDocuments(kind) {
        try addMovements(of: document, to: &movements, at: places)
      }
    }
    for kind in [PurchaseDocumentKind.order, .returnOrder] {
      for document in purchaseDocuments(kind) {
        try addMovements(of: document, to: &movements, at: places)
      }
    }
    return movements
  }

  private func addMovements(
    of document: SalesDocument,
    to movements: inout [ItemMovements],
    at places: [ItemCode: Int],
  ) throws(BookFailure) {
    for line in document.lines where !line.outstanding.isZero || !line.reserved.isZero {
      guard let number = line.subject.item, let place = places[number] else { continue }
      guard let item = item(number),
        let movement = SalesMovement(
          line,
          shipmentDate: document.header.shipmentDate,
          item: item
        )
      else { throw BookFailure(place: "\(line.document.number) \(line.number)", reason: "unit") }
      movements[place].sales.append(movement)
    }
  }

  private func addMovements(
    of document: PurchaseDocument,
    to movements: inout [ItemMovements],
    at places: [ItemCode: Int],
  ) throws(BookFailure) {
    for line in document.lines where line.concernsPlanning {
      guard let number = line.subject.item, let place = places[number] else { continue }
      guard let item = item(number), let movement = PurchaseMovement(line, item: item) else {
        throw BookFailure(place: "\(line.document.number) \(line.number)", reason: "unit")
      }
      movements[place].purchases.append(movement)
    }
  }

  package func purchaseLines(boughtFor document: DocumentNumber) -> [PurchaseLine] {
    let documents = purchaseDocuments(.order) + purchaseDocuments(.invoice)
    return documents.flatMap { $0.lines.filter { $0.sales?.document == document } }
  }

  package func lastNumber(in series: NumberSeries) -> Int {
    let numbers =
      switch series {
      case .purchaseOrder: purchaseDocuments(.order).map(\.id.number)
      case .purchaseInvoice: purchaseDocuments(.invoice).map(\.id.number)
      case .salesOrder: salesDocuments(.order).map(\.id.number)
      case .salesInvoice: salesDocuments(.invoice).map(\.id.number)
      }
    return numbers.compactMap { series.value(of: $0) }.max() ?? 0
  }

  package func counts() -> BookCounts {
    var counts = BookCounts()
    counts.items = itemsByNumber.count
    counts.vendors = vendorsByNumber.count
    counts.customers = customersByNumber.count
    counts.salesOrders = salesDocuments(.order).count
    counts.salesInvoices = salesDocuments(.invoice).count
    counts.purchaseOrders = purchaseDocuments(.order).count
    counts.purchaseInvoices = purchaseDocuments(.invoice).count
    return counts
  }
}
