import JSONStore
import JSONText
import TestSupport
import Testing
import TradeModel

/// Bundles of which little is in memory at a time: read, made to stores, added, written.
@Suite("Streamed bundles") struct BundleStreamTests {
  @Test func `a bundle read through a window of few bytes is the same bundle`() throws {
    var random = SplitMix64(seed: 51)
    for round in 0..<120 {
      let text = Array(random.bundleText().utf8)
      let whole = try BundleReader.read(text, name: "a")
      for limits in [random.limits(), BundleLimits(pieceSize: 1, roomSize: 1)] {
        let piecewise = try BundleReader.read(BundleBytes(text, name: "a"), limits: limits)
        #expect(piecewise == whole, "seed \(random.seed), round \(round), \(limits)")
      }
    }
  }

  @Test func `what is wrong with a bundle is the same through a window of few bytes`() throws {
    var random = SplitMix64(seed: 52)
    let bytes = Array(SampleBook.tiny.text.utf8)
    for round in 0..<150 {
      let broken = random.broken(bytes)
      let expected = rejection(of: broken, BundleLimits())
      let limits = random.limits()
      #expect(
        rejection(of: broken, limits) == expected,
        "seed \(random.seed), round \(round), \(limits)"
      )
    }
  }

  @Test func `lines that stand before the number of their document wait for it`() throws {
    let text = BundleText.with(
      """
      "salesOrders":[{"lines":[{"no":"BOLT"},{"no":"NUT"}],"no":"SO1"}],
      "purchaseOrders":[{"lines":[{"no":"BOLT","quantity":3}],"vendor":"V1","no":"PO1"}]
      """
    )
    let limits = BundleLimits(pieceSize: 3, roomSize: 1)
    let bundle = try BundleReader.read(BundleBytes(Array(text.utf8), name: "a"), limits: limits)
    #expect(bundle.salesDocuments.map(\.lines.count) == [2])
    #expect(bundle.purchaseDocuments.first?.lines.first?.vendorItemNumber == "A-1")
  }

  @Test func `a text that comes only once is asked for in its order, and told of with places`()
    throws
  {
    let text = Array(BundleText.with(#""prices":[{"item":"BOLT"},{"item":"NONE"}]"#).utf8)
    let input = OnceInput(text)
    let limits = BundleLimits(pieceSize: 100, roomSize: 1)
    let failure = #expect(throws: BundleFailure.self) {
      try BundleReader.read(input, limits: limits)
    }
    guard case .rejected(let rejection) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(rejection.lines == ["once:13:35: prices[1].item: there is no item NONE"])
    #expect(input.isInOrder)
  }

  @Test func `a text that cannot be read is not the bundle's fault`() {
    #expect(throws: BundleFailure.input(BundleInputFailure(path: "gone", reason: "I/O error"))) {
      try BundleReader.read(GoneInput())
    }
  }

  private func rejection(of bytes: [UInt8], _ limits: BundleLimits) -> [String]? {
    do throws(BundleFailure) {
      _ = try BundleReader.read(BundleBytes(bytes, name: "broken"), limits: limits)
      return nil
    } catch {
      guard case .rejected(let rejection) = error else { return ["\(error)"] }
      return rejection.lines + (rejection.hasMore ? ["more"] : [])
    }
  }
}

extension SplitMix64 {
  /// Returns bounds so small that every value meets a seam.
  fileprivate mutating func limits() -> BundleLimits {
    BundleLimits(pieceSize: int(in: 1...64), roomSize: int(in: 1...600))
  }
}

/// A text that can be read once, from its start to its end.
final class OnceInput: BundleInput {
  let name = "once"
  let size: Int? = nil
  let isRepeatable = false
  private(set) var isInOrder = true
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func read(at offset: Int, count: Int) throws(BundleInputFailure) -> [UInt8] {
    if offset != place { isInOrder = false }
    let piece = Array(bytes.dropFirst(place).prefix(count))
    place += piece.count
    return piece
  }
}

/// A text on a disk that is broken.
private struct GoneInput: BundleInput {
  let name = "gone"
  let size: Int? = 10
  let isRepeatable = true

  func read(at offset: Int, count: Int) throws(BundleInputFailure) -> [UInt8] {
    throw BundleInputFailure(path: name, reason: "I/O error")
  }
}
