/// Takes paths apart.
enum PathParts {
  /// Splits a path into the folder around and the name in it.
  static func split(_ path: String) -> (parent: String, name: String) {
    let slash = UInt8(ascii: "/")
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == slash { bytes.removeLast() }
    guard let last = bytes.lastIndex(of: slash) else {
      return (".", String(decoding: bytes, as: UTF8.self))
    }
    let name = String(decoding: bytes[(last + 1)...], as: UTF8.self)
    return (last == 0 ? "/" : String(decoding: bytes[..<last], as: UTF8.self), name)
  }
}
