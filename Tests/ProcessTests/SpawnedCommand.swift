import Foundation
import Glibc

/// A command run to its end with nothing of the tests' open files but its own output.
///
/// Foundation learns of a child's end by a socket that the child inherits: a server that the child
/// leaves behind, as tmux does, holds it open, and the wait never ends. So this one spawns and waits
/// by the system's calls.
struct SpawnedCommand {
  let path: String
  let arguments: [String]

  /// Runs the command and returns what it wrote.
  func output() throws -> String {
    let folder = try Folder()
    let file = folder.url.appending(path: "out").path
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, file, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    for descriptor in 3..<Int32(256) { posix_spawn_file_actions_addclose(&actions, descriptor) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads that run tests hold signals back, and a child would inherit that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var child = pid_t()
    let failure = posix_spawn(&child, path, &actions, &attributes, words, environ)
    guard failure == 0 else { throw NotSeen(what: path, description: "\(path) cannot be run") }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return try String(contentsOfFile: file, encoding: .utf8)
  }
}
