import Shell
import Testing

@Suite("Store choice") struct StoreChoiceTests {
  @Test func `the option goes before the environment, and that before the folder`() {
    let files = FakeFiles(folders: ["replenish.store"])
    func choice(_ option: String?, _ environment: String?) -> StoreChoice {
      StoreChoice.choose(option: option, environment: environment, files: files)
    }
    #expect(choice("a", "b") == .folder("a"))
    #expect(choice(nil, "b") == .folder("b"))
    #expect(choice(nil, "") == .folder("replenish.store"))
    #expect(choice(nil, nil) == .folder("replenish.store"))
  }

  @Test func `without a store it is the sample`() {
    let choice = StoreChoice.choose(option: nil, environment: nil, files: FakeFiles())
    #expect(choice == .sample)
  }
}
