import Broadsheet
import Foundation
import SiteTesting
import Testing

@testable import DossierKit

/// Whatever held a document back in its program does so in the site that it becomes: every key of the table, in every form of a
/// value, in every language of front matter.
@Suite("What a vault hides stays hidden") struct HiddenInVaultTests {
  private static let languages = ["yaml", "toml", "json"]

  /// Keys with a value that holds back.
  static let holdingFields: [(key: String, values: [String])] = {
    var fields: [(String, [String])] = []
    for (name, _) in HoldingBack.lineNames {
      for key in HoldingBack.table("firmly held \(name)") where name != "unlisted" {
        fields.append((key, ["true", "yes", "\"true\"", "1", "[true]", "maybe"]))
      }
      for key in HoldingBack.table("loosely held \(name)") where name != "unlisted" {
        fields.append((key, ["true", "yes"]))
      }
      for key in HoldingBack.table("firmly released \(name)") where name != "unlisted" {
        fields.append((key, ["false", "no", "0", "never", "draft"]))
      }
      for key in HoldingBack.table("loosely released \(name)") where name != "unlisted" {
        fields.append((key, ["false", "no"]))
      }
    }
    let suffixed: ([String]) -> [String] = { words in
      words.flatMap { word in ([""] + HoldingBack.table("suffixes")).map { word + $0 } }
    }
    for key in suffixed(HoldingBack.table("firm times")) + HoldingBack.table("firm beginnings") {
      fields.append(
        (key, ["2031-05-01", "2031-05-01T10:00:00+02:00", "\"2031-05-01 10:00:00 -0500\"", "\"May 1, 2031\"", "soon"]))
    }
    for key in suffixed(HoldingBack.table("firm ends")) + HoldingBack.table("firm endings") {
      fields.append((key, ["2021-05-01", "\"2021-05-01 10:00:00 -0500\"", "\"1 May 2021\"", "tomorrow"]))
    }
    for key in HoldingBack.table("firm levels") {
      fields.append((key, ["private", "draft", "RED", "\"TLP:AMBER\"", "confidential", "level 3"]))
    }
    for key in HoldingBack.table("loose levels") { fields.append((key, ["private", "draft", "confidential"])) }
    for key in ["tags", "categories", "keywords"] {
      fields.append((key, ["draft", "[news, private]", "\"a, wip\"", "[\"#draft\"]"]))
    }
    return fields
  }()

