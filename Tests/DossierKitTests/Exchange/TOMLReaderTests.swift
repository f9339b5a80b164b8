import Testing

@testable import DossierKit

@Suite("TOML") struct TOMLReaderTests {
  private func read(_ text: String) -> String? { TOMLReader.read(Array(text.utf8))?.yaml }

  @Test("what front matter is made of is read as it is typed") func values() {
    #expect(
      read("a = 1\nb = \"x\\ty\"\nc = 'it\\n'\nd = true\ne = 2020-01-02T03:04:05Z")
        == "{a: 1, b: \"x\\ty\", c: \"it\\\\n\", d: true, e: \"2020-01-02T03:04:05Z\"}")
    #expect(read("a = [1, 2, # two\n 'x',\n]\n'b c' = {x = 1, y.z = 2}") == "{a: [1, 2, x], b c: {x: 1, y: {z: 2}}}")
    #expect(read("[t.u]\nx = 1\n[[l]]\na = 1\n[[l]]\na = 2") == "{t: {u: {x: 1}}, l: [{a: 1}, {a: 2}]}")
    #expect(read("a = \"\"\"\none\ntwo \\\n   three\"\"\"\nb = '''x'y'''") == "{a: \"one\\ntwo three\", b: x'y}")
    #expect(read("") == "{}")
  }

  @Test(
    "what is no TOML is not read at all",
    arguments: ["a", "a =", "a = b", "a = 1\na = 2", "a = [1", "a = \"x", "= 1", "a = 1 b = 2", "[t", "a.b = 1\na = 2"])
  func faults(_ text: String) {
    #expect(read(text) == nil)
  }
}
