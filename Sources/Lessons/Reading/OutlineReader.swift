import CommandLanguage
import Diagnostics

/// Tells what each line of a page is: front matter, prose, a statement, its output, a field.
struct OutlineReader {
  private(set) var outline = PageOutline()
  private(set) var problems: [Located<WalkthroughProblem>] = []
  private let lines: [PageLine]
  private var position = 0
  private var prose: [PageLine] = []

  /// Reads the outline of a page.
  init(_ text: String) {
    lines = PageLine.lines(of: text)
    readFrontMatter()
    while position < lines.count { readPiece() }
    endProse()
  }

  // MARK: - Front matter

  private static let rule = "---"

  private mutating func readFrontMatter() {
    guard let first = lines.first, first.rest(from: 0).value == Self.rule else {
      let range = lines.first?.range ?? SourceRange(0, 0)
      problems.append(Located(.front(.noFrontMatter), at: range))
      return
    }
    position = 1
    while position < lines.count {
      let line = lines[position]
      position += 1
      if line.rest(from: 0).value == Self.rule {
        outline.frontRange = SourceRange(0, line.range.end)
        return
      }
      if !line.isBlank, !line.text.hasPrefix("#") { outline.front.append(line) }
    }
    problems.append(Located(.front(.unclosedFrontMatter), at: first.range))
  }

  // MARK: - The page

  private mutating func readPiece() {
    let line = lines[position]
    position += 1
    guard let fence = Fence(line) else {
      prose.append(line)
      return
    }
    guard let end = lines[position...].firstIndex(where: fence.isClosed) else {
      problems.append(Located(.block(.unclosedBlock(fence.mark)), at: fence.range))
      position = lines.count
      return
    }
    if let kind = kind(of: fence) {
      endProse()
      let range = line.range.union(lines[end].range)
      var block = PageOutline.Block(kind: kind, fence: fence.range, range: range)
      read(lines[position..<end], into: &block)
      outline.pieces.append(.block(block))
    } else {
      prose.append(line)
      prose += lines[position...end]
    }
    position = end + 1
  }

  private mutating func endProse() {
    if let first = prose.firstIndex(where: { !$0.isBlank }),
      let last = prose.lastIndex(where: { !$0.isBlank })
    {
      outline.pieces.append(.prose(Array(prose[first...last])))
    }
    prose = []
  }

  /// Returns what a fence says of its block; nothing for one that is only read.
  private mutating func kind(of fence: Fence) -> PageOutline.Kind? {
    guard fence.isPlayable, let word = fence.words.first else { return nil }
    let options = fence.words.dropFirst()
    switch word.value {
    case "show":
      for option in options { reject(option) }
      return .show
    case "step":
      var name: Ranged<String>?
      for option in options {
        guard option.value.hasPrefix("id="), name == nil else {
          reject(option)
          continue
        }
        let start = option.range.start + 3
        name = Ranged(String(option.value.dropFirst(3)), SourceRange(start, option.range.end))
      }
      return .step(name: name)
    default: return nil
    }
  }

  private mutating func reject(_ option: Ranged<String>) {
    problems.append(Located(.block(.unknownBlockOption(option.value)), at: option.range))
  }

  // MARK: - A block

  private mutating func read(_ lines: ArraySlice<PageLine>, into block: inout PageOutline.Block) {
    var told = false
    for line in lines {
      if line.text.hasPrefix("> ") || line.text == ">" {
        block.exchanges.append(PageOutline.Exchange(typed: [line]))
      } else if block.exchanges.isEmpty {
        if !line.isBlank, !told {
          problems.append(Located(.block(.noStatementFirst), at: line.range))
          told = true
        }
      } else {
        let last = block.exchanges.count - 1
        let isContinued = line.text.hasPrefix(". ") && block.exchanges[last].output.isEmpty
        if isContinued {
          block.exchanges[last].typed.append(line)
        } else {
          block.exchanges[last].output.append(line)
        }
      }
    }
    if block.exchanges.isEmpty, !told {
      problems.append(Located(.block(.noStatement), at: block.fence))
    }
    if case .step = block.kind { takeFields(of: &block) }
    for index in block.exchanges.indices {
      let output = block.exchanges[index].output
      let last = output.lastIndex { !$0.isBlank } ?? -1
      block.exchanges[index].output = Array(output.prefix(last + 1))
    }
  }

  /// Takes the fields of a step from the end of its last output.
  private func takeFields(of block: inout PageOutline.Block) {
    guard let last = block.exchanges.indices.last else { return }
    let tail = block.exchanges[last].output
    let start = FieldLine.start(in: tail)
    block.exchanges[last].output = Array(tail[..<start])
    for line in tail[start...] where !line.isBlank {
      if let field = FieldLine(line) {
        let name = Ranged(
          field.name,
          SourceRange(line.range.start, line.range.start + field.name.utf8.count),
        )
        let value = line.rest(from: field.valueOffset)
        block.fields.append(PageOutline.Field(name: name, lines: [value]))
      } else if let field = block.fields.indices.last {
        block.fields[field].lines.append(line.rest(from: 0))
      }
    }
  }
}
