/// Returns lines of an output as they can stand on a page.
///
/// A line that would be read as something that is typed has `[..]` in the place of its first sign.
package func guarded(_ output: [String]) -> [String] {
  output.enumerated().map { index, line in
    let isTyped = line.hasPrefix("> ") || line == ">" || (index == 0 && line.hasPrefix(". "))
    return isTyped ? "[..]" + line.dropFirst() : line
  }
}
