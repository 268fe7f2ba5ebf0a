import Session

extension Page {
  /// Shows the lines that were entered at prompts.
  mutating func show(_ recall: RecallReport) {
    guard !recall.lines.isEmpty else {
      note(recall.search.isEmpty ? "no lines yet" : "no line holds '\(recall.search)'")
      return
    }
    table(recall.lines, Self.recallColumns, tone: { $0.isOfThisSession ? .normal : .quiet })
    let count = counted(recall.lines.count, "line")
    note(
      recall.omitted == 0
        ? count : "\(count), and \(recall.omitted) earlier (history TEXT looks through all of them)"
    )
  }

  private static var recallColumns: [Column<RecalledLine>] {
    [
      .text("entered", rank: 2) { lines, index in
        // Seconds and the zone tell nothing to a person who looks for a line.
        String(lines[index].time.prefix(16)).replacing("T", with: " ")
      },
      .text("line", rank: 0, floor: 20) { $0[$1].text },
      .optional("session", rank: 3) { $0[$1].isOfThisSession ? "this" : "" },
      .optional("outcome", rank: 1) { $0[$1].didSucceed == false ? "failed" : "" },
    ]
  }
}
