import Session

/// Returns the words for a condition that does not hold.
func wording(for failure: FailedAssertion) -> Wording {
  switch failure {
  case .doesNotHold(let values, let line):
    Wording(
      "assertion-failed",
      line.map { "this does not hold on line \($0)" } ?? "this does not hold",
      notes: values.map { "\($0.part) is \($0.value)" },
    )
  case .noLine:
    Wording("assertion-failed", "there is no line on which this could hold")
  }
}
