/// The bounds that a reader holds a text to.
public struct JSONLimits: Hashable, Sendable {
  /// The most objects and arrays around a value.
  public let depth: Int
  /// The most bytes between the quotes of one string.
  public let stringBytes: Int
  /// The most bytes of one text.
  public let textBytes: Int

  /// Makes bounds.
  public init(depth: Int = 64, stringBytes: Int = 1 << 20, textBytes: Int = 1 << 36) {
    self.depth = depth
    self.stringBytes = stringBytes
    self.textBytes = textBytes
  }

  /// The bounds that hold where no others are given.
  public static let standard = JSONLimits()
}
