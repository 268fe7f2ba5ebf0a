/// Walks through a text and notes the path at each of some offsets.
struct PathFinder {
  /// The offsets to find, in ascending order.
  let offsets: [Int]
  /// The paths of those found so far.
  var paths: [String] = []
  private var steps: [String] = []

  init(offsets: [Int]) { self.offsets = offsets }

  mutating func walk(_ bytes: Span<UInt8>) {
    do throws(JSONError) {
      var json = try JSONReader(bytes.indices)
      try visit(&json, in: bytes)
    } catch {
      // The walk ends at the first malformed byte, and the rest belongs to the place it reached.
    }
    settle(before: Int.max)
  }

  private mutating func visit(
    _ json: inout JSONReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) {
    let kind = try json.peekKind(in: bytes)
    settle(before: json.position + 1)
    var behind = json
    if (try? behind.skipValue(in: bytes)) != nil, !isPending(before: behind.position) {
      json = behind
      return
    }
    switch kind {
    case .object:
      try json.openObject(in: bytes)
      while let name = try json.nextName(in: bytes) {
        settle(before: name.quoted.lowerBound)
        try visitChild(JSONPlace.step(name.text(in: bytes)), &json, in: bytes)
      }
    case .array:
      try json.openArray(in: bytes)
      var index = 0
      while try json.nextElement(in: bytes) {
        settle(before: json.position)
        try visitChild("[\(index)]", &json, in: bytes)
        index += 1
      }
    default: try json.skipValue(in: bytes)
    }
    settle(before: json.position)
  }

  private mutating func visitChild(
    _ step: String,
    _ json: inout JSONReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) {
    steps.append(step)
    try visit(&json, in: bytes)
    settle(before: json.position)
    steps.removeLast()
  }

  private func isPending(before end: Int) -> Bool {
    paths.count < offsets.count && offsets[paths.count] < end
  }

  /// Gives the current path to every pending offset before an end.
  private mutating func settle(before end: Int) {
    while isPending(before: end) {
      let path = steps.joined()
      paths.append(path.hasPrefix(".") ? String(path.dropFirst()) : path)
    }
  }
}
