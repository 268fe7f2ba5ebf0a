import CommandLanguage
import Rendering
import Session
import Testing

@Suite("Scratch") struct ScratchTests {
  @Test func `show`() {
    for (name, report) in Sample.everyReport {
      for width in [40, 80, 120, nil] as [Int?] where name.contains("worksheet") {
        print("==== \(name) \(width ?? 0)")
        print(
          render(report, statementName: "x", style: RenderStyle(format: .table, width: width)),
          terminator: ""
        )
      }
    }
    for format in [OutputFormat.plain, .vertical, .json, .csv, .markdown] {
      for (name, report) in Sample.everyReport {
        print("==== \(name) \(format)")
        print(
          render(report, statementName: "x", style: RenderStyle(format: format)),
          terminator: ""
        )
      }
    }
  }
}
