import Diagnostics
package import JSONStore
import TradeModel

/// The commands on stores: make one, add a bundle, write one as a bundle, verify one.
package struct StoreCommands {
  private let ports: ShellPorts
  private let settings: ShellSettings

  /// Makes the commands of a program.
  package init(ports: ShellPorts, settings: ShellSettings) {
    self.ports = ports
    self.settings = settings
  }

  /// Makes a store, empty or with the records of a bundle or a sample.
  ///
  /// - Parameters:
  ///   - folder: The folder; empty, or not there.
  ///   - bundle: The path of a bundle; `-` is stdin.
  ///   - sample: The name of a built-in sample.
  /// - Returns: The status to leave with.
  package func initialize(_ folder: String, bundle: String?, sample: String?) -> ExitStatus {
    carryOut { () throws(CommandFailure) in
      let store: Store
      let count: Int
      if let bundle {
        let input = try self.bundle(bundle)
        (store, count) = try transferring(input.name) { isWanted throws(BundleFailure) in
          try Store.create(
            at: folder,
            from: input,
            fileSystem: PosixFileSystem(),
            isWanted: isWanted,
          )
        }
      } else {
        var filling = Bundle()
        if let sample {
          guard let found = SampleBook.named(sample) else { throw .unknownSample(sample) }
          filling = found
        }
        count = filling.records.count
        do throws(StoreError) {
          store = try Store.create(at: folder, bundle: filling, fileSystem: PosixFileSystem())
        } catch {
          throw .storing(error)
        }
      }
      close(store)
      ports.output.write("made \(folder): \(recordCount(count))\n")
      return .success
    }
  }

  /// Adds the records of a bundle to a store, all or none.
  package func importBundle(_ path: String, into choice: StoreChoice) -> ExitStatus {
    carryOut { () throws(CommandFailure) in
      guard choice != .sample else { throw .noStore }
      let store = try storing { () throws(StoreError) in try choice.open() }
      defer { close(store) }
      let input = try bundle(path)
      let count = try transferring(input.name) { isWanted throws(BundleFailure) in
        try store.add(input, note: "import \(path)", isWanted: isWanted)
      }
      ports.output.write("imported \(path): \(recordCount(count))\n")
      return .success
    }
  }

  /// Writes a store as one bundle, to stdout or to a file.
  ///
  /// - Parameters:
  ///   - choice: The store.
  ///   - path: The file, which is there whole or not at all; none or `-` is stdout.
  /// - Returns: The status to leave with.
  package func export(_ choice: StoreChoice, to path: String?) -> ExitStatus {
    carryOut { () throws(CommandFailure) in
      let store = try storing { () throws(StoreError) in try choice.open(.read) }
      defer { close(store) }
      if choice == .sample { ports.tell("note: no store here; this is the built-in sample\n") }
      let isFile = path != nil && path != "-"
      let isWhole = try transferring("the store") { isWanted throws(BundleFailure) in
        do throws(StoreError) {
          if let path, isFile {
            return try store.export(toFile: path, in: PosixFileSystem(), isWanted: isWanted)
          }
          let isWhole = try store.export(isWanted: isWanted) { bytes throws(StoreError) in
            ports.output.write(bytes)
            return !ports.output.isClosed
          }
          return isWhole || ports.output.isClosed
        } catch {
          throw .store(error)
        }
      }
      guard isWhole else { throw .bundle(.stopped) }
      if let path, isFile { ports.output.write("exported to \(path)\n") }
      return .success
    }
  }

  /// Verifies a store, and lists every finding.
  ///
  /// - Parameters:
  ///   - choice: The store.
  ///   - isRepairing: Whether what can be mended without guessing is mended first.
  ///   - keeping: What holds where both an edit by hand and a commit changed a row.
  /// - Returns: The status to leave with.
  package func check(
    _ choice: StoreChoice,
    repairing isRepairing: Bool = false,
    keeping: EditChoice? = nil,
  ) -> ExitStatus {
    carryOut { () throws(CommandFailure) in
      guard case .folder(let path) = choice else { throw .noStore }
      let files = PosixFileSystem()
      var notes: [StoreNote] = []
      let findings = try storing { () throws(StoreError) -> [Finding] in
        guard isRepairing else { return try Store.check(at: path, fileSystem: files) }
        let repaired = try Store.repair(at: path, fileSystem: files, keeping: keeping)
        notes = repaired.notes
        return repaired.findings
      }
      var reporter = StatementReporter(ports: ports, settings: settings)
      for note in notes { reporter.show(note.diagnostic) }
      for finding in findings { ports.output.write("\(finding)\n") }
      guard findings.allSatisfy(\.isWarning) else { return .storeUnusable }
      ports.output.write("\(path): sound\n")
      return .success
    }
  }

  /// Brings a store of an earlier format to the one of this version.
  package func upgrade(_ choice: StoreChoice) -> ExitStatus {
    carryOut { () throws(CommandFailure) in
      guard case .folder(let path) = choice else { throw .noStore }
      let outcome = try storing { () throws(StoreError) in
        try Store.upgrade(at: path, fileSystem: PosixFileSystem())
      }
      guard let outcome else {
        ports.output.write("\(path): nothing to upgrade\n")
        return .success
      }
      ports.output.write("upgraded \(path) from format \(outcome.version)\n")
      ports.output.write("it is kept as it was in \(outcome.backup)\n")
      return .success
    }
  }

  // MARK: - Parts

  /// Carries out a command, and shows why it failed.
  private func carryOut(_ command: () throws(CommandFailure) -> ExitStatus) -> ExitStatus {
    do {
      return ports.ending(try command())
    } catch {
      var reporter = StatementReporter(ports: ports, settings: settings)
      for diagnostic in error.diagnostics { reporter.show(diagnostic) }
      return error.exitStatus
    }
  }

  /// Does something with a store, with its error as that of the command.
  private func storing<Value>(
    _ work: () throws(StoreError) -> Value
  ) throws(CommandFailure) -> Value {
    do {
      return try work()
    } catch {
      throw .store(error)
    }
  }

  /// Does something long, shows how far it is, and stops it at a signal.
  private func transferring<Value>(
    _ name: String,
    _ work: (@escaping (TransferProgress) -> Bool) throws(BundleFailure) -> Value
  ) throws(CommandFailure) -> Value {
    let width = ports.diagnostics.columns ?? settings.diagnosticsWidth
    let watch = TransferWatch(name, ports: ports, width: width)
    defer { watch.finish() }
    do throws(BundleFailure) {
      return try work { watch.isWanted($0) }
    } catch {
      // A signal that came while the text was waited for is seen only now.
      if let signal = watch.stopSignal() { throw .stopped(signal) }
      throw .bundle(error)
    }
  }

  /// Opens a bundle.
  private func bundle(_ path: String) throws(CommandFailure) -> any BundleInput {
    do {
      return try ports.files.bundle(path)
    } catch {
      throw .file(error)
    }
  }

  /// Closes a store, and tells what it did on its own.
  private func close(_ store: Store) {
    store.close()
    var reporter = StatementReporter(ports: ports, settings: settings)
    for note in store.takeNotes() { reporter.show(note.diagnostic) }
  }
}

/// Returns a count of records with its word.
private func recordCount(_ count: Int) -> String { count == 1 ? "1 record" : "\(count) records" }
