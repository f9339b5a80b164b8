import Foundation
import SiteTesting
import Testing

@testable import DossierKit

extension HiddenInVaultTests {
  /// As a line of properties, where there are no quotation marks.
  fileprivate static func inline(_ value: String) -> String? {
    value.hasPrefix("[") ? nil : value.replacing("\"", with: "")
  }

  /// The ways in which programs attach fields to a document, each with what must lie around it.
  fileprivate static let forms:
    [(name: String, format: VaultFormat, around: String, make: @Sendable (String, String, String) -> String?)] = [
      (
        "Obsidian, in a folder", .obsidian, ".obsidian/app.json",
        { key, value, canary in
          "-- Notes/2024/The note \(canary).md --\n---\naliases: [\(canary)]\n\(key): \(value)\n---\n# \(canary)\n"
        }
      ),
      (
        "Dataview, a line of its own", .obsidian, ".obsidian/app.json",
        { key, value, canary in inline(value).map { "-- The note \(canary).md --\n\(key):: \($0)\n\n\(canary)\n" } }
      ),
      (
        "Dataview, in the text", .obsidian, ".obsidian/app.json",
        { key, value, canary in
          inline(value).map { "-- The note \(canary).md --\nSaid \(canary) [\(key):: \($0)] at length.\n" }
        }
      ),
      (
        "Logseq, properties of the page", .logseq, "logseq/config.edn",
        { key, value, canary in
          inline(value).map { "-- pages/The note \(canary).md --\ntitle:: \(canary)\n\(key):: \($0)\n\n- \(canary)\n" }
        }
      ),
      (
        "Quartz", .quartz, "quartz.config.ts",
        { key, value, canary in
          "-- content/notes/\(canary).md --\n---\ntitle: \(canary)\n\(key): \(value)\n---\n\(canary)\n"
        }
      ),
      (
        "Hugo, a bundle", .hugo, "hugo.toml",
        { key, value, canary in
          "-- content/posts/\(canary)/index.md --\n---\ntitle: \(canary)\n\(key): \(value)\n---\n\(canary)\n"
        }
      ),
      (
        "Hugo, a cascade", .hugo, "hugo.toml",
        { key, value, canary in
          "-- content/\(canary)/_index.md --\n---\ntitle: S\ncascade:\n  \(key): \(value)\n---\n"
            + "-- content/\(canary)/a.md --\n---\ntitle: \(canary)\n---\n\(canary)\n"
        }
      ),
      (
        "Jekyll, a post", .jekyll, "_config.yml",
        { key, value, canary in
          "-- _posts/2024-01-01-\(canary).md --\n---\ntitle: \(canary)\n\(key): \(value)\n---\n\(canary)\n"
        }
      ),
      (
        "below another key", .hugo, "hugo.toml",
        { key, value, canary in
          "-- content/\(canary).md --\n---\ntitle: \(canary)\nparams:\n  \(key): \(value)\n---\n\(canary)\n"
        }
      ),
    ]

  @Test("every key with every value, where and as each program has it", arguments: forms.indices)
  func everyForm(_ index: Int) throws {
    let form = Self.forms[index]
    var register = CanaryRegister()
    var texts: [String: [UInt8]] = [form.around: []]
    texts[form.format == .hugo || form.format == .quartz ? "content/open.md" : "open.md"] = Array(
      "---\ntitle: Open\ndate: 2024-01-01\npublic: true\npublish: true\n---\nWords.\n".utf8)
    for (key, values) in Self.holdingFields {
      for value in values {
        let canary = register.canary("\(form.name) \(key): \(value)", "body").word
        guard let text = form.make(key, value, canary) else { continue }
        for (path, content) in SiteText(text).files { if case .bytes(let bytes) = content { texts[path] = bytes } }
      }
    }
    try expectNoTrace(of: register, texts, form.format)
  }
}
