import JSONStore

/// What goes wrong in one call of the file system.
enum Fault: Hashable, Sendable, CustomStringConvertible {
  /// The call is refused, and nothing happens.
  case refuses(ErrorNumber)
  /// A write gets half of its bytes down before it is refused; other calls are just refused.
  case stopsShort(ErrorNumber)
  /// A flush of a file fails, and forgets the bytes that it should have put down, as Linux does;
  /// other calls are just refused. Names are not forgotten: a file system whose journal of names
  /// cannot be written goes read-only.
  case drops(ErrorNumber, keepsFirst: Bool)
  /// The call does its work, and reports an error all the same.
  case failsAfterwards(ErrorNumber)

  var description: String {
    switch self {
    case .refuses(let number): "\(number)"
    case .stopsShort(let number): "\(number) after half of the bytes"
    case .drops(let number, let keepsFirst):
      "\(number), dropping \(keepsFirst ? "the rest" : "all")"
    case .failsAfterwards(let number): "\(number) after the work is done"
    }
  }

  /// Whether the fault is another than a plain refusal for such calls.
  func matters(to verb: MachineCall.Verb) -> Bool {
    switch self {
    // Giving a lock back does not fail while the file is open.
    case .refuses: verb != .unlock
    case .stopsShort: verb == .write
    case .drops: verb == .syncData || verb == .sync
    case .failsAfterwards: verb.changes
    }
  }

  /// The error that the caller sees.
  var number: ErrorNumber {
    switch self {
    case .refuses(let number), .stopsShort(let number), .drops(let number, _),
      .failsAfterwards(let number):
      number
    }
  }
}

/// An error of the system.
enum ErrorNumber: Int32, CaseIterable, Hashable, Sendable {
  case notPermitted = 1
  case interrupted = 4
  case inputOutput = 5
  case accessDenied = 13
  case exists = 17
  case noSpace = 28
  case readOnly = 30
  case quota = 122

  /// One of them, for variety.
  static func any(_ index: Int) -> ErrorNumber { allCases[index % allCases.count] }

  /// What the store learns of it.
  var failure: SystemFailure { SystemFailure(code: rawValue, text: "simulated: \(self)") }
}

/// Which calls go wrong.
enum FaultPlan: Hashable, Sendable, CustomStringConvertible {
  /// None does.
  case none
  /// The call of a number does, and no other.
  case once(Int, Fault)
  /// Every call that could fail so does, from a number on, until the machine starts again.
  case always(from: Int, ErrorNumber)

  /// Whether calls go on failing.
  var isLasting: Bool { if case .always = self { true } else { false } }

  /// Returns what goes wrong in a call.
  func fault(in call: MachineCall) -> Fault? {
    switch self {
    case .none: nil
    case .once(let number, let fault): number == call.number ? fault : nil
    case .always(let first, let number):
      call.number >= first && call.verb.canMeet(number) ? .stopsShort(number) : nil
    }
  }

  var description: String {
    switch self {
    case .none: "no fault"
    case .once(let number, let fault): "\(fault) in call \(number)"
    case .always(let first, let number): "\(number) from call \(first) on"
    }
  }
}

/// One call of the file system.
struct MachineCall: Hashable, Sendable, CustomStringConvertible {
  /// What is asked of a file system.
  enum Verb: String, CaseIterable, Hashable, Sendable {
    case openFolder = "open folder"
    case makeFolder = "make folder"
    case openFile = "open"
    case makeFile = "make"
    case list
    case identify
    case rename
    case remove
    case syncFolder = "sync folder"
    case measure
    case read
    case write
    case truncate
    case syncData = "sync data"
    case sync
    case lock
    case unlock

    /// Whether the disk or its cache may change.
    var changes: Bool {
      switch self {
      case .makeFolder, .makeFile, .rename, .remove, .write, .truncate: true
      case .syncFolder, .syncData, .sync: true
      case .openFolder, .openFile, .list, .identify, .measure, .read, .lock, .unlock: false
      }
    }

    /// Whether it is a flush.
    var isFlush: Bool { self == .syncFolder || self == .syncData || self == .sync }

    /// Whether an error lasts for such calls: a full disk can still be read.
    func canMeet(_ number: ErrorNumber) -> Bool {
      switch number {
      case .noSpace, .quota: self == .makeFolder || self == .makeFile || self == .write
      case .inputOutput: isFlush || self == .write || self == .truncate
      default: changes && !isFlush
      }
    }
  }

  /// The number, from 1 since the machine started.
  let number: Int
  let verb: Verb
  let path: String
  /// The place and the count of bytes of a write or a read; the size of a truncation.
  var range: Range<Int>?
  var process = 0

  var description: String {
    let range = range.map { " \($0)" } ?? ""
    return "call \(number): \(verb.rawValue) \(path)\(range) by \(process)"
  }
}
