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
