/// How much of a bundle is in memory at a time; tests have it less, to see every seam.
package struct BundleLimits: Hashable, Sendable {
  /// The count of bytes of the text that are read at once.
  package var pieceSize: Int
  /// The count of bytes of a table's records that wait to be sorted.
  package var roomSize: Int

  /// Makes limits.
  package init(pieceSize: Int = 1 << 20, roomSize: Int = 2 << 20) {
    self.pieceSize = pieceSize
    self.roomSize = roomSize
  }
}
