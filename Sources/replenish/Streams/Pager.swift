import Glibc

/// The program that a person turns pages with: that of `$PAGER`, or `less`.
struct Pager {
  private let command: String

  /// Finds the pager; none where an empty `$PAGER` says so, or where the terminal only prints.
  init?() {
    guard !Environment.isTerminalPlain else { return nil }
    if let named = Environment.value(of: "PAGER") {
      guard !named.isEmpty else { return nil }
      command = named
    } else {
      guard Self.isInstalled("less") else { return nil }
      command = "less"
    }
    // Pages end by themselves when they fit, and colours stay, unless the person says otherwise;
    // the texts are copied, and no other thread reads the environment.
    unsafe setenv("LESS", "FRX", 0)
  }

  /// Whether a program is in one of the folders of `$PATH`.
  private static func isInstalled(_ program: String) -> Bool {
    let folders = Environment.value(of: "PATH") ?? ""
    return folders.split(separator: ":").contains { folder in
      // The path is only read.
      unsafe access("\(folder)/\(program)", X_OK) == 0
    }
  }

  /// Shows a text, and waits until the person has read it.
  ///
  /// - Returns: Whether there is such a program.
  func show(_ text: String) -> Bool {
    // The stream belongs to this function alone, and is closed before it returns.
    guard let stream = unsafe popen(command, "w") else { return false }
    let sink = DescriptorSink(descriptor: unsafe fileno(stream))
    sink.write(text)
    sink.flush()
    let status = unsafe pclose(stream)
    // 126 and 127 are how the system's shell says that there is no such program.
    let exit = (status >> 8) & 0xFF
    return status != -1 && exit != 126 && exit != 127
  }
}
