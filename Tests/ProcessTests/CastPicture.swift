import Foundation

/// A picture of the terminal at a mark of a recording, as an SVG image.
struct CastPicture {
  private struct Cell: Equatable {
    var text: Character = " "
    var style: Set<Int> = []
  }

  private var rows: [[Cell]] = [[]]
  private var style: Set<Int> = []

  private static let (columns, height) = (80, 28)
  private static let (cell, line, margin) = (8.4, 18, 16)

  /// Plays a recording up to the prompt behind a mark.
  init(_ cast: String, upTo mark: String) throws {
    var isMarked = false
    for line in cast.split(separator: "\n").dropFirst() {
      let event = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any]
      guard let code = event?[1] as? String, let data = event?[2] as? String else { continue }
      if code == "m", data == mark { isMarked = true }
      if code == "o" { show(data) }
      if code == "o", isMarked { return }
    }
    throw NotSeen(what: mark, description: "the recording has no mark \(mark)")
  }

  private mutating func show(_ text: String) {
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "\u{1B}", let end = rest.firstIndex(of: "m") {
        let numbers = rest[..<end].dropFirst().split(separator: ";").compactMap { Int($0) }
        style = numbers.contains(0) || numbers.isEmpty ? [] : style.union(numbers)
        rest = rest[rest.index(after: end)...]
      } else if character.isNewline {
        rows.append([])
      } else {
        rows[rows.count - 1].append(Cell(text: character, style: style))
      }
    }
  }

  /// The picture: the last lines of the screen.
  var svg: String {
    let shown = rows.suffix(Self.height)
    let width = Int(Double(Self.columns) * Self.cell) + 2 * Self.margin
    let height = shown.count * Self.line + 2 * Self.margin
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" \
      font-size="14">
      <rect width="100%" height="100%" rx="8" fill="#1d2027"/>

      """
    for (index, row) in shown.enumerated() {
      svg += line(row, at: Self.margin + 14 + index * Self.line)
    }
    return svg + "</svg>\n"
  }

  private func line(_ row: [Cell], at y: Int) -> String {
    var runs = ""
    var start = 0
    while start < row.count {
      let style = row[start].style
      let end = row[start...].firstIndex { $0.style != style } ?? row.count
      // Blanks at the ends of a run are kept by its place.
      let isShown = { (index: Int) in row[index].text != " " }
      if let first = (start..<end).first(where: isShown),
        let last = (start..<end).last(where: isShown)
      {
        let text = String(row[first...last].map(\.text))
        let (x, width) = (Double(Self.margin) + Double(first) * Self.cell, Double(last - first + 1))
        runs += "<text x=\"\(decimal(x))\" y=\"\(y)\" textLength=\"\(decimal(width * Self.cell))\" "
        runs += "xml:space=\"preserve\"\(attributes(style))>\(escaped(text))</text>\n"
      }
      start = end
    }
    return runs
  }

  private func attributes(_ style: Set<Int>) -> String {
    let colours = [31: "#e06c75", 33: "#e5c07b", 36: "#56b6c2"]
    let colour = style.sorted().compactMap { colours[$0] }.first
    let fill = colour ?? (style.contains(2) ? "#7d8590" : "#e6e6e6")
    return " fill=\"\(fill)\"" + (style.contains(1) ? " font-weight=\"bold\"" : "")
  }

  private func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
