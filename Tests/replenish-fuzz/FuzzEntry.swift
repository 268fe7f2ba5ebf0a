import CFuzzer
import FuzzTargets
import Glibc

/// The target that the variable `REPLENISH_FUZZ_TARGET` names.
private let target: FuzzTarget = {
  // The text is copied at once; nothing here changes the environment.
  guard let name = getenv("REPLENISH_FUZZ_TARGET").map({ String(cString: $0) }),
    let target = FuzzTarget(rawValue: name)
  else { preconditionFailure("REPLENISH_FUZZ_TARGET names no target") }
  return target
}()

/// Runs the target on bytes that the fuzzer made; a finding stops the process.
@c(LLVMFuzzerTestOneInput)
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let finding = target.check(bytes) { preconditionFailure(finding) }
  return 0
}

/// Starts the fuzzer: the package's build gives the program's `main` this name.
@c(replenish_fuzz_main)
public func startFuzzer(
  _ count: CInt,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
) -> CInt {
  var count = count
  var arguments = arguments
  return LLVMFuzzerRunDriver(&count, &arguments) { start, size in fuzzOneInput(start, size) }
}
