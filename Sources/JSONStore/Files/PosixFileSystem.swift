// The one file that calls the operating system. Its types stand together for that reason.
import Glibc

/// The files of this machine.
package struct PosixFileSystem: FileSystem {
  /// Makes the file system.
  package init() {}

  package var writer: Writer {
    var name = [CChar](repeating: 0, count: 256)
    // The last byte stays 0 whatever the system writes, so the name ends.
    let isNamed = unsafe gethostname(&name, name.count - 1) == 0
    return Writer(
      process: Int(getpid()),
      host: isNamed ? text(of: name) : "unknown",
      user: environment("USER") ?? "uid \(geteuid())",
    )
  }

  package func now() -> Int64 {
    var time = timespec()
    // The call fills the structure that it is given, and fails only for a clock that is not there.
    guard unsafe clock_gettime(CLOCK_REALTIME, &time) == 0 else { return 0 }
    return nanoseconds(of: time)
  }

  package func pause(milliseconds: Int) { usleep(UInt32(milliseconds) * 1000) }

  package func folder(at path: String) throws(StoreError) -> (any Folder)? {
    let descriptor = openRetrying(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw failure(.open, path)
    }
    return PosixFolder(descriptor: descriptor, path: path)
  }
}

/// An open folder of this machine.
private final class PosixFolder: Folder {
  let descriptor: Int32
  let path: String

  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  private func path(of name: String) -> String {
    switch path {
    case ".": name
    case "/": "/\(name)"
    default: "\(path)/\(name)"
    }
  }

  func entries() throws(StoreError) -> [FolderEntry] {
    let own = openRetrying(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else { throw failure(.list, path) }
    // The stream takes the descriptor over, and is closed on every way out.
    guard let stream = unsafe fdopendir(own) else {
      let error = failure(.list, path)
      close(own)
      throw error
    }
    defer { unsafe closedir(stream) }
    var found: [FolderEntry] = []
    errno = 0
    // The entry is valid until the next call; its name ends with a 0 inside the entry.
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." {
        found.append(FolderEntry(name: name, kind: try kind(of: name)))
      }
      errno = 0
    }
    guard errno == 0 else { throw failure(.list, path) }
    return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private func kind(of name: String) throws(StoreError) -> FolderEntry.Kind {
    guard let status = try status(of: name) else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  private func status(of name: String) throws(StoreError) -> stat? {
    var status = stat()
    // The call fills the structure that it is given.
    guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return nil }
      throw failure(.open, path(of: name))
    }
    return status
  }

  func folder(_ name: String) throws(StoreError) -> (any Folder)? {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    let found = openRetrying(descriptor, name, flags)
    guard found >= 0 else {
      if errno == ENOENT { return nil }
      throw failure(.open, path(of: name))
    }
    return PosixFolder(descriptor: found, path: path(of: name))
  }

  func makeFolder(_ name: String) throws(StoreError) -> any Folder {
    // The name is passed as text that lasts for the call, here and below.
    guard unsafe mkdirat(descriptor, name, 0o777) == 0 else {
      throw failure(.create, path(of: name))
    }
    guard let made = try folder(name) else { throw failure(.create, path(of: name)) }
    return made
  }

  func file(_ name: String, _ access: FileAccess) throws(StoreError) -> (any File)? {
    // Without O_NONBLOCK a pipe of that name would keep the program waiting for a writer.
    let flags = (access == .read ? O_RDONLY : O_RDWR) | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let found = openRetrying(descriptor, name, flags)
    guard found >= 0 else {
      if errno == ENOENT { return nil }
      throw failure(.open, path(of: name))
    }
    let file = PosixFile(descriptor: found, path: path(of: name))
    guard try file.status(.open).st_mode & S_IFMT == S_IFREG else {
      throw StoreError(.open, file.path, .damaged(Damage("this is not a regular file")))
    }
    return file
  }

  func makeFile(_ name: String) throws(StoreError) -> any File {
    let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let made = openRetrying(descriptor, name, flags)
    guard made >= 0 else { throw failure(.create, path(of: name)) }
    return PosixFile(descriptor: made, path: path(of: name))
  }

  func identity(of name: String) throws(StoreError) -> FileIdentity? {
    try status(of: name).map(FileIdentity.init(status:))
  }

  func rename(_ name: String, to newName: String) throws(StoreError) {
    guard unsafe renameat(descriptor, name, descriptor, newName) == 0 else {
      throw failure(.rename, path(of: name))
    }
  }

  func remove(_ name: String) throws(StoreError) {
    guard unsafe unlinkat(descriptor, name, 0) == 0 else { throw failure(.remove, path(of: name)) }
  }

  func removeFolder(_ name: String) throws(StoreError) {
    guard unsafe unlinkat(descriptor, name, AT_REMOVEDIR) == 0 else {
      throw failure(.remove, path(of: name))
    }
  }

  func sync() throws(StoreError) {
    guard retrying({ fsync(descriptor) }) == 0 else { throw failure(.flush, path) }
  }

  var writeRefusal: SystemFailure? {
    guard unsafe faccessat(descriptor, ".", W_OK | X_OK, AT_EACCESS) != 0 else { return nil }
    return lastFailure()
  }

  var objection: String? {
    guard environment("REPLENISH_UNSAFE_FOLDER") != "1" else { return nil }
    if let device = try? status(of: ".")?.st_dev,
      let name = FolderPlace.fileSystem(ofDevice: UInt64(device), in: mounts()),
      let found = FolderPlace.objection(toFileSystem: name)
    {
      return found
    }
    return neighbourObjection
  }

  /// Looks in this folder and in those around it for what a synchronising program leaves there.
  private var neighbourObjection: String? {
    var place = "."
    while true {
      for name in FolderPlace.markNames
      where unsafe faccessat(descriptor, "\(place)/\(name)", F_OK, AT_SYMLINK_NOFOLLOW) == 0 {
        return FolderPlace.objection(toNeighbour: name)
      }
      let around = place == "." ? ".." : "\(place)/.."
      // The folder around the topmost one is itself.
      guard let outer = try? identity(of: around), let inner = try? identity(of: place),
        outer != inner
      else { return nil }
      place = around
    }
  }
}

