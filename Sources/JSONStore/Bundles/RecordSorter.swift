import JSONText
import TradeModel

/// Takes the records of one table in the order of a text, to give them back in that of their keys.
///
/// A bounded number of them is in memory; the others lie in a file, in runs of sorted records.
/// Records that come sorted make a single run.
struct RecordSorter {
  private let table: Table
  private let workspace: Workspace
  private let roomSize: Int
  private var room: [UInt8] = []
  private var entries: [Entry] = []
  private var isSorted = true
  private var file: (any File)?
  private var runs: [Range<Int>] = []
  private var lastKey: [UInt8] = []
  /// The count of records.
  private(set) var count = 0

  /// Where the key and the row of a record lie in the room.
  private struct Entry {
    let start: Int
    let key: Range<Int>
    let row: Range<Int>
  }

  /// Makes a sorter without records.
  init(_ table: Table, _ workspace: Workspace, roomSize: Int) {
    self.table = table
    self.workspace = workspace
    self.roomSize = roomSize
  }

  /// Adds a record; the text of the writer that it uses is lost.
  mutating func add(_ record: Sourced<Record>, _ json: inout JSONWriter) throws(StoreError) {
    Table.encode(record.value, to: &json)
    let key = OrderedKey(of: record.value).bytes
    let keyStart = room.count
    room += key
    let rowStart = room.count
    room += json.bytes
    if let last = entries.last, isSorted {
      isSorted = !key.lexicographicallyPrecedes(room[last.key])
    }
    let mark = record.start << 1 | (record.lacksReserve ? 1 : 0)
    entries.append(Entry(start: mark, key: keyStart..<rowStart, row: rowStart..<room.count))
    count += 1
    if room.count >= roomSize { try spill() }
  }

  /// Returns the records in the order of their keys; those of one key in that of the text.
  func sorted() throws(StoreError) -> SortedRecords {
    var rest = self
    rest.sortRoom()
    var readers: [RunReader] = []
    if let file {
      for run in runs { readers.append(try RunReader(file: file, run)) }
    }
    readers.append(try RunReader(rest.image()))
    return SortedRecords(table, readers)
  }

  /// Moves what is in memory to the file.
  private mutating func spill() throws(StoreError) {
    guard let first = entries.first, let last = entries.last else { return }
    let isBehind = isSorted && !room[first.key].lexicographicallyPrecedes(lastKey)
    sortRoom()
    if file == nil { file = try workspace.makeFile() }
    let image = image()
    let end = runs.last?.upperBound ?? 0
    try file?.write(image.span, at: end)
    if isBehind, let run = runs.popLast() {
      runs.append(run.lowerBound..<end + image.count)
    } else {
      runs.append(end..<end + image.count)
    }
    lastKey = Array(room[isBehind ? last.key : entries[entries.count - 1].key])
    room.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    isSorted = true
  }

  private mutating func sortRoom() {
    guard !isSorted else { return }
    let room = room
    entries.sort { left, right in
      let (mine, other) = (room[left.key], room[right.key])
      if mine.lexicographicallyPrecedes(other) { return true }
      if other.lexicographicallyPrecedes(mine) { return false }
      return left.start < right.start
    }
  }

  /// Returns the records in memory as they stand in a run.
  private func image() -> [UInt8] {
    var image: [UInt8] = []
    image.reserveCapacity(room.count + entries.count * RunReader.headLength)
    for entry in entries {
      RunReader.appendHead(entry.start, entry.key.count, entry.row.count, to: &image)
      image += room[entry.key]
      image += room[entry.row]
    }
    return image
  }
}
