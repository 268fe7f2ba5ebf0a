import Glibc

/// The folder of what the program keeps of a user between sessions, by the rules of XDG.
struct StateFolder {
  /// Its path; none where there is no home folder.
  let path: String?

  /// Chooses the folder.
  init() {
    let state = Environment.value(of: "XDG_STATE_HOME") ?? ""
    let home = Environment.value(of: "HOME") ?? ""
    if state.hasPrefix("/") {
      path = "\(state)/replenish"
    } else {
      path = home.isEmpty ? nil : "\(home)/.local/state/replenish"
    }
  }

  /// Makes the folder with those above it; where that fails, opening a file in it tells why.
  func make() {
    guard let path else { return }
    var made = ""
    for name in path.split(separator: "/") {
      made += "/\(name)"
      // The path is only read.
      _ = unsafe mkdir(made, 0o700)
    }
  }
}
