import JSONText
import TradeModel

/// A change with the table and key of its record.
struct KeyedChange {
  /// The table.
  let table: Table
  /// The key.
  let key: OrderedKey
  /// The record as it was read.
  let before: Record?
  /// The record as it shall be; none where it goes.
  let after: Record?

  /// What tells the record from every other.
  struct Place: Hashable {
    let table: Table
    let key: OrderedKey
  }

  /// The place of the record.
  var place: Place { Place(table: table, key: key) }

  /// Returns the change as if it had been made from another state of the record.
  func following(_ before: Record?) -> KeyedChange {
    KeyedChange(table: table, key: key, before: before, after: after)
  }

  /// Finds the keys of changes.
  ///
  /// - Throws: `StoreError` when two of them concern one record, or one concerns two.
  static func list(_ changes: ChangeSet, path: String) throws(StoreError) -> [KeyedChange] {
    var list: [KeyedChange] = []
    list.reserveCapacity(changes.changes.count)
    for change in changes.changes {
      guard let record = change.after ?? change.before, change.before != change.after else {
        continue
      }
      let (table, key) = (record.table, OrderedKey(of: record))
      if let before = change.before, change.after != nil, !before.has(key, of: record) {
        throw illegal(path, "a change does not keep the key of its record", record)
      }
      list.append(
        KeyedChange(table: table, key: key, before: change.before, after: change.after)
      )
    }
    if let place = firstRepeated(list), let record = list[place].record {
      throw illegal(path, "two changes concern one record", record)
    }
    return list
  }

  /// The record as it shall be, or as it was where it goes.
  private var record: Record? { after ?? before }

  /// Returns the place of a change of a record that an earlier one changes, too.
  ///
  /// Changes mostly come table by table in the order of the keys, which shows that none is repeated.
  private static func firstRepeated(_ list: [KeyedChange]) -> Int? {
    var lastOfTable = [Int?](repeating: nil, count: Table.allCases.count)
    var isSorted = true
    for place in list.indices {
      let table = list[place].table.index
      if let last = lastOfTable[table], list[last].key >= list[place].key {
        isSorted = false
        break
      }
      lastOfTable[table] = place
    }
    guard !isSorted else { return nil }
    let order = list.indices.sorted { left, right in
      if list[left].table != list[right].table { return list[left].table < list[right].table }
      return list[left].key == list[right].key ? left < right : list[left].key < list[right].key
    }
    return zip(order, order.dropFirst()).first { left, right in
      list[left].table == list[right].table && list[left].key == list[right].key
    }?.1
  }

  private static func illegal(_ path: String, _ reason: String, _ record: Record) -> StoreError {
    var json = JSONWriter()
    let table = record.table
    table.keyLayout.write(OrderedKey(of: record), to: &json)
    let name = "\(table.rawValue) \(String(decoding: json.bytes, as: UTF8.self))"
    return StoreError(.commit, path, .illegal(reason: "\(reason): \(name)"))
  }
}

extension Record {
  /// Whether the record has the key of another one.
  ///
  /// The keys of lines, of which there may be many, are compared without being spelled.
  fileprivate func has(_ key: OrderedKey, of other: Record) -> Bool {
    switch (self, other) {
    case (.salesLine(let line), .salesLine(let other)):
      line.number == other.number && line.document == other.document
    case (.purchaseLine(let line), .purchaseLine(let other)):
      line.number == other.number && line.document == other.document
    default: table == other.table && OrderedKey(of: self) == key
    }
  }
}
