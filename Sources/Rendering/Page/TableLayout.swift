/// Which columns of a table are shown, how wide, and which had to be left out.
struct TableLayout: Hashable {
  /// A column that is shown.
  struct Slot: Hashable {
    /// The index of the column in the table.
    let column: Int
    /// The columns of the terminal that it takes.
    var width: Int
  }

  /// The columns shown, in order.
  private(set) var slots: [Slot] = []
  /// The headings of the columns that did not fit.
  private(set) var omitted: [String] = []

  /// The blanks between two columns.
  static let gap = 2

  /// Lays a table out.
  ///
  /// Long texts are cut first, each down to its floor; then whole columns go, the largest rank
  /// first and the rightmost of one rank, but narrow ones among them stay where they fit; what room
  /// is left over goes back to the cut texts.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - width: The columns of the terminal; none where nothing is cut.
  init(_ table: Table, width: Int?) {
    let heads = table.heads
    var kept = heads.indices.filter { !heads[$0].isBlank }
    guard let width else {
      slots = kept.map { Slot(column: $0, width: heads[$0].natural) }
      return
    }
    let order = kept.sorted { (heads[$0].column.rank, $0) < (heads[$1].column.rank, $1) }
    while kept.count > 1, Self.room(of: kept.map { heads[$0].floor }) > width {
      guard let worst = order.last(where: kept.contains) else { break }
      kept.removeAll { $0 == worst }
    }
    for column in order where !kept.contains(column) {
      let more = (kept + [column]).sorted()
      if Self.room(of: more.map { heads[$0].floor }) <= width { kept = more }
    }
    omitted = order.filter { !kept.contains($0) }.sorted()
      .map { heads[$0].column.name }
    slots = kept.map { Slot(column: $0, width: heads[$0].floor) }
    spread(width - Self.room(of: slots.map(\.width)), over: table)
  }

  /// Gives room that is left over to the narrowest columns that are cut, one at a time.
  private mutating func spread(_ room: Int, over table: Table) {
    if room < 0, slots.count == 1 {
      slots[0].width = max(1, slots[0].width + room)
      return
    }
    for _ in 0..<max(0, room) {
      let cut = slots.indices.filter { slots[$0].width < table.heads[slots[$0].column].natural }
      guard let narrowest = cut.min(by: { slots[$0].width < slots[$1].width }) else { return }
      slots[narrowest].width += 1
    }
  }

  private static func room(of widths: [Int]) -> Int {
    widths.reduce(0, +) + gap * max(0, widths.count - 1)
  }
}
