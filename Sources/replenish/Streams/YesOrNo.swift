import Glibc
import LineEditing

/// The answer of a person at the terminal to a question of the program.
enum YesOrNo {
  /// Reads a line from the terminal, and returns whether it says yes; ^C and ^D say no.
  static func read() -> Bool {
    var answer: [UInt8] = []
    var byte: UInt8 = 0
    // The editor reads byte by byte too, so that what is typed ahead is still to be read.
    while !TerminationSignal.isPending, unsafe Glibc.read(STDIN_FILENO, &byte, 1) == 1 {
      if byte == UInt8(ascii: "\n") {
        return ["y", "yes"].contains(String(decoding: answer, as: UTF8.self).lowercased())
      }
      answer.append(byte)
    }
    return false
  }
}
