import Shell
import Testing

@Suite("Script path") struct ScriptPathTests {
  @Test(arguments: [
    ("a.rpl", "a.rpl"), ("./a.rpl", "a.rpl"), ("a/../b.rpl", "b.rpl"), ("a//b", "a/b"),
    ("../a", "../a"), ("a/../../b", "../b"), ("/a/../../b", "/b"), ("/", "/"), (".", "."),
    ("a/..", "."), ("../../a", "../../a"),
  ])
  func `needless parts fall away`(typed: String, text: String) {
    #expect(ScriptPath(typed).text == text)
  }

  @Test(arguments: [
    ("main.rpl", "a.rpl", "a.rpl"), ("in/main.rpl", "a.rpl", "in/a.rpl"),
    ("in/main.rpl", "../a.rpl", "a.rpl"), ("in/main.rpl", "/a.rpl", "/a.rpl"),
    ("/in/main.rpl", "b/a.rpl", "/in/b/a.rpl"), ("../main.rpl", "a.rpl", "../a.rpl"),
  ])
  func `a script is found beside the one that names it`(main: String, typed: String, text: String) {
    #expect(ScriptPath(main).resolving(typed).text == text)
  }
}
