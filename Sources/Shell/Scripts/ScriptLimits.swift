/// The bounds of what is read as a script.
package struct ScriptLimits: Hashable, Sendable {
  /// The most bytes of a script.
  package var bytes = 256 << 20
  /// The most scripts inside each other by `run`, the outermost one counted.
  package var nesting = 16

  /// Makes the ordinary bounds.
  package init() {}
}
