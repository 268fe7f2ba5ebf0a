import JSONText
import TradeModel

/// Merges sorted runs of records of one table.
struct SortedRecords {
  private let table: Table
  private var readers: [RunReader]
  /// The runs that have a record, as a heap: the first one has the first record.
  private var heap: [Int] = []
  private var isStarted = false

  /// Merges some runs.
  init(_ table: Table, _ readers: [RunReader]) {
    self.table = table
    self.readers = readers
  }

  /// Returns the next record, or nothing behind the last one.
  mutating func next() throws(StoreError) -> Sourced<Record>? {
    if isStarted {
      guard let first = heap.first else { return nil }
      if try !readers[first].advance() {
        heap[0] = heap[heap.count - 1]
        heap.removeLast()
      }
      sink(0)
    } else {
      isStarted = true
      for index in readers.indices where try readers[index].advance() { heap.append(index) }
      for place in heap.indices.reversed() { sink(place) }
    }
    guard let first = heap.first else { return nil }
    return try record(of: readers[first])
  }

  private func record(of reader: RunReader) throws(StoreError) -> Sourced<Record> {
    do throws(RecordError) {
      let value = try RowCoding.record(of: table, reader.row, in: reader.bytes.span)
      return Sourced(value: value, start: reader.mark >> 1, lacksReserve: reader.mark & 1 == 1)
    } catch {
      throw StoreError(.importing, table.fileName, .damaged(Damage(error.problem.reason)))
    }
  }

  /// Moves a run down the heap to where it belongs.
  private mutating func sink(_ start: Int) {
    var place = start
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
        if precedes(heap[child], heap[least]) { least = child }
      }
      guard least != place else { return }
      heap.swapAt(place, least)
      place = least
    }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let mine = readers[left].bytes[readers[left].key]
    let other = readers[right].bytes[readers[right].key]
    if mine.lexicographicallyPrecedes(other) { return true }
    if other.lexicographicallyPrecedes(mine) { return false }
    return readers[left].mark < readers[right].mark
  }
}
