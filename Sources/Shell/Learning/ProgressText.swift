import JSONText
import Lessons

/// The file of a learner's progress: one JSON object, with the lessons and steps by their names.
enum ProgressText {
  private static let format = "replenish-progress/1"
  private static let fileKeys = JSONKeys(["format", "lessons"])
  private static let recordKeys = JSONKeys(["check", "result", "shown", "attempts", "hints"])

  /// Returns progress as the text of the file.
  static func text(of progress: LearnerProgress) -> String {
    var json = JSONWriter(.pretty)
    json.beginObject()
    json.key("format")
    json.string(format)
    json.key("lessons")
    json.beginObject()
    for lesson in progress.lessons {
      json.key(lesson)
      json.beginObject()
      for step in progress.steps(of: lesson) {
        guard let record = progress[lesson, step] else { continue }
        json.key(step)
        write(record, to: &json)
      }
      json.endObject()
    }
    json.endObject()
    json.endObject()
    json.endLine()
    return String(decoding: json.takeBytes(), as: UTF8.self)
  }

  private static func write(_ record: StepRecord, to json: inout JSONWriter) {
    json.beginObject()
    json.key("check")
    json.string(record.check)
    if let result = record.result {
      json.key("result")
      json.string(result.rawValue)
    }
    if record.isShown {
      json.key("shown")
      json.boolean(true)
    }
    json.key("attempts")
    json.integer(record.attempts)
    json.key("hints")
    json.integer(record.hints)
    json.endObject()
  }

  /// Returns the progress in the text of a file; none where it is damaged, or of a later version.
  static func progress(in bytes: [UInt8]) -> LearnerProgress? {
    do throws(JSONError) {
      return try read(bytes.span)
    } catch {
      return nil
    }
  }

  private static func read(_ bytes: Span<UInt8>) throws(JSONError) -> LearnerProgress? {
    var progress = LearnerProgress()
    var isOfFormat = false
    var json = try JSONReader(0..<bytes.count)
    var object = try json.openObject(fileKeys, in: bytes)
    while let match = try json.nextKey(&object, fileKeys, in: bytes) {
      switch match {
      case .known(0): isOfFormat = try json.readText(in: bytes) == format
      case .known(1): try readLessons(&json, in: bytes, into: &progress)
      case .known, .unknown: try json.skipValue(in: bytes)
      case .duplicate: return nil
      }
    }
    try json.finish(in: bytes)
    return isOfFormat ? progress : nil
  }

  private static func readLessons(
    _ json: inout JSONReader,
    in bytes: Span<UInt8>,
    into progress: inout LearnerProgress,
  ) throws(JSONError) {
    try json.openObject(in: bytes)
    while let lesson = try json.nextName(in: bytes) {
      let lesson = lesson.text(in: bytes)
      try json.openObject(in: bytes)
      while let step = try json.nextName(in: bytes) {
        let step = step.text(in: bytes)
        progress[lesson, step] = try readRecord(&json, in: bytes)
      }
    }
  }

  private static func readRecord(
    _ json: inout JSONReader,
    in bytes: Span<UInt8>,
  ) throws(JSONError) -> StepRecord {
    var record = StepRecord(check: "")
    var object = try json.openObject(recordKeys, in: bytes)
    while let match = try json.nextKey(&object, recordKeys, in: bytes) {
      switch match {
      case .known(0): record.check = try json.readText(in: bytes)
      case .known(1): record.result = StepResult(rawValue: try json.readText(in: bytes))
      case .known(2): record.isShown = try json.readBoolean(in: bytes)
      case .known(3): record.attempts = Int(clamping: try json.readInteger(in: bytes))
      case .known(4): record.hints = Int(clamping: try json.readInteger(in: bytes))
      case .known, .unknown, .duplicate: try json.skipValue(in: bytes)
      }
    }
    return record
  }
}
