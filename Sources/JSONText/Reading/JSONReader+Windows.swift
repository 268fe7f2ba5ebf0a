extension JSONReader {
  /// Goes on in other bytes of the same text, which hold it from the reader's position on.
  ///
  /// So a text larger than memory is read through a window: a call that ends unexpectedly is made
  /// again, by a copy of the reader from before it, when more of the text is there.
  ///
  /// - Parameters:
  ///   - count: How many bytes were taken off before the reader's position.
  ///   - end: The offset behind the text in the new bytes.
  ///   - isPartial: Whether the text goes on behind it.
  public mutating func continueBehind(_ count: Int, end: Int, isPartial: Bool) {
    precondition(count <= position, "a reader needs the bytes before which it stands")
    position -= count
    start -= count
    key = key.moved(by: -count)
    self.end = end
    self.isPartial = isPartial
  }
}
