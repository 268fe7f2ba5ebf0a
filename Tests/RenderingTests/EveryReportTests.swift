import CommandLanguage
import Diagnostics
import Foundation
import Rendering
import Session
import Testing
import TradeModel

/// What holds for every report in every format.
@Suite("Every report") struct EveryReportTests {
  static func texts(_ format: OutputFormat, width: Int? = nil, colour: Bool = false) -> [String] {
    Sample.everyReport.map { name, report in
      render(
        report,
        statementName: name,
        notices: [.coveredLate(lines: [LineNumber(10000)])],
        style: RenderStyle(format: format, width: width, colour: colour),
      ).text
    }
  }

  @Test func `JSON is one object on one line, of that statement`() throws {
    for (text, sample) in zip(Self.texts(.json), Sample.everyReport) {
      #expect(text.hasSuffix("}\n") && !text.dropLast().contains("\n"), "\(sample.name)")
      let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
      let object = try #require(value as? [String: Any])
      #expect(object["statement"] as? String == sample.name)
      #expect(object["ok"] as? Bool == true)
    }
  }

  @Test func `CSV reads back, each record with a field for each name`() throws {
    for (text, sample) in zip(Self.texts(.csv), Sample.everyReport) {
      let records = try CSVReader.records(of: text)
      guard let names = records.first else {
        #expect(sample.report == .nothing)
        continue
      }
      #expect(Set(names).count == names.count, "\(sample.name) has a name twice")
      #expect(records.allSatisfy { $0.count == names.count }, "\(sample.name)")
    }
  }

  @Test func `Markdown tables have one count of cells a table`() {
    for (text, sample) in zip(Self.texts(.markdown), Sample.everyReport) {
      var cells = 0
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        let count = line.replacing("\\|", with: "").count { $0 == "|" }
        if count > 0, cells > 0 { #expect(count == cells, "\(sample.name): \(line)") }
        cells = count
      }
    }
  }

  @Test(arguments: [40, 60, 80, 100, 120])
  func `tables keep to the width of the terminal`(width: Int) {
    for (text, sample) in zip(Self.texts(.table, width: width), Sample.everyReport) {
      for line in text.split(separator: "\n") {
        #expect(DisplayWidth.columns(of: line) <= width, "\(sample.name): \(line)")
      }
    }
  }

  @Test(arguments: OutputFormat.allCases)
  func `no line ends in a blank, and the last one ends`(format: OutputFormat) {
    for width in [40, 80, nil] as [Int?] {
      for (text, sample) in zip(Self.texts(format, width: width), Sample.everyReport) {
        #expect(text.isEmpty || text.hasSuffix("\n"), "\(sample.name)")
        #expect(!text.hasSuffix("\n\n") && !text.hasPrefix("\n"), "\(sample.name)")
        #expect(!text.contains(" \n"), "\(sample.name)")
      }
    }
  }

  @Test(arguments: OutputFormat.allCases)
  func `colour adds escape sequences and changes nothing else`(format: OutputFormat) {
    let plain = Self.texts(format)
    let coloured = Self.texts(format, colour: true)
    for (text, other) in zip(plain, coloured) {
      #expect(!text.contains("\u{1B}"))
      #expect(other.replacing(/\u{1B}\[[0-9;]*m/, with: "") == text)
    }
    let usesColour = [OutputFormat.table, .vertical].contains(format)
    #expect(coloured.contains { $0.contains("\u{1B}") } == usesColour)
  }

  @Test(arguments: OutputFormat.allCases)
  func `every report but that of nothing shows something`(format: OutputFormat) {
    for (name, report) in Sample.everyReport where report != .nothing {
      let text = render(report, statementName: name, style: RenderStyle(format: format)).text
      #expect(!text.isEmpty, "\(name)")
    }
  }
}