/// An open file of this machine.
private final class PosixFile: File {
  let descriptor: Int32
  let path: String

  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  func status(_ operation: StoreError.Operation) throws(StoreError) -> stat {
    var status = stat()
    // The call fills the structure that it is given.
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure(operation, path) }
    return status
  }

  func size() throws(StoreError) -> Int { Int(try status(.read).st_size) }

  func identity() throws(StoreError) -> FileIdentity {
    FileIdentity(status: try status(.read))
  }

  func stamp() throws(StoreError) -> FileStamp? { FileStamp(status: try status(.read)) }

  func read(at offset: Int, count: Int) throws(StoreError) -> [UInt8] {
    var error: StoreError?
    // Only the bytes that the system wrote are counted as initialized.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      unsafe adviseHugePages(UnsafeMutableRawBufferPointer(buffer))
      while initialized < count, let base = buffer.baseAddress {
        let got = retrying {
          unsafe pread(
            descriptor,
            base + initialized,
            count - initialized,
            off_t(offset + initialized),
          )
        }
        guard got >= 0 else {
          error = failure(.read, path)
          return
        }
        guard got > 0 else { return }
        initialized += got
      }
    }
    if let error { throw error }
    return bytes
  }

  func write(_ bytes: Span<UInt8>, at offset: Int) throws(StoreError) {
    var error: StoreError?
    // The pointer is used only while the span holds its bytes in place.
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var written = 0
      while written < buffer.count, let base = buffer.baseAddress {
        let put = retrying {
          unsafe pwrite(
            descriptor,
            base + written,
            buffer.count - written,
            off_t(offset + written),
          )
        }
        guard put > 0 else {
          if put == 0 { errno = EIO }
          error = failure(.write, path)
          return
        }
        written += put
      }
    }
    if let error { throw error }
  }

  func truncate(to size: Int) throws(StoreError) {
    guard retrying({ ftruncate(descriptor, off_t(size)) }) == 0 else {
      throw failure(.truncate, path)
    }
  }

  func syncData() throws(StoreError) {
    guard retrying({ fdatasync(descriptor) }) == 0 else { throw failure(.flush, path) }
  }

  func sync() throws(StoreError) {
    guard retrying({ fsync(descriptor) }) == 0 else { throw failure(.flush, path) }
  }

  func tryLock(_ kind: LockKind) throws(StoreError) -> Bool {
    let operation = (kind == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB
    guard retrying({ flock(descriptor, operation) }) == 0 else {
      if errno == EWOULDBLOCK { return false }
      throw failure(.lock, path)
    }
    return true
  }

  func unlock() throws(StoreError) {
    guard retrying({ flock(descriptor, LOCK_UN) }) == 0 else { throw failure(.lock, path) }
  }
}

extension FileIdentity {
  fileprivate init(status: stat) {
    self.init(device: UInt64(status.st_dev), node: UInt64(status.st_ino))
  }
}

extension FileStamp {
  fileprivate init(status: stat) {
    self.init(
      node: UInt64(status.st_ino),
      size: Int(status.st_size),
      modified: nanoseconds(of: status.st_mtim),
      changed: nanoseconds(of: status.st_ctim),
    )
  }
}

/// Returns a time of the system as one number.
private func nanoseconds(of time: timespec) -> Int64 {
  Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
}

/// Opens a path below a folder, again when a signal came in between.
private func openRetrying(_ folder: Int32, _ path: String, _ flags: Int32) -> Int32 {
  retrying { unsafe openat(folder, path, flags, 0o666) }
}

/// Repeats a call that a signal interrupted.
private func retrying<Number: SignedInteger>(_ call: () -> Number) -> Number {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

/// Describes what the system just refused.
private func failure(_ operation: StoreError.Operation, _ path: String) -> StoreError {
  StoreError(operation, path, .system(lastFailure()))
}

/// Returns what the last call of the system failed for.
private func lastFailure() -> SystemFailure {
  let code = errno
  // The text is static, or valid until the next such call of this thread; it is copied here.
  let text = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
  return SystemFailure(code: code, text: text)
}

/// Asks for large pages where a buffer holds some: a fresh large buffer costs mostly page faults.
private func adviseHugePages(_ buffer: UnsafeMutableRawBufferPointer) {
  let page = 1 << 21
  guard buffer.count >= 2 * page, let base = buffer.baseAddress else { return }
  let skipped = (page - Int(bitPattern: base) % page) % page
  let length = (buffer.count - skipped) / page * page
  // The range lies inside the buffer, and the call is a hint that changes no byte.
  _ = unsafe madvise(base + skipped, length, MADV_HUGEPAGE)
}

/// Returns a variable of the environment.
private func environment(_ name: String) -> String? {
  // The text is copied at once; nothing here changes the environment.
  unsafe getenv(name).map { unsafe String(cString: $0) }
}

/// Returns what the system tells of its file systems; nothing where it does not.
private func mounts() -> [UInt8] {
  let descriptor = openRetrying(AT_FDCWD, "/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return [] }
  let file = PosixFile(descriptor: descriptor, path: "/proc/self/mountinfo")
  // The system tells no size of such a file, and it is read up to its end.
  return (try? file.read(at: 0, count: 1 << 20)) ?? []
}

/// Returns the text before the first 0.
private func text(of characters: [CChar]) -> String {
  String(decoding: characters.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}
