/// The rows of a table by a text in them, or by their keys: hashes in ascending order, each with the
/// place of a row.
///
/// Two texts may have one hash, so whoever finds a row looks at its text.
final class IndexGroup {
  private let header: IndexHeader.Group
  /// The first hash of each page.
  private var fences: [UInt32] = []
  /// The pages read so far.
  private var pages: [[UInt64]?]

  /// The count of entries in a page.
  static let perPage = IndexPage.room / 8

  /// Opens a group, of which only the first hashes of the pages are read.
  init(_ header: IndexHeader.Group, _ file: IndexFile) throws(IndexFault) {
    self.header = header
    let pageCount = IndexPage.count(for: header.entries.length)
    pages = [[UInt64]?](repeating: nil, count: pageCount)
    var reader = BinaryReader(try file.read(header.fences))
    fences = try reader.halves(pageCount).map(UInt32.init(truncatingIfNeeded:))
  }

  /// The count of bits of an entry that tell the place of the row; the ones above tell the hash.
  static let placeBits: UInt64 = 38
  /// The bits of an entry that tell the place of the row.
  static let placeMask: UInt64 = (1 << placeBits) - 1

  /// The hash of a text or a key, in the upper bits.
  static func hash(_ text: Span<UInt8>) -> UInt64 { mixedBytes(text) & ~placeMask }

  /// Makes an entry of a hash and the place of a row, whose order is that of the entries.
  static func entry(_ hash: UInt64, offset: Int) -> UInt64 {
    hash | UInt64(truncatingIfNeeded: offset)
  }

  /// Returns where the rows of a hash start in the table, in ascending order.
  func offsets(of hash: UInt64, _ file: IndexFile) throws(IndexFault) -> [Int] {
    var found: [Int] = []
    try forEachOffset(of: hash) { (page) throws(IndexFault) in
      try entries(of: page, file)
    } _: {
      found.append($0)
    }
    return found
  }

  @inline(__always)
  private func forEachOffset(
    of hash: UInt64,
    in entriesOfPage: (Int) throws(IndexFault) -> [UInt64],
    _ take: (Int) -> Void,
  ) throws(IndexFault) {
    let last = hash | Self.placeMask
    let fence = UInt32(truncatingIfNeeded: hash >> 32)
    var page = max(fences.evenPlace(of: fence, from: 0, to: .max) - 1, 0)
    while page < fences.count, fences[page] <= last >> 32 {
      let entries = try entriesOfPage(page)
      let next = page + 1 < fences.count ? UInt64(fences[page + 1]) << 32 : .max
      var index = entries.evenPlace(of: hash, from: UInt64(fences[page]) << 32, to: next)
      while index < entries.count, entries[index] <= last {
        take(Int(entries[index] - hash))
        index += 1
      }
      guard index == entries.count else { break }
      page += 1
    }
  }

  /// Returns where the rows of the hashes of many texts start.
  ///
  /// The hashes ascend, and so do the pages in which they stand. Where there are as many texts as
  /// pages, many pages are read at once, and none is kept.
  func places(of texts: SoughtTexts, _ file: IndexFile) throws(IndexFault) -> SoughtPlaces {
    var places = try SoughtPlaces(textCount: texts.count)
    let isDense = texts.count >= pages.count
    var run = PageRun(header.entries)
    try texts.forEachHash { (hash, number) throws(IndexFault) in
      try forEachOffset(of: hash) { (page) throws(IndexFault) in
        isDense ? try run.entries(of: page, file) : try entries(of: page, file)
      } _: {
        places.append(SoughtPlaces.Place(offset: $0, number: number))
      }
    }
    places.sort()
    return places
  }

  private func entries(of page: Int, _ file: IndexFile) throws(IndexFault) -> [UInt64] {
    if let known = pages[page] { return known }
    let bytes = header.entries.bytes(of: page..<page + 1)
    var reader = BinaryReader(try file.read(header.entries, bytes))
    let entries = try reader.words(bytes.count / 8)
    pages[page] = entries
    return entries
  }
}

/// The pages of a group, asked for in ascending order, and read many at once.
private struct PageRun {
  private static let pageCount = 8

  private let section: IndexHeader.Section
  /// The pages that were read.
  private var pages = 0..<0
  /// What they hold.
  private var content = BinaryReader([])
  /// The page that was asked for last, and its entries.
  private var last: (page: Int, entries: [UInt64])?

  init(_ section: IndexHeader.Section) { self.section = section }

  mutating func entries(of page: Int, _ file: IndexFile) throws(IndexFault) -> [UInt64] {
    if let last, last.page == page { return last.entries }
    if !pages.contains(page) {
      pages = page..<min(page + Self.pageCount, IndexPage.count(for: section.length))
      content = BinaryReader(try file.read(section, section.bytes(of: pages)))
    }
    let place = section.bytes(of: page..<page + 1)
    try content.go(to: place.lowerBound - section.bytes(of: pages).lowerBound)
    let entries = try content.words(place.count / 8)
    last = (page, entries)
    return entries
  }
}

extension Array where Element: FixedWidthInteger & UnsignedInteger {
  /// Returns the position of the first number that is not below a value; the numbers ascend.
  ///
  /// Hashes lie evenly between the least and the most that they can be, so the position is guessed,
  /// and sought from there in growing steps: that touches less memory than halving does.
  fileprivate func evenPlace(of value: Element, from least: Element, to most: Element) -> Int {
    guard !isEmpty else { return 0 }
    let width = most > least ? most - least : 0
    let distance = Swift.max(1, width / Element(truncatingIfNeeded: count))
    let lastPlace = Element(truncatingIfNeeded: count - 1)
    let steps = value > least ? Swift.min((value - least) / distance, lastPlace) : 0
    let guess = Int(truncatingIfNeeded: steps)
    var (low, high) = (0, count)
    var step = 1
    if self[guess] < value {
      low = guess + 1
      while low + step <= count, self[low + step - 1] < value {
        low += step
        step *= 2
      }
      high = Swift.min(low + step, count)
    } else {
      high = guess
      while high >= step, self[high - step] >= value {
        high -= step
        step *= 2
      }
      low = Swift.max(high - step, 0)
    }
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Array {
  /// Returns the position of the first element for which a test holds that never fails again.
  func partitionPoint(where test: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if test(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
