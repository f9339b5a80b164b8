import Glibc

/// The settings of a program for a whole vault: its title, and what of it is not published.
struct VaultSettings: Sendable {
  var title: String?
  var address: String?
  var language: String?
  /// Patterns of paths that the program leaves out.
  var ignored: [String] = []
  /// Fields that hold below a folder, or for paths like a pattern.
  var defaults: [(scope: String, fields: FrontValue)] = []
  /// Jekyll's collections that become pages.
  var collections: Set<String> = ["posts"]
  /// Only what says so is published.
  var isExplicit = false
  /// Everything is published, whatever documents say.
  var isAllPublic = false
  /// Hugo's and Jekyll's patterns of addresses, by section; empty for all.
  var permalinks: [String: String] = [:]

  init(_ source: VaultSource, _ format: VaultFormat) {
    for path in VaultSource.settings.sorted() {
      guard let bytes = source.texts[path] else { continue }
      switch (format, path.fileExtension) {
      case (.quartz, "ts"): readQuartz(String(decoding: bytes, as: UTF8.self))
      case (.logseq, "edn"): readLogseq(String(decoding: bytes, as: UTF8.self))
      case (.obsidian, "json"), (.quartz, "json"): readObsidian(FrontValue(yaml: bytes))
      case (.hugo, "toml"), (.jekyll, "toml"): readValues(TOMLReader.read(bytes), format, path)
      case (.hugo, "yaml"), (.hugo, "yml"), (.hugo, "json"), (.jekyll, "yml"), (.jekyll, "yaml"):
        readValues(FrontValue(yaml: bytes), format, path)
      default: break
      }
    }
  }

  /// Why the program leaves a path out; nil if it does not.
  func reasonToHide(_ path: String) -> String? {
    ignored.first { Self.matches($0, path) }.map { "left out by the pattern ‘\(FieldReader.shortened($0))’" }
  }

  /// Errs on the side of hiding: a star goes over slashes, and a pattern may match any part of the way.
  static func matches(_ pattern: String, _ path: String) -> Bool {
    var pattern = pattern.replacing("**/", with: "*").replacing("**", with: "*")
    while pattern.first == "/" || pattern.hasPrefix("./") { pattern.removeFirst() }
    while pattern.last == "/" { pattern.removeLast() }
    guard !pattern.isEmpty else { return false }
    return [pattern, pattern + "/*", "*/" + pattern, "*/" + pattern + "/*"].contains {
      fnmatch($0.lowercased(), path.lowercased(), 0) == 0
    }
  }

  // MARK: Programs

  private mutating func readValues(_ value: FrontValue?, _ format: VaultFormat, _ path: String) {
    guard let value else {
      // Who knows what they leave out.
      defaults.append(("", .fields([FrontField(key: "draft", value: .text("the settings in \(path) cannot be read"))])))
      return
    }
    title = value["title"]?.text ?? title
    address = value["baseurl"]?.text.flatMap { $0.contains("://") ? $0 : nil } ?? value["url"]?.text ?? address
    language =
      (value["languagecode"] ?? value["defaultcontentlanguage"] ?? value["lang"] ?? value["locale"])?.text ?? language
    if format == .hugo {
      readIgnored(value["ignorefiles"]?.texts ?? [])
      for cascade in value["cascade"]?.elements ?? [] { defaults.append(("", cascade)) }
      for field in value["permalinks"]?.fields ?? [] {
        if let pattern = field.value.text { permalinks[field.key] = pattern }
        for inner in field.value.fields { permalinks[inner.key] = inner.value.text }
      }
    } else {
      ignored += value["exclude"]?.texts ?? []
      permalinks[""] = value["permalink"]?.text
      readCollections(value)
    }
  }

  /// Expressions; what is no plain name is matched by its letters.
  private mutating func readIgnored(_ expressions: [String]) {
    for expression in expressions {
      let words = expression.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "-" }.map(String.init)
      guard let longest = words.max(by: { $0.utf8.count < $1.utf8.count }), longest.utf8.count > 1 else { continue }
      ignored.append("*" + longest + "*")
    }
  }

  private mutating func readCollections(_ value: FrontValue) {
    for field in value["collections"]?.fields ?? [] where field.value["output"]?.text == "true" {
      collections.insert(field.key)
    }
    for entry in value["defaults"]?.elements ?? [] {
      guard let values = entry["values"] else { continue }
      let scope = entry["scope"]?["path"]?.text ?? ""
      let collection = entry["scope"]?["type"]?.text
      defaults.append((scope.isEmpty && collection != nil ? "*_\(collection ?? "")/*" : scope, values))
    }
  }

  private mutating func readObsidian(_ value: FrontValue?) {
    ignored += value?["userignorefilters"]?.texts ?? []
  }

  private mutating func readQuartz(_ text: String) {
    for line in text.split(separator: "\n") {
      let line = String(line).trimmingSpaces
      if line.hasPrefix("//") { continue }
      if line.contains("ExplicitPublish") { isExplicit = true }
      if line.hasPrefix("pageTitle:") { title = Self.quoted(line).first }
      if line.hasPrefix("locale:") { language = Self.quoted(line).first }
      if line.hasPrefix("baseUrl:") { address = Self.quoted(line).first.map { "https://" + $0 } }
    }
    if let start = text.firstRange(of: "ignorePatterns:")?.upperBound, let end = text[start...].firstIndex(of: "]") {
      ignored += Self.quoted(String(text[start..<end]))
    }
  }

  private mutating func readLogseq(_ text: String) {
    for line in text.split(separator: "\n") {
      let line = String(line).trimmingSpaces
      if line.hasPrefix(";") { continue }
      if line.contains(":publishing/all-pages-public?"), line.contains("true") { isAllPublic = true }
    }
    if let start = text.firstRange(of: ":hidden ["), let end = text[start.upperBound...].firstIndex(of: "]") {
      ignored += Self.quoted(String(text[start.upperBound..<end]))
    }
  }

  /// The texts in quotes.
  private static func quoted(_ text: String) -> [String] {
    var result: [String] = []
    var rest = Substring(text)
    while let start = rest.firstIndex(where: { "\"'`".contains($0) }) {
      let quote = rest[start]
      let inner = rest[rest.index(after: start)...]
      guard let end = inner.firstIndex(of: quote) else { break }
      result.append(String(inner[..<end]))
      rest = inner[inner.index(after: end)...]
    }
    return result
  }
}
