import Foundation
import Glibc

/// What this machine allows, for the tests that need more than a folder.
enum Machine {
  /// Whether the tests run as root.
  static let isRoot = geteuid() == 0

  /// Whether a file system in memory can be mounted.
  static let canMountMemory = isRoot && succeeds { try MountedFolder(memory: "64k") }

  /// Whether a file system in a file can be mounted, and stopped by the system's call.
  static let canCutPower = isRoot && has("mkfs.ext4") && succeeds { try LoopDisk() }

  /// Whether a process may be traced, and its calls be made to fail.
  static let canInject =
    has("strace") && works(["strace", "-qq", "-o", "/dev/null", "-e", "trace=fsync", "true"])

  /// Whether the program can be run as a user who is not root.
  static let hasOrdinaryUser =
    !isRoot || works(ordinaryUser + [BuiltProgram.path, "--version"])

  /// The command that runs another one as a user who is not root; nothing where the tests do.
  static let ordinaryUser =
    isRoot ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []

  /// Whether there is a command of that name.
  static func has(_ name: String) -> Bool { works(["sh", "-c", "command -v \(name)"]) }

  private static func works(_ command: [String]) -> Bool {
    (try? Child.run(command, in: "/").status) == 0
  }

  private static func succeeds<Value>(_ make: () throws -> Value) -> Bool {
    (try? make()) != nil
  }
}

/// A command that the tests need and that failed.
struct CommandFailed: Error, CustomStringConvertible {
  let description: String

  /// Runs a command that must succeed, and returns its output.
  @discardableResult
  static func unless(_ command: [String], in folder: String = "/") throws -> String {
    let ending = try Child.run(command, in: folder)
    guard ending.status == 0 else {
      throw CommandFailed(description: "\(command.joined(separator: " ")): \(ending.diagnostics)")
    }
    return ending.output
  }
}

/// A file system that lies in memory, mounted while this lives.
final class MountedFolder {
  private let folder: Folder
  /// The path of its topmost folder.
  let path: String

  /// Mounts one of a size, as `mount` reads it.
  init(memory size: String) throws {
    folder = try Folder()
    path = folder.url.appending(path: "disk").path
    try folder.makeFolder("disk")
    try CommandFailed.unless(["mount", "-t", "tmpfs", "-o", "size=\(size)", "tmpfs", path])
  }

  deinit { _ = try? CommandFailed.unless(["umount", "-l", path]) }

  /// Fills the disk with a file, up to a count of free bytes.
  func fill(leaving room: Int) throws {
    let ballast = path + "/ballast"
    let descriptor = open(ballast, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CommandFailed(description: "no ballast in \(path)") }
    defer { close(descriptor) }
    let page = [UInt8](repeating: 1, count: 4096)
    var size = 0
    while true {
      let count = write(descriptor, page, page.count)
      guard count > 0 else { break }
      size += count
    }
    guard ftruncate(descriptor, off_t(max(0, size - room))) == 0 else {
      throw CommandFailed(description: "the ballast cannot be cut")
    }
  }

  /// Makes room again.
  func makeRoom() { unlink(path + "/ballast") }
}

/// An ext4 file system in a file, mounted while this lives, of which the power can be cut.
final class LoopDisk {
  private let folder: Folder
  /// The path of its topmost folder.
  let path: String

  /// The call that stops a file system, `_IOR('X', 125, __u32)`, and the flag that has it flush
  /// nothing, not even its own journal.
  private static let shutdown: UInt = 0x8004_587D
  private static let withoutFlush: UInt32 = 2

  init() throws {
    folder = try Folder()
    path = folder.url.appending(path: "disk").path
    try folder.makeFolder("disk")
    try CommandFailed.unless(["truncate", "-s", "32M", "image"], in: folder.url.path)
    try CommandFailed.unless(["mkfs.ext4", "-q", "-F", "image"], in: folder.url.path)
    try mount()
  }

  deinit { _ = try? CommandFailed.unless(["umount", "-l", path]) }

  private func mount() throws {
    try CommandFailed.unless(["mount", "-o", "loop", "image", path], in: folder.url.path)
  }

  /// Stops the file system as a power cut does: nothing more gets to the disk.
  func cutPower() throws {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandFailed(description: "\(path) cannot be opened") }
    defer { close(descriptor) }
    var flags = Self.withoutFlush
    guard ioctl(descriptor, Self.shutdown, &flags) == 0 else {
      throw CommandFailed(description: "the file system cannot be stopped")
    }
  }

  /// Mounts the disk again, as after a power cut; what was open in it must be closed.
  func restart() throws {
    try CommandFailed.unless(["umount", path])
    try mount()
  }
}
