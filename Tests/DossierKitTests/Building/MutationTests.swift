import DossierKit
import Foundation
import Testing

@Suite("Damaged content")
struct MutationTests {
  private static let valid = """
    -- content/entities/people/ali.md --
    ---
    name: Ali Mamlouk
    description: Chief
    aliases: [علي مملوك, {name: Али, lang: ru, from: 2010~}]
    relations: [{id: ankara, role: born in, from: 1949, source: a1}]
    positions: [{title: Head, org: Bureau, until: 2012-07/2019}]
    ---
    Of [[ankara]] [@a1, ¶3].
    -- content/entities/places/ankara.md --
    ---
    name: Ankara
    lat: 39.9
    lon: 32.8
    kind: city
    ---
    -- content/articles/a1.md --
    ---
    title: "One: \\"quoted\\""
    url: https://example.org/1
    publisher: The Press
    accessed: 2020-01-01
    published: 2019-12-31T10:00+03:00
    quotes: [{text: "Words", locator: "¶2"}]
    full_text: never
    ---
    -- content/briefings/b.md --
    ---
    title: B
    date: 2020-01-01
    about: [ali, ankara]
    sources: [{id: a1, grade: B2, note: Note}]
    judgments: [{text: So, likelihood: likely, sources: [a1]}]
    corrections: [{date: 2020-01-02, text: Was wrong, was: Right}]
    method: |
      How [[ali]] was read.
    tags: [peace]
    ---
    ## One {#one}

    Of [[ali|the *chief* of]] and [[Ankara]] [@a1, ¶2; @a1][^n], ~~struck~~ `[[code]]`.

    | A | B |
    |:--|--:|
    | [[ali\\|he]] | [x](entity:ankara) |

    > Quote with [link](../articles/a1.md#x) & <b>html</b>.

    - ![alt](x.png "t")

    [^n]: Note with [@a1] and [up](#one).

    """

  @Test("never stops the build with more than findings, and never costs the site that is there", arguments: 0..<12)
  func survives(seed: UInt64) throws {
    let site = try MiniSite(
      Self.valid.replacing("a1.md#x", with: "a1.md").replacing("![alt](x.png \"t\")", with: "item"))
    let intact = try site.build()
    try #require(intact.report.outcome == .fine, "\(intact.diagnostics)")
    let originals = try ["entities/people/ali", "entities/places/ankara", "articles/a1", "briefings/b"].map { name in
      let path = "content/\(name).md"
      return (path, Array(try Data(contentsOf: URL(fileURLWithPath: site.root + "/" + path))))
    }
    var random = NastyText(seed: seed)
    var published = intact.files
    for _ in 0..<25 {
      let (path, bytes) = originals.randomElement(using: &random) ?? originals[0]
      try site.write(Self.damaged(bytes, &random), to: path)
      let built = try site.build()
      if built.report.outcome == .fine {
        published = built.files
      } else {
        #expect(built.files == published)
        #expect(built.report.count(of: .error) > 0)
      }
      for finding in built.report.diagnostics {
        guard let place = finding.location, place.path.hasSuffix(".md") else { continue }
        let lines = 1 + (try Data(contentsOf: URL(fileURLWithPath: site.root + "/" + place.path))).count { $0 == 0x0A }
        #expect((1...lines).contains(place.line) && place.column >= 1, "\(built.diagnostics)")
      }
      try site.write(bytes, to: path)
    }
  }

  private static func damaged(_ bytes: [UInt8], _ random: inout NastyText) -> [UInt8] {
    var result = bytes
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let index = Int.random(in: 0..<result.count, using: &random)
        result[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
    case 1: result.removeLast(Int.random(in: 1...result.count, using: &random))
    case 2: result = Array(result.split(separator: 0x0A).shuffled(using: &random).joined(separator: [0x0A]))
    case 3:
      let text = Array(random.text().utf8)
      result.insert(contentsOf: text, at: Int.random(in: 0...result.count, using: &random))
    case 4:
      let start = Int.random(in: 0..<result.count, using: &random)
      let end = min(result.count, start + Int.random(in: 1...30, using: &random))
      result.removeSubrange(start..<end)
    default:
      let start = Int.random(in: 0..<result.count, using: &random)
      let piece = result[start..<min(result.count, start + 40)]
      result.insert(contentsOf: piece, at: Int.random(in: 0...result.count, using: &random))
    }
    return result
  }
}
