import CommandLanguage
import Diagnostics
import JSONOracle
import JSONStore
import JSONText
import TradeModel

/// Checks that a value is taken only where Foundation takes it, means the same, and comes back.
func checkValue(_ bytes: [UInt8]) -> String? {
  let tree: JSONTree
  do throws(JSONError) {
    tree = try JSONTree(bytes)
  } catch {
    guard error.range.lowerBound >= 0, error.range.upperBound <= bytes.count else {
      return "the error points outside: \(error)"
    }
    guard OracleDifference(error.problem, in: bytes) == nil else { return nil }
    return FoundationOracle.tree(bytes) == nil ? nil : "only we refuse it: \(error)"
  }
  guard let theirs = FoundationOracle.tree(bytes) else {
    // A double that overflows is refused there, and a decimal here is not.
    return tree.hasLargeNumber ? nil : "only we take it"
  }
  guard tree.hasLargeNumber || FoundationOracle.agrees(tree, theirs) else {
    return "it means something else"
  }
  for style in [JSONWriter.Style.compact, .pretty] {
    guard (try? JSONTree(tree.text(style))) == tree else { return "it does not come back" }
  }
  return nil
}

extension JSONTree {
  /// Whether a number is outside of what a double is exact enough for.
  fileprivate var hasLargeNumber: Bool {
    switch self {
    case .object(let members): members.values.contains(where: \.hasLargeNumber)
    case .array(let elements): elements.contains(where: \.hasLargeNumber)
    case .number(let decimal): decimal.exponent.magnitude > 250
    case .string, .boolean, .null: false
    }
  }
}

/// Checks that a row that is taken is JSON, and that writing and reading it changes nothing.
func checkRow(_ bytes: [UInt8]) -> String? {
  guard let first = bytes.first else { return nil }
  let table = Table.allCases[Int(first) % Table.allCases.count]
  let row = 1..<bytes.count
  let plain = RowCoding.decodePlain(table, row, in: bytes.span)
  do throws(RecordError) {
    if table == .setup {
      let setup = try RowCoding.decodeSetup(row, in: bytes.span)
      let again = RowCoding.encode(setup)
      guard try RowCoding.decodeSetup(again.indices, in: again.span) == setup else {
        return "the setup does not come back"
      }
    } else {
      let record = try RowCoding.decode(table, row, in: bytes.span)
      guard plain == nil || plain == record else { return "it is another when it is read plainly" }
      let again = RowCoding.encode(record)
      let read = try RowCoding.decode(table, again.indices, in: again.span)
      guard read == record, RowCoding.encode(read) == again else {
        return "the record does not come back: \(String(decoding: again, as: UTF8.self))"
      }
    }
    return FoundationOracle.tree(Array(bytes[row])) == nil ? "it is not JSON" : nil
  } catch {
    guard plain == nil else { return "it is refused, and yet read plainly" }
    return error.range.lowerBound >= 1 && error.range.upperBound <= bytes.count
      ? nil : "the error points outside: \(error)"
  }
}

/// Checks that a bundle is read the same in small pieces, and comes back when it is taken.
func checkBundle(_ bytes: [UInt8]) -> String? {
  let input = BundleBytes(bytes, name: "fuzz")
  let limits = BundleLimits(pieceSize: 1 + bytes.count / 3, roomSize: 64)
  let (whole, pieces) = (outcome(of: input, BundleLimits()), outcome(of: input, limits))
  switch (whole, pieces) {
  case (.bundle(let bundle), .bundle(let other)):
    guard bundle == other else { return "it is another in pieces" }
    guard case .bundle(bundle) = outcome(of: BundleBytes(bundle.text, name: "again")) else {
      return "it does not come back: \(String(decoding: bundle.text, as: UTF8.self))"
    }
    return FoundationOracle.tree(bytes) == nil ? "it is not JSON" : nil
  case (.refused(let lines), .refused(let others)):
    guard !lines.isEmpty else { return "it is refused without a reason" }
    return lines == others ? nil : "it is refused otherwise in pieces: \(lines) \(others)"
  default: return "it is taken or refused depending on the pieces"
  }
}

private enum BundleOutcome {
  case bundle(Bundle)
  case refused([String])
}

private func outcome(
  of input: BundleBytes,
  _ limits: BundleLimits = BundleLimits(),
) -> BundleOutcome {
  do throws(BundleFailure) {
    return .bundle(try BundleReader.read(input, limits: limits))
  } catch {
    guard case .rejected(let rejection) = error else { return .refused([]) }
    return .refused(rejection.lines)
  }
}

/// Checks that a script that parses prints as a text that parses to the same statements.
func checkScript(_ bytes: [UInt8]) -> String? {
  let source = SourceText(name: "fuzz", text: String(decoding: bytes, as: UTF8.self))
  _ = isIncomplete(source.text, variables: VariableTable())
  do throws(SyntaxErrors) {
    let script = try parse(source)
    let text = script.canonicalText
    do throws(SyntaxErrors) {
      let again = try parse(SourceText(name: "again", text: text))
      guard again.statements == script.statements else { return "it means something else: \(text)" }
      return again.canonicalText == text ? nil : "its text is another: \(text)"
    } catch {
      return "its own text does not parse: \(text)"
    }
  } catch {
    let count = source.text.utf8.count
    for problem in error.problems {
      guard problem.range.start >= 0, problem.range.start <= problem.range.end,
        problem.range.end <= count
      else { return "the error points outside" }
    }
    return error.problems.isEmpty ? "it is refused without a reason" : nil
  }
}

extension Script {
  /// The statements as canonical text, one a line.
  fileprivate var canonicalText: String {
    statements.map { $0.canonicalText + "\n" }.joined()
  }
}
