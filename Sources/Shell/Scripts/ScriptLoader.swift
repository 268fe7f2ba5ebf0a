import CommandLanguage
import Diagnostics

/// Reads and parses scripts with all scripts that they run, before any statement is run.
///
/// Each file is read once. Problems are collected, so that all of them are told together.
package struct ScriptLoader {
  /// What was found wrong so far, in the order of reading.
  package private(set) var problems: [LoadProblem] = []
  private let files: any FileReader
  private let limits: ScriptLimits
  private var loaded: [ScriptPath: LoadedScript] = [:]
  private var unloadable: Set<ScriptPath> = []
  /// The scripts that are being read, the outermost one first.
  private var chain: [ScriptPath] = []

  /// Makes a loader over files.
  package init(files: any FileReader, limits: ScriptLimits = ScriptLimits()) {
    self.files = files
    self.limits = limits
  }

  /// Returns the script of an input; none when there is a problem with it.
  package mutating func load(_ input: ScriptInput) -> LoadedScript? {
    switch input {
    case .text(let source):
      return parsed(source)
    case .file(let name):
      return script(at: ScriptPath(name), named: name, from: nil)
    case .standardInput:
      return standardInput()
    }
  }

  private mutating func standardInput() -> LoadedScript? {
    do {
      let bytes = try files.standardInput(limit: limits.bytes)
      return source(of: bytes, named: "<stdin>", from: nil).flatMap { parsed($0) }
    } catch {
      problems.append(.file(error, from: nil))
      return nil
    }
  }

  /// Returns the script of a file, read now or before.
  private mutating func script(
    at path: ScriptPath,
    named name: String,
    from inclusion: Inclusion?,
  ) -> LoadedScript? {
    if let inclusion, let problem = nestingProblem(of: path, from: inclusion) {
      problems.append(problem)
      return nil
    }
    if let known = loaded[path] { return known }
    guard !unloadable.contains(path) else { return nil }
    chain.append(path)
    defer { chain.removeLast() }
    guard
      let bytes = bytes(ofFile: path, named: name, from: inclusion),
      let source = source(of: bytes, named: path.text, from: inclusion),
      let script = parsed(source)
    else {
      unloadable.insert(path)
      return nil
    }
    loaded[path] = script
    return script
  }

  /// Returns why a script cannot be run from where it is named.
  private func nestingProblem(of path: ScriptPath, from inclusion: Inclusion) -> LoadProblem? {
    if let start = chain.firstIndex(of: path) {
      return .cycle(chain[start...] + [path], from: inclusion)
    }
    let height = loaded[path]?.height ?? 1
    // The text that names the script is itself one of those inside each other.
    let isTooDeep = max(chain.count, 1) + height > limits.nesting
    return isTooDeep ? .nesting(limit: limits.nesting, from: inclusion) : nil
  }

  private mutating func bytes(
    ofFile path: ScriptPath,
    named name: String,
    from inclusion: Inclusion?,
  ) -> [UInt8]? {
    do {
      return try files.bytes(ofFile: path.text, limit: limits.bytes)
    } catch {
      problems.append(.file(FileFailure(path: name, reason: error.reason), from: inclusion))
      return nil
    }
  }

  private mutating func source(
    of bytes: [UInt8],
    named name: String,
    from inclusion: Inclusion?,
  ) -> SourceText? {
    do {
      return try scriptText(bytes, name: name)
    } catch {
      problems.append(.text(error, from: inclusion))
      return nil
    }
  }

  /// Returns the script of a text with those that it runs.
  private mutating func parsed(_ source: SourceText) -> LoadedScript? {
    let script: Script
    do {
      script = try parse(source)
    } catch {
      problems.append(.syntax(error, in: source))
      return nil
    }
    var included: [Int: LoadedScript] = [:]
    var isWhole = true
    for (index, statement) in script.statements.enumerated() {
      guard case .shell(.run(let name)) = statement.action else { continue }
      let path = chain.last?.resolving(name.value) ?? ScriptPath(name.value)
      let inclusion = Inclusion(source: source, range: name.range)
      if let inner = self.script(at: path, named: name.value, from: inclusion) {
        included[index] = inner
      } else {
        isWhole = false
      }
    }
    return isWhole ? LoadedScript(script: script, included: included) : nil
  }
}