  private static func document(_ key: String, _ value: String, _ language: String, _ canary: String) -> String {
    let title = "Title \(canary)"
    switch language {
    case "toml":
      let isBare =
        value.hasPrefix("\"") || value.hasPrefix("[") || ["true", "false"].contains(value)
        || value.first?.isNumber == true
      let typed =
        value.hasPrefix("[")
        ? value.replacing("#draft", with: "draft").replacing("news, private", with: "\"news\", \"private\"") : value
      return
        "+++\ntitle = \"\(title)\"\ndate = 2024-01-01\n\"\(key)\" = \(isBare ? typed : "\"\(value)\"")\n+++\nBody \(canary).\n"
    case "json":
      let isBare = value.hasPrefix("\"") || value.hasPrefix("[") || ["true", "false", "0", "1"].contains(value)
      return
        "{\"title\": \"\(title)\",\n\"date\": \"2024-01-01\",\n\"\(key)\": \(isBare ? value : "\"\(value)\"")}\n\nBody \(canary).\n"
    default: return "---\n\(key): \(value)\ntitle: \(title)\ndate: 2024-01-01\n---\nBody \(canary).\n"
    }
  }

  @Test(
    "every key that holds back, with every value, in YAML, TOML and JSON",
    arguments: [VaultFormat.hugo, .obsidian, .jekyll])
  func everyKey(_ format: VaultFormat) throws {
    var register = CanaryRegister()
    var texts: [String: [UInt8]] = ["public.md": Array("---\ntitle: Public\ndate: 2024-01-01\n---\nWords.\n".utf8)]
    for (key, values) in Self.holdingFields {
      for value in values {
        for language in Self.languages {
          for spelling in Set([key, key.uppercased(), key.prefix(3) + "_" + key.dropFirst(3)]) {
            let canary = register.canary("\(language) \(spelling): \(value)", "body").word
            texts["n\(canary).md"] = Array(Self.document(spelling, value, language, canary).utf8)
          }
        }
      }
    }
    try expectNoTrace(of: register, texts, format)
  }

  /// Builds what comes of a vault and looks for canaries in all that is public.
  private func expectNoTrace(_ source: VaultSource, _ format: VaultFormat, _ register: CanaryRegister) throws {
    let site = try MiniSite("")
    let importing = VaultImport(format: format, table: try ImportTable(for: format), now: MiniSite.newYear2026)
    for (path, bytes) in importing.convert(source).files { try site.write(bytes, to: path) }
    let built = try site.build()
    #expect(built.report.count(of: .error) == 0, "\(built.diagnostics.filter { $0.contains(" error ") }.prefix(5))")
    #expect(built.paths.contains("index.html"))
    var leaks: Set<String> = []
    for (path, bytes) in built.files {
      for text in [path, String(decoding: bytes, as: UTF8.self)] {
        for start in text.ranges(of: Canary.prefix) {
          let canary = Canary(at: text[start.lowerBound...])
          leaks.insert(register.meaning(of: canary).map { "\($0.document) (\($0.field))" } ?? "a canary")
        }
      }
    }
    #expect(leaks.isEmpty, "\(leaks.sorted().prefix(20))")
  }

  func expectNoTrace(of register: CanaryRegister, _ texts: [String: [UInt8]], _ format: VaultFormat) throws {
    try expectNoTrace(VaultSource(name: "Vault", texts: texts), format, register)
  }

  private func expectNoTrace(_ text: String, _ format: VaultFormat) throws {
    var texts: [String: [UInt8]] = ["public.md": Array("---\ntitle: Public\ndate: 2024-01-01\n---\nWords.\n".utf8)]
    for (path, content) in SiteText(text).files { if case .bytes(let bytes) = content { texts[path] = bytes } }
    try expectNoTrace(of: CanaryRegister(), texts, format)
  }

  @Test(
    "folders, names and settings that hide",
    arguments: [
      "_drafts/a.md", "drafts/a.md", "private/a.md", "sub/Private/deep/a.md", "_notes/a.md", "_a.md", "templates/a.md",
      "hidden/a.md", "x/wip/a.md",
    ]) func folders(_ path: String) throws
  {
    for format in VaultFormat.allCases {
      try expectNoTrace("-- \(path) --\n---\ntitle: xqjaaaa\n---\nxqjaaaa\n", format)
    }
  }

  @Test("fields of Hugo that hold for all below, bundles without a page, files that are ignored") func hugo() throws {
    try expectNoTrace(
      """
      -- hugo.toml --
      title = "T"
      ignoreFiles = ["\\\\.secret\\\\.md$"]
      -- content/s/_index.md --
      ---
      title: S
      cascade:
        - target: {path: /s/**}
          private: true
      ---
      -- content/s/deep/a.md --
      xqjaaaa
      -- content/h/index.md --
      +++
      title = "xqjaaab"
      headless = true
      +++
      -- content/b/index.md --
      ---
      title: B
      ---
      -- content/b/part.md --
      xqjaaac
      -- content/x.secret.md --
      xqjaaad
      -- content/build.md --
      ---
      title: xqjaaae
      build: {render: never, list: never}
      ---
      -- content/unread.md --
      ---
      title: [xqjaaaf
      ---
      xqjaaaf
      -- content/open.md --
      ---
      title: xqjaaag
      xqjaaag
      """, .hugo)
  }

  @Test("defaults, exclusions and collections of Jekyll") func jekyll() throws {
    try expectNoTrace(
      """
      -- _config.yml --
      exclude: [internal-notes, "*.tmp.md"]
      collections: {staff: {output: false}, open: {output: true}}
      defaults:
        - scope: {path: "later"}
          values: {published: false}
      -- internal-notes/a.md --
      ---
      title: xqjaaaa
      ---
      -- b.tmp.md --
      ---
      title: xqjaaab
      ---
      -- later/c.md --
      ---
      title: xqjaaac
      ---
      -- _staff/d.md --
      ---
      title: xqjaaad
      ---
      -- plain.md --
      xqjaaae
      -- _posts/2031-01-01-later.md --
      ---
      title: xqjaaaf
      ---
      """, .jekyll)
  }

  @Test("what is not marked for publishing, where other notes are") func optIn() throws {
    for (key, format) in [
      ("publish", VaultFormat.obsidian), ("dg-publish", .obsidian), ("publish", .quartz), ("public", .logseq),
    ] {
      try expectNoTrace(
        "-- a.md --\n---\n\(key): true\n---\nWords.\n-- b.md --\nxqjaaaa\n-- c.md --\n---\n\(key): false\n---\nxqjaaab\n",
        format)
    }
    try expectNoTrace("-- a.md --\npublic:: true\n\n- words\n-- b.md --\n- xqjaaaa\n", .logseq)
  }

  @Test(
    "texts that are hidden within a document",
    arguments: [
      "%%xqjaaaa%%", "a %%xqjaaaa\n\nxqjaaab%% b", "a %%xqjaaaa\n\nwithout an end", "<!-- xqjaaaa -->",
      "<!-- xqjaaaa\n\nwithout an end", "[//]: # (xqjaaaa)", "text\n[comment]: # (xqjaaaa)", "{>>xqjaaaa<<}",
      "{--xqjaaaa--}",
      "<div hidden>\n\nxqjaaaa\n\n</div>", "<span style=\"display: none\">xqjaaaa</span>",
      "<p class=\"d-none\">\n\nxqjaaaa\n",
      "> [!hidden]\n> xqjaaaa\nxqjaaab", "<template>\n\nxqjaaaa\n\n</template>", "x\n\n::: hidden\n\nxqjaaaa\n\n:::",
      "[[Secret xqjaaaa]]", "see [[Secret xqjaaaa#part]] and ![[Secret xqjaaaa]]", "draft:: true\nxqjaaaa",
      "x [private:: yes] xqjaaaa", "#draft xqjaaaa",
    ]) func texts(_ body: String) throws
  {
    try expectNoTrace("-- a.md --\n\(body)\n-- Secret xqjaaaa.md --\n---\ndraft: true\n---\n", .obsidian)
  }

  @Test(
    "templates that hide",
    arguments: [
      "{{< comment >}}xqjaaaa{{< /comment >}}", "{{% private %}}\nxqjaaaa\n\n{{% /private %}}",
      "{{< unknown >}}xqjaaaa{{< /unknown >}}",
      "{{/* xqjaaaa */}}", "```\n{{< hidden >}}xqjaaaa{{< /hidden >}}\n```", "{{< hidden >}} xqjaaaa",
      "x {.hidden} xqjaaaa",
    ]) func shortcodes(_ body: String) throws
  {
    try expectNoTrace("-- content/a.md --\n---\ntitle: A\n---\n\(body)\n", .hugo)
  }

  @Test(
    "Liquid that hides",
    arguments: [
      "{% comment %}xqjaaaa{% endcomment %}", "{%- comment -%}\nxqjaaaa\n{%- endcomment -%}",
      "{% if false %}xqjaaaa{% endif %}",
      "{% unless site.x %}\n\nxqjaaaa\n\n{% endunless %}", "{% capture x %}xqjaaaa{% endcapture %}",
      "text\n{: .hidden}\nxqjaaaa",
      "```\n{% comment %}xqjaaaa{% endcomment %}\n```", "{% if x %}xqjaaaa",
    ]) func liquid(_ body: String) throws
  {
    try expectNoTrace("-- a.md --\n---\ntitle: A\n---\n\(body)\n", .jekyll)
  }
}
