import CommandLanguage

extension LessonStep {
  /// A mark of what the step is judged by: its solution, its checks and the answers it rejects.
  ///
  /// It is the same however the step is laid out, and whatever its hints and outputs are: only an
  /// edit that can make another answer right opens the step again for those who have done it. The
  /// mark is FNV-1a with 64 bits, which is the same on every machine and in every version.
  package var checkMark: String {
    var parts = ["accept \(acceptance.rawValue)"]
    parts += solution.map { "solution \($0.canonicalText)" }
    parts += checks.map { "check \($0.canonicalText)" }
    for reject in rejects {
      parts.append("reject " + reject.statements.map(\.canonicalText).joined(separator: "; "))
    }
    let hash = parts.joined(separator: "\n").utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
