/// When a group is written and by whom.
struct WriteStamp: Sendable {
  /// The time, as in `2026-01-05T08:00:00Z`.
  let time: String
  /// The user and the machine, as in `anna@pc1`.
  let writer: String

  /// Makes a stamp of now.
  init(_ fileSystem: any FileSystem) {
    time = timeText(seconds: fileSystem.now() / 1_000_000_000)
    let writer = fileSystem.writer
    self.writer = "\(writer.user)@\(writer.host)"
  }
}
