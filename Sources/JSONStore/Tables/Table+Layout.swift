extension Table {
  /// The place of the table among all.
  var index: Int {
    switch self {
    case .setup: 0
    case .currencies: 1
    case .locations: 2
    case .vendors: 3
    case .customers: 4
    case .items: 5
    case .itemVendors: 6
    case .prices: 7
    case .inventory: 8
    case .salesHeaders: 9
    case .salesLines: 10
    case .purchaseHeaders: 11
    case .purchaseLines: 12
    case .otherSupply: 13
    case .otherDemand: 14
    }
  }

  /// The name of the table's file.
  var fileName: String { "\(rawValue).jsonl" }

  /// The fields of the keys of the table's rows.
  var keyLayout: KeyLayout { Self.layouts[index] }

  private static let layouts: [KeyLayout] = allCases.map { table in
    let names = table.keyNames
    let texts = names.texts.map { KeyLayout.Field(name: Array($0.utf8), isNumber: false) }
    let number = names.number.map { [KeyLayout.Field(name: Array($0.utf8), isNumber: true)] }
    return KeyLayout(fields: texts + (number ?? []))
  }

  private static let names: [[UInt8]] = allCases.map { Array($0.rawValue.utf8) }

  /// Makes the table whose name stands in some bytes.
  init?(named range: Range<Int>, in bytes: Span<UInt8>) {
    guard let index = Self.names.firstIndex(where: { equals(bytes, range, $0) }) else {
      return nil
    }
    self = Self.allCases[index]
  }
}

extension Table {
  /// Whether single rows are looked up by their keys again and again: those of the records that
  /// other rows name.
  var isLookedUpByKey: Bool {
    switch self {
    case .currencies, .locations, .vendors, .customers, .items, .salesHeaders, .purchaseHeaders:
      true
    case .setup, .itemVendors, .prices, .inventory, .salesLines, .purchaseLines, .otherSupply,
      .otherDemand:
      false
    }
  }

  /// The tables that rows of this one refer to.
  var referredTables: [Table] {
    switch self {
    case .setup, .currencies, .locations, .customers: []
    case .vendors: [.currencies]
    case .items: [.vendors]
    case .itemVendors: [.items, .vendors]
    case .prices: [.items, .vendors, .currencies]
    case .inventory, .otherSupply, .otherDemand: [.items, .locations]
    case .salesHeaders: [.customers, .currencies]
    case .salesLines: [.salesHeaders, .locations, .items]
    case .purchaseHeaders: [.vendors, .customers, .currencies]
    case .purchaseLines: [.purchaseHeaders, .salesLines, .locations, .items]
    }
  }
}
