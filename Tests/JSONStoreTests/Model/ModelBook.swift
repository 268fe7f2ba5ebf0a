import JSONStore
import TestSupport
import TradeModel

/// The plainest store there is: the records by table and key, in an array's order.
struct ModelBook {
  private struct Place: Hashable {
    let table: Table
    let key: RowKey
  }

  private var recordsByPlace: [Place: Record] = [:]
  private(set) var setup = Setup(
    company: Company(name: "Sample", currency: "EUR"),
    workDate: "2026-01-05",
  )

  init(_ records: [Record] = []) {
    for record in records { recordsByPlace[Place(table: record.table, key: record.key)] = record }
  }

  /// The records by table and key.
  var records: [Record] {
    recordsByPlace.sorted { left, right in
      let (first, second) = (order(left.key.table), order(right.key.table))
      return first == second ? left.key.key < right.key.key : first < second
    }.map(\.value)
  }

  private func order(_ table: Table) -> Int { Table.allCases.firstIndex(of: table) ?? 0 }

  /// What a store of these records starts with.
  var bundle: Bundle { Bundle(setup: setup, records: records) }

  subscript(like record: Record) -> Record? {
    recordsByPlace[Place(table: record.table, key: record.key)]
  }

  mutating func apply(_ changes: ChangeSet) {
    for change in changes.changes {
      guard let record = change.after ?? change.before else { continue }
      recordsByPlace[Place(table: record.table, key: record.key)] = change.after
    }
  }

  /// The same records as a book over arrays.
  var book: MemoryBook {
    let records = records
    return MemoryBook(
      company: setup.company,
      workDate: setup.workDate,
      currencies: records.compactMap { if case .currency(let it) = $0 { it } else { nil } },
      locations: records.compactMap { if case .location(let it) = $0 { it } else { nil } },
      vendors: records.compactMap { if case .vendor(let it) = $0 { it } else { nil } },
      customers: records.compactMap { if case .customer(let it) = $0 { it } else { nil } },
      items: records.compactMap { if case .item(let it) = $0 { it } else { nil } },
      itemVendors: records.compactMap { if case .itemVendor(let it) = $0 { it } else { nil } },
      prices: records.compactMap { if case .price(let it) = $0 { it } else { nil } },
      inventory: records.compactMap { if case .inventory(let it) = $0 { it } else { nil } },
      sales: salesDocuments(records),
      purchases: purchaseDocuments(records),
      otherSupply: records.compactMap { if case .otherSupply(let it) = $0 { it } else { nil } },
      otherDemand: records.compactMap { if case .otherDemand(let it) = $0 { it } else { nil } },
    )
  }

  private func salesDocuments(_ records: [Record]) -> [SalesDocument] {
    let lines = records.compactMap { if case .salesLine(let it) = $0 { it } else { nil } }
    return records.compactMap { record in
      guard case .salesHeader(let header) = record else { return nil }
      return SalesDocument(header: header, lines: lines.filter { $0.document == header.id })
    }
  }

  private func purchaseDocuments(_ records: [Record]) -> [PurchaseDocument] {
    let lines = records.compactMap { if case .purchaseLine(let it) = $0 { it } else { nil } }
    return records.compactMap { record in
      guard case .purchaseHeader(let header) = record else { return nil }
      return PurchaseDocument(header: header, lines: lines.filter { $0.document == header.id })
    }
  }
}
