import JSONText
import TradeModel

/// A change with the table and key of its record, and the row to write.
struct KeyedChange {
  /// The table.
  let table: Table
  /// The key.
  let key: OrderedKey
  /// The record as it was read.
  let before: Record?
  /// The record as it shall be; none where it goes.
  let after: Record?
  /// The row as it shall be; none where it goes.
  var row: [UInt8]?
  /// The checksum of the row that is stored; none where there is none.
  var prior: Checksum?

  /// What tells the record from every other.
  struct Place: Hashable {
    let table: Table
    let key: OrderedKey
  }

  /// The place of the record.
  var place: Place { Place(table: table, key: key) }

  /// Returns the change as if it had been made from another state of the record.
  func following(_ before: Record?) -> KeyedChange {
    KeyedChange(table: table, key: key, before: before, after: after, row: row)
  }

  /// Encodes changes.
  ///
  /// - Throws: `StoreError` when two of them concern one record, or one concerns two.
  static func list(_ changes: ChangeSet, path: String) throws(StoreError) -> [KeyedChange] {
    var list: [KeyedChange] = []
    list.reserveCapacity(changes.changes.count)
    var seen: Set<Place> = []
    var json = JSONWriter()
    for change in changes.changes {
      guard let record = change.after ?? change.before, change.before != change.after else {
        continue
      }
      let place = Place(table: record.table, key: OrderedKey(of: record))
      if let before = change.before,
        Place(table: before.table, key: OrderedKey(of: before)) != place
      {
        throw illegal(path, "a change does not keep the key of its record", record)
      }
      guard seen.insert(place).inserted else {
        throw illegal(path, "two changes concern one record", record)
      }
      list.append(
        KeyedChange(
          table: place.table,
          key: place.key,
          before: change.before,
          after: change.after,
          row: change.after.map { after in
            Table.encode(after, to: &json)
            return json.bytes
          },
        )
      )
    }
    return list
  }

  private static func illegal(_ path: String, _ reason: String, _ record: Record) -> StoreError {
    var json = JSONWriter()
    let table = record.table
    table.keyLayout.write(OrderedKey(of: record), to: &json)
    let name = "\(table.rawValue) \(String(decoding: json.bytes, as: UTF8.self))"
    return StoreError(.commit, path, .illegal(reason: "\(reason): \(name)"))
  }
}

extension GroupEncoder {
  /// Writes a change.
  mutating func write(_ change: KeyedChange) {
    if let row = change.row {
      put(change.table, row: row, prior: change.prior)
    } else {
      remove(change.table, change.key, prior: change.prior)
    }
  }
}
