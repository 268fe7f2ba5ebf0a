import JSONText

/// Finds where errors stand in a bundle's text, which is read a second time for it.
struct PlaceFinder {
  private let offsets: [Int]
  private var paths: [String] = []
  private var steps: [String] = []
  private var window: TextWindow

  /// The count of containers around a value from which on it is looked at whole.
  ///
  /// These are the bundle, a section, a document, and its lines.
  private static let streamedDepth = 4

  /// Returns what is wrong, in the order of the text, with the places.
  static func findings(
    _ errors: BundleErrors,
    in input: any BundleInput,
    pieceSize: Int,
  ) throws(TextWindow.Failure) -> [BundleFinding] {
    var found: [(problem: RecordProblem, range: Range<Int>)] = []
    for error in errors.list {
      switch error.place {
      case .bytes(let range): found.append((error.problem, range))
      case .field(let start, let path):
        let range = try range(of: path, from: start, in: input)
        found.append((error.problem, range))
      }
    }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    let offsets = found.map(\.range.lowerBound)
    var finder = PlaceFinder(
      offsets: offsets,
      window: try TextWindow(input, pieceSize: pieceSize),
    )
    try finder.walk()
    let positions = try positions(of: offsets, in: input)
    return found.indices.map { index in
      let place = JSONPlace(position: positions[index], path: finder.paths[index])
      return BundleFinding(problem: found[index].problem, range: found[index].range, place: place)
    }
  }

  private init(offsets: [Int], window: TextWindow) {
    self.offsets = offsets
    self.window = window
  }

  // MARK: - Fields

  /// Finds the field of a record, of which as much is read as that takes.
  private static func range(
    of path: [FieldStep],
    from start: Int,
    in input: any BundleInput,
  ) throws(TextWindow.Failure) -> Range<Int> {
    var count = 1 << 12
    while true {
      let bytes = try read(input, at: start, count: count)
      if bytes.count < count || holdsValue(bytes.span) {
        let range = FieldStep.range(of: path, from: 0, in: bytes.span)
        return start + range.lowerBound..<start + range.upperBound
      }
      count *= 4
    }
  }

  private static func holdsValue(_ bytes: Span<UInt8>) -> Bool {
    do throws(JSONError) {
      var json = try JSONReader(bytes.indices, isPartial: true)
      try json.skipValue(in: bytes)
      return true
    } catch {
      return error.problem != .unexpectedEnd
    }
  }

  private static func read(
    _ input: any BundleInput,
    at offset: Int,
    count: Int,
  ) throws(TextWindow.Failure) -> [UInt8] {
    do throws(BundleInputFailure) {
      return try input.read(at: offset, count: count)
    } catch {
      throw .input(error)
    }
  }

  // MARK: - Positions

  private static func positions(
    of offsets: [Int],
    in input: any BundleInput,
  ) throws(TextWindow.Failure) -> [JSONPosition] {
    var positions: [JSONPosition] = []
    var position = JSONPosition(line: 1, column: 1)
    var reached = 0
    for offset in offsets {
      while reached < offset {
        let count = min(offset - reached, 1 << 20)
        let bytes = try read(input, at: reached, count: count)
        guard !bytes.isEmpty else { break }
        position.advance(over: bytes.indices, in: bytes.span)
        reached += bytes.count
      }
      positions.append(position)
    }
    return positions
  }

  // MARK: - Paths

  private mutating func walk() throws(TextWindow.Failure) {
    do throws(TextWindow.Failure) {
      try visit()
    } catch {
      // Behind the first malformed byte, the rest belongs to the place that was reached.
      guard case .malformed = error else { throw error }
    }
    settle(before: Int.max)
  }

  private mutating func visit() throws(TextWindow.Failure) {
    let kind = try window.attempt { json, bytes throws(JSONError) in
      try json.peekKind(in: bytes)
    }
    settle(before: window.position + 1)
    switch kind {
    case .object where steps.count < Self.streamedDepth: try visitObject()
    case .array where steps.count < Self.streamedDepth: try visitArray()
    default: try visitWhole()
    }
    settle(before: window.position)
  }

  private mutating func visitObject() throws(TextWindow.Failure) {
    try window.attempt { json, bytes throws(JSONError) in try json.openObject(in: bytes) }
    while isPending(before: Int.max) {
      let name = try window.attempt { json, bytes throws(JSONError) in
        try json.nextName(in: bytes).map { (start: $0.quoted.lowerBound, text: $0.text(in: bytes)) }
      }
      guard let name else { return }
      settle(before: window.base + name.start)
      steps.append(JSONPlace.step(name.text))
      try visit()
      steps.removeLast()
    }
  }

  private mutating func visitArray() throws(TextWindow.Failure) {
    try window.attempt { json, bytes throws(JSONError) in try json.openArray(in: bytes) }
    var index = 0
    while isPending(before: Int.max) {
      let hasNext = try window.attempt { json, bytes throws(JSONError) in
        try json.nextElement(in: bytes)
      }
      guard hasNext else { return }
      settle(before: window.position)
      steps.append("[\(index)]")
      try visit()
      steps.removeLast()
      index += 1
    }
  }

  /// Goes past a value, and finds the places in it.
  private mutating func visitWhole() throws(TextWindow.Failure) {
    let start = window.position
    let rest = offsets[paths.count...]
    var inner: [String] = []
    defer { paths += inner.map { join($0) } }
    try window.attempt { json, bytes throws(JSONError) in
      let first = json.position
      var failure: JSONError?
      do throws(JSONError) {
        try json.skipValue(in: bytes)
      } catch {
        failure = error
      }
      // What is found in a value that ends unexpectedly counts only where the text ends there.
      let end = failure == nil ? json.position : bytes.count + 1
      let wanted = rest.prefix { $0 - start < end - first }
      inner = JSONPlace.find(
        wanted.map { $0 - start },
        in: bytes.extracting(first..<min(end, bytes.count)),
      ).map(\.path)
      if let failure { throw failure }
    }
  }

  private func join(_ path: String) -> String {
    let prefix = steps.joined()
    let path = path.isEmpty || path.hasPrefix("[") ? path : ".\(path)"
    return plain(prefix + path)
  }

  private func plain(_ path: String) -> String {
    path.hasPrefix(".") ? String(path.dropFirst()) : path
  }

  private func isPending(before end: Int) -> Bool {
    paths.count < offsets.count && offsets[paths.count] < end
  }

  /// Gives the current path to every pending offset before an end.
  private mutating func settle(before end: Int) {
    while isPending(before: end) { paths.append(plain(steps.joined())) }
  }
}
