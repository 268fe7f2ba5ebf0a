import TradeModel

// The records that a table holds, taken out of the case that all of them share.

extension Record {
  var item: Item? { if case .item(let value) = self { value } else { nil } }
  var itemVendor: ItemVendor? { if case .itemVendor(let value) = self { value } else { nil } }
  var inventory: InventoryEntry? { if case .inventory(let value) = self { value } else { nil } }
  var salesHeader: SalesHeader? { if case .salesHeader(let value) = self { value } else { nil } }
  var salesLine: SalesLine? { if case .salesLine(let value) = self { value } else { nil } }
  var purchaseHeader: PurchaseHeader? {
    if case .purchaseHeader(let value) = self { value } else { nil }
  }
  var purchaseLine: PurchaseLine? { if case .purchaseLine(let value) = self { value } else { nil } }
}
