import TestSupport

/// Which of the changes that no flush has put down survive a power cut.
enum PowerCut: Hashable, Sendable, CustomStringConvertible {
  /// Nothing does.
  case losesAll
  /// Everything does.
  case losesNothing
  /// The names do, the bytes do not.
  case losesBytes
  /// The bytes do, the names do not.
  case losesNames
  /// The names and the lengths of files do; the bytes read as zeros.
  case zeroFills
  /// Each name, each sector and each length may, as a seed decides.
  case random(UInt64)

  /// The five plain ones, and some random ones that follow from a seed.
  static func all(randomCount: Int, seed: UInt64) -> [PowerCut] {
    var random = SplitMix64(exactSeed: seed)
    return [.losesAll, .losesNothing, .losesBytes, .losesNames, .zeroFills]
      + (0..<randomCount).map { _ in .random(random.next()) }
  }

  var description: String {
    switch self {
    case .losesAll: "loses all"
    case .losesNothing: "loses nothing"
    case .losesBytes: "loses bytes"
    case .losesNames: "loses names"
    case .zeroFills: "fills with zeros"
    case .random(let seed): "random \(seed)"
    }
  }
}

extension MachineDisk {
  /// Returns what a power cut leaves: a disk on which all is durable that is there.
  func after(_ cut: PowerCut) -> MachineDisk {
    var survivors = Survivors(of: self, cut)
    survivors.fill(folder: 0, from: 0)
    return survivors.disk
  }

  /// Applies changes that may be lost, by the rule of a power cut.
  private struct Survivors {
    let before: MachineDisk
    let cut: PowerCut
    var disk = MachineDisk()
    var random: SplitMix64
    /// The new places of files that were met already: two names may lead to one file.
    var known: [Int: Int] = [:]

    init(of before: MachineDisk, _ cut: PowerCut) {
      self.before = before
      self.cut = cut
      disk.tellsTimes = before.tellsTimes
      if case .random(let seed) = cut {
        random = SplitMix64(exactSeed: seed)
      } else {
        random = SplitMix64(exactSeed: 0)
      }
    }

    mutating func fill(folder: Int, from old: Int) {
      let kept = names(of: before.folders[old])
      var names: [String: Entry] = [:]
      // In the order of the names, so that a seed decides the same each time.
      for (name, entry) in kept.sorted(by: { $0.key < $1.key }) {
        switch entry {
        case .file(let file): names[name] = .file(keep(file: file))
        case .folder(let child):
          disk.folders.append(FolderNode())
          let place = disk.folders.count - 1
          fill(folder: place, from: child)
          names[name] = .folder(place)
        }
      }
      disk.folders[folder] = FolderNode(names: names, durable: names)
    }

    mutating func keep(file old: Int) -> Int {
      if let place = known[old] { return place }
      let bytes = bytes(of: before.files[old])
      // The times stay also where bytes are lost, which is the worst for whoever goes by them.
      var node = FileNode(bytes: bytes, durable: bytes, number: before.files[old].number)
      (node.modified, node.changed) = (before.files[old].modified, before.files[old].changed)
      disk.files.append(node)
      known[old] = disk.files.count - 1
      return disk.files.count - 1
    }

    private mutating func names(of folder: FolderNode) -> [String: Entry] {
      var names = folder.durable
      let changes = folder.pending
      switch cut {
      case .losesAll, .losesNames: break
      case .losesNothing, .losesBytes, .zeroFills:
        for change in changes { apply(change, to: &names) }
      case .random:
        guard !changes.isEmpty else { break }
        if random.chance(1, in: 2) {
          for change in changes.prefix(random.int(in: 0...changes.count)) {
            apply(change, to: &names)
          }
        } else {
          let chance = random.int(in: 1...3)
          for change in changes where random.chance(chance, in: 4) { apply(change, to: &names) }
        }
      }
      return names
    }

    private mutating func bytes(of file: FileNode) -> [UInt8] {
      var bytes = file.durable
      switch cut {
      case .losesAll, .losesBytes: break
      case .losesNothing, .losesNames:
        for change in file.pending { apply(change, to: &bytes) }
      case .zeroFills:
        for change in file.pending { apply(change, to: &bytes) }
        let size = bytes.count
        // What a flush has put down stays, up to the new length.
        bytes = file.durable
        resize(&bytes, to: size)
      case .random:
        guard !file.pending.isEmpty else { break }
        tear(file.pending, into: &bytes)
      }
      return bytes
    }

    /// Applies changes in part: the first ones, or any sectors of any of them.
    private mutating func tear(_ changes: [FileChange], into bytes: inout [UInt8]) {
      let mode = random.int(in: 0...5)
      switch mode {
      case 0: break
      case 1: for change in changes { apply(change, to: &bytes) }
      case 2:
        let count = random.int(in: 0...changes.count)
        for change in changes.prefix(count) { apply(change, to: &bytes) }
        guard count < changes.count else { break }
        tear(changes[count], chance: 2, isPrefix: true, fills: false, into: &bytes)
      default:
        let chance = random.int(in: 1...3)
        for change in changes {
          tear(change, chance: chance, isPrefix: false, fills: mode == 5, into: &bytes)
        }
      }
    }

    /// Applies one change in part: so many sectors of four survive.
    ///
    /// Those are the first ones, if it is a prefix; lost sectors behind the old end may count for
    /// the length, as zeros.
    private mutating func tear(
      _ change: FileChange,
      chance: Int,
      isPrefix: Bool,
      fills: Bool,
      into bytes: inout [UInt8],
    ) {
      guard case .write(let written, let offset) = change else {
        if random.chance(chance, in: 4) { apply(change, to: &bytes) }
        return
      }
      var start = 0
      while start < written.count {
        // Sectors lie on the disk, so the first piece may be short.
        let next = (offset + start) / sector * sector + sector
        let end = min(next - offset, written.count)
        if random.chance(chance, in: 4) {
          put(written[start..<end], at: offset + start, into: &bytes)
        } else if isPrefix {
          return
        } else if fills, bytes.count < offset + end {
          resize(&bytes, to: offset + end)
        }
        start = end
      }
    }
  }
}
