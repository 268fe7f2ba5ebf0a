import Glibc
import JSONStore
import TestSupport
import Testing

/// What every file system must do, checked on each.
@Suite("File systems") struct FileSystemTests {
  /// A file system with an empty folder in it.
  enum Subject: String, CaseIterable, CustomTestStringConvertible {
    case posix
    case memory
    case simulated

    var testDescription: String { rawValue }
  }

  /// Does something in an empty folder of a file system.
  private func inFolder(of subject: Subject, _ body: (any Folder) throws -> Void) throws {
    switch subject {
    case .posix:
      let temporary = try TemporaryFolder()
      try body(try #require(try PosixFileSystem().folder(at: temporary.path)))
      withExtendedLifetime(temporary) {}
    case .memory: try body(try #require(try MemoryFileSystem().folder(at: "x")))
    case .simulated: try body(try #require(try SimulatedFileSystem().folder(at: ".")))
    }
  }

  private func write(_ text: String, at offset: Int = 0, to file: any File) throws {
    try file.write(Array(text.utf8).span, at: offset)
  }

  private func text(of file: any File) throws -> String {
    String(decoding: try file.read(at: 0, count: try file.size()), as: UTF8.self)
  }

  @Test(arguments: Subject.allCases)
  func `what is written is read again`(_ subject: Subject) throws {
    try inFolder(of: subject) { folder in
      let file = try folder.makeFile("a")
      try write("hello", to: file)
      try write("p me", at: 3, to: file)
      #expect(try text(of: file) == "help me")
      let again = try #require(try folder.file("a", .read))
      #expect(try text(of: again) == "help me")
      #expect(try again.read(at: 5, count: 100) == Array("me".utf8))
      #expect(try again.read(at: 100, count: 1).isEmpty)
    }
  }

  @Test(arguments: Subject.allCases)
  func `a gap is filled with zeros and a file can be cut`(_ subject: Subject) throws {
    try inFolder(of: subject) { folder in
      let file = try folder.makeFile("a")
      try write("x", at: 3, to: file)
      #expect(try text(of: file) == "\0\0\0x")
      try file.truncate(to: 1)
      #expect(try text(of: file) == "\0")
    }
  }

  @Test(arguments: Subject.allCases)
  func `what is not there is nothing, and making it twice fails`(_ subject: Subject) throws {
    try inFolder(of: subject) { folder in
      #expect(try folder.file("a", .read) == nil)
      #expect(try folder.folder("a") == nil)
      #expect(try folder.identity(of: "a") == nil)
      _ = try folder.makeFile("a")
      let error = #expect(throws: StoreError.self) { _ = try folder.makeFile("a") }
      #expect(error?.operation == .create)
      guard case .system(let failure)? = error?.cause else {
        Issue.record("the system refused: \(String(describing: error))")
        return
      }
      #expect(failure.code == EEXIST)
      #expect(throws: StoreError.self) { try folder.remove("b") }
      #expect(throws: StoreError.self) { try folder.rename("b", to: "c") }
    }
  }

  @Test(arguments: Subject.allCases)
  func `a renamed file takes the place of another, which stays readable`(
    _ subject: Subject
  ) throws {
    try inFolder(of: subject) { folder in
      let old = try folder.makeFile("a")
      try write("old", to: old)
      let new = try folder.makeFile("a.tmp")
      try write("new", to: new)
      try folder.rename("a.tmp", to: "a")
      try folder.sync()
      #expect(try folder.entries() == [FolderEntry(name: "a", kind: .file)])
      #expect(try text(of: try #require(try folder.file("a", .read))) == "new")
      #expect(try text(of: old) == "old")
      #expect(try folder.identity(of: "a") == new.identity())
      #expect(try old.identity() != new.identity())
    }
  }

  @Test(arguments: Subject.allCases)
  func `a folder lists its names in order`(_ subject: Subject) throws {
    try inFolder(of: subject) { folder in
      _ = try folder.makeFile("b")
      _ = try folder.makeFolder("a")
      _ = try folder.makeFile("C")
      #expect(
        try folder.entries() == [
          FolderEntry(name: "C", kind: .file),
          FolderEntry(name: "a", kind: .folder),
          FolderEntry(name: "b", kind: .file),
        ]
      )
      try folder.remove("b")
      try folder.removeFolder("a")
      #expect(try folder.entries().count == 1)
    }
  }

  @Test(arguments: Subject.allCases)
  func `an exclusive lock shuts others out until it is given back`(_ subject: Subject) throws {
    try inFolder(of: subject) { folder in
      let first = try folder.makeFile("lock")
      let second = try #require(try folder.file("lock", .read))
      #expect(try first.tryLock(.exclusive))
      #expect(try !second.tryLock(.exclusive))
      #expect(try !second.tryLock(.shared))
      try first.unlock()
      #expect(try second.tryLock(.shared))
      #expect(try first.tryLock(.shared))
      #expect(try !first.tryLock(.exclusive))
      try second.unlock()
      #expect(try first.tryLock(.exclusive))
    }
  }

  @Test(arguments: Subject.allCases)
  func `a lock goes with the file that holds it`(_ subject: Subject) throws {
    try inFolder(of: subject) { folder in
      _ = try folder.makeFile("lock")
      let second = try #require(try folder.file("lock", .write))
      do {
        let first = try #require(try folder.file("lock", .write))
        #expect(try first.tryLock(.exclusive))
        #expect(try !second.tryLock(.exclusive))
      }
      #expect(try second.tryLock(.exclusive))
    }
  }

  @Test func `a symbolic link and a pipe are refused`() throws {
    try inFolder(of: .posix) { folder in
      _ = try folder.makeFile("a")
      #expect(symlink("a", "\(folder.path)/link") == 0)
      #expect(mkfifo("\(folder.path)/pipe", 0o600) == 0)
      #expect(throws: StoreError.self) { _ = try folder.file("link", .read) }
      #expect(throws: StoreError.self) { _ = try folder.file("pipe", .read) }
      #expect(symlink(folder.path, "\(folder.path)/loop") == 0)
      #expect(throws: StoreError.self) { _ = try folder.folder("loop") }
    }
  }

  @Test func `a large file is read whole`() throws {
    try inFolder(of: .posix) { folder in
      let file = try folder.makeFile("a")
      let bytes = (0..<5 << 20).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try file.write(bytes.span, at: 0)
      try file.syncData()
      #expect(try file.read(at: 0, count: bytes.count) == bytes)
    }
  }

  @Test func `an error of the system says what was tried, on what, and why`() throws {
    try inFolder(of: .posix) { folder in
      let file = try #require(
        try {
          _ = try folder.makeFile("a")
          return try folder.file("a", .read)
        }()
      )
      let error = #expect(throws: StoreError.self) { try write("x", to: file) }
      #expect(error?.operation == .write)
      #expect(error?.path == "\(folder.path)/a")
      #expect(error?.cause == .system(SystemFailure(code: EBADF, text: "Bad file descriptor")))
    }
  }
}
