import Glibc
import Shell

/// The file of a learner's progress, in the state folder of the user.
struct ProgressFile: ProgressKeeper {
  private let folder = StateFolder()

  private var path: String { "\(folder.path ?? "")/progress.json" }

  /// The most bytes that are read.
  private static let limit = 16 << 20

  func bytes() throws(FileFailure) -> [UInt8]? {
    // The path is only read.
    guard folder.path != nil, unsafe access(path, F_OK) == 0 else { return nil }
    return try SystemFiles().bytes(ofFile: path, limit: Self.limit)
  }

  func keep(_ text: String) throws(FileFailure) {
    guard folder.path != nil else {
      throw FileFailure(path: "$HOME", reason: "there is no home folder")
    }
    folder.make()
    try SystemFileWriter().draft(ofFile: path).finish(text)
  }

  func setAside() throws(FileFailure) -> String {
    for number in 1...Self.asideLimit {
      let place = number == 1 ? "\(path).damaged" : "\(path).damaged-\(number)"
      // A name that is taken is left alone; both paths are only read.
      guard unsafe link(path, place) == 0 else {
        if errno == EEXIST { continue }
        throw SystemFailure.of(path, errno)
      }
      guard unsafe unlink(path) == 0 else { throw SystemFailure.of(path, errno) }
      return place
    }
    throw FileFailure(path: path, reason: "too many damaged files lie beside it")
  }

  /// The most damaged files that are kept.
  private static let asideLimit = 100
}
