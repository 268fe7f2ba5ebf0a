import TestSupport
import Testing

/// Does something on copies of a disk, with the power gone before each of its operations in turn,
/// and looks at what is left: of the bytes and names that were not flushed nothing, everything, one
/// of both, or a random part.
func everyPowerCut(
  during start: SimulatedFileSystem,
  _ work: (SimulatedFileSystem) throws -> Void,
  check: (SimulatedFileSystem, String) throws -> Void,
) throws {
  let whole = SimulatedFileSystem(start.disk)
  try work(whole)
  let operations = whole.operations
  var random = SplitMix64(seed: 21)
  let chances = Array(repeating: SimulatedDisk.Survival.chance, count: 3)
  for step in 0...operations.count {
    let system = SimulatedFileSystem(start.disk, fault: .powerCut(before: step))
    try? work(system)
    for survival in SimulatedDisk.Survival.allCases + chances {
      let left = SimulatedFileSystem(system.disk.afterPowerCut(survival, &random))
      let name = step < operations.count ? operations[step] : "the end"
      try check(left, "power cut before \(name), which leaves \(survival), seed \(random.seed)")
    }
  }
}
