import Session

extension ReportRecords {
  /// Makes the records of the lines that were entered at prompts.
  init(_ recall: RecallReport) {
    self.init(
      [],
      "lines",
      recall.lines,
      [
        RecordField("time") { .text($0.time) },
        RecordField("line") { .text($0.text) },
        RecordField("thisSession") { .truth($0.isOfThisSession) },
        RecordField("succeeded") { line in line.didSucceed.map { .truth($0) } ?? .absent },
      ],
      tail: [NamedValue("omitted", .integer(recall.omitted))],
    )
  }
}
