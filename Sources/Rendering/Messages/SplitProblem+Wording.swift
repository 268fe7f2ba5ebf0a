import Purchasing
import TradeModel

/// Returns the words for a quantity that cannot be divided as it was said.
func wording(for problem: SplitProblem) -> Wording {
  switch problem {
  case .nothingToSplit:
    Wording(
      "nothing-to-split",
      "the row has no quantity to purchase that could be divided",
      help: "set qty VALUE says how much to purchase",
    )
  case .vendorTwice(let vendor, place: _):
    Wording("vendor-twice", "vendor \(vendor) has a part already")
  case .emptyShare(let vendor, place: _):
    Wording(
      "empty-part",
      "the part of vendor \(vendor) comes to nothing",
      help: "leave the vendor out, or give it another share",
    )
  case .percentSum(let sum):
    splitSum("\(sum)%, and not to 100%")
  case .sum(let sum, let row):
    splitSum("\(sum), and the row has \(row)")
  case .tooFine(let allowed, place: _): tooManyDecimals(allowed)
  }
}

private func splitSum(_ sum: String) -> Wording {
  Wording("split-sum", "the parts add up to \(sum)", help: "rest stands for what the others leave")
}
