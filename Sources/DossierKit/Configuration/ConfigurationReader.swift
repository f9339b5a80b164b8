import ICU

/// Reads `dossier.yaml`. Faults are diagnostics; the caller stops on errors.
public enum ConfigurationReader {
  /// Keys that decide who may see a site's documents, and when: a misspelled or empty one must not open the site.
  static let guardedKeys: Set<String> = ["audience", "default_tlp", "default_status", "full_text", "timezone"]

  /// The configuration file of a site folder: `dossier.yaml`, or `dossier.yml`.
  public static func read(_ folder: SiteFolder, _ log: inout DiagnosticLog) throws -> SiteConfiguration {
    for name in SiteFolder.configurationNames where folder.exists(name) {
      switch try folder.read(name, limit: DocumentReader.maximumFrontMatter) {
      case .bytes(var bytes):
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        return parse(SourceFile(path: name, bytes: bytes), &log)
      case .tooLarge(let size):
        log.add(Diagnostic(.invalidConfiguration, "the configuration has \(size) bytes", at: .file(name)))
        return SiteConfiguration()
      }
    }
    log.add(missing(in: folder.path))
    return SiteConfiguration()
  }

  static func missing(in root: String) -> Diagnostic {
    Diagnostic(
      .invalidConfiguration, "there is no ‘dossier.yaml’ in ‘\(root)’",
      fixes: ["run dossier in a site's folder, or name the folder: ‘dossier build DIR’"])
  }

  static func parse(_ source: SourceFile, _ log: inout DiagnosticLog) -> SiteConfiguration {
    var site = SiteConfiguration()
    if let finding = ForeignEncoding.finding(in: source, source.bytes) {
      log.add(finding)
      return site
    }
    let source = ControlCharacters.clean(source, &log)
    let tape: YAMLTape
    do throws(YAMLTape.Fault) {
      tape = try source.bytes.withUnsafeBufferPointer { bytes throws(YAMLTape.Fault) in
        try YAMLTape(parsing: bytes, firstLine: 1)
      }
    } catch {
      log.add(YAMLFaults.diagnostic(for: error, in: source, .configuration))
      return site
    }
    var reader = FieldReader(source: source, tape: tape, role: .configuration, guarding: guardedKeys)
    if tape.nodes.isEmpty {
      reader.report(
        .missingKey, "the configuration is empty", at: .start, fixes: ["add at least ‘title’ and ‘base_url’"])
    } else {
      reader.readMapping(at: 0, vocabulary: table.names) { reader, key, value in
        if !readIdentity(key, at: value, with: &reader, into: &site) {
          readPolicy(key, at: value, with: &reader, into: &site)
        }
      }
      reader.requireKey("title", isPresent: !site.title.isEmpty, in: 0, of: "site")
    }
    log.merge(reader.log)
    (site.markedTexts, site.source) = (reader.markedTexts, source)
    return site
  }

  private static func readIdentity(
    _ key: String, at value: Int, with reader: inout FieldReader, into site: inout SiteConfiguration
  ) -> Bool {
    switch key {
    case "title": site.title = reader.readString(at: value) ?? ""
    case "description": site.description = reader.readString(at: value)
    case "base_url": if let url = readAddress(at: value, with: &reader) { site.baseURL = url }
    case "lang": if let lang = HeaderFields.readLanguage(at: value, with: &reader) { site.lang = lang }
    case "timezone": if let zone = readTimeZone(at: value, with: &reader) { site.timeZone = zone }
    case "publisher": site.publisher = readPublisher(at: value, with: &reader)
    case "theme": ThemeFields.read(at: value, with: &reader, into: &site)
    case "contact": site.contact = reader.readString(at: value)
    case "links": site.links = LinkFields.read(at: value, with: &reader)
    case "menu": site.menu = ThemeFields.readMenu(at: value, with: &reader)
    case "permalinks": readPermalinks(at: value, with: &reader, into: &site.permalinks)
    default: return false
    }
    return true
  }

  private static func readPolicy(
    _ key: String, at value: Int, with reader: inout FieldReader, into site: inout SiteConfiguration
  ) {
    switch key {
    case "audience": if let tlp = reader.readTLP(at: value) { site.audience = tlp }
    case "default_tlp": if let tlp = reader.readTLP(at: value) { site.defaultTLP = tlp }
    case "default_status":
      if let status = reader.readChoice(at: value, of: Status.self) { site.defaultStatus = status }
    case "full_text": if let fullText = reader.readChoice(at: value, of: FullText.self) { site.fullText = fullText }
    case "quote_limit":
      reader.readMapping(at: value, vocabulary: quoteLimit.names) { reader, key, value in
        let number = reader.readInt(at: value, in: 1...100_000)
        if key == "words" { site.quoteLimitWords = number } else { site.quoteLimitPerPage = number }
      }
    case "corrections_policy": site.correctionsPolicy = reader.readString(at: value)
    case "feeds":
      reader.readMapping(at: value, vocabulary: feeds.names) { reader, _, value in
        if let limit = reader.readInt(at: value, in: 1...1000) { site.feedLimit = limit }
      }
    case "checks": site.checks = readChecks(at: value, with: &reader)
    case "strict": site.isStrict = reader.readBool(at: value) ?? false
    case "markdown":
      reader.readMapping(at: value, vocabulary: markdown.names) { reader, key, value in
        let isOn = reader.readBool(at: value) ?? false
        if key == "smart" { site.markdown.isSmart = isOn } else { site.markdown.allowsRawHTML = isOn }
      }
    case "precompress":
      let chosen = reader.elements(of: value).compactMap { reader.readChoice(at: $0, of: Compression.self) }
      site.precompress = Compression.allCases.filter(chosen.contains)
    case "autolink": site.autolink = AutolinkFields.read(at: value, with: &reader)
    default:
      reader.reportNoEffect(of: key, at: value)
    }
  }

  static func withFinalSlash(_ url: String) -> String { url.hasSuffix("/") ? url : url + "/" }

  private static func readAddress(at value: Int, with reader: inout FieldReader) -> String? {
    guard let url = reader.readToken(at: value) else { return nil }
    if let fault = SiteAddress.fault(in: url.value)
      ?? (PlainText.hasReferences(url.value) ? "has a reference in it" : nil)
    {
      reader.report(
        .invalidURL, "‘\(FieldReader.shortened(url.value))’ \(fault)", at: url.span, fixes: [SiteAddress.remedy])
      return nil
    }
    return withFinalSlash(url.value)
  }

  private static func readTimeZone(at value: Int, with reader: inout FieldReader) -> String? {
    guard let text = reader.readToken(at: value) else { return nil }
    if ZoneOffsets.exists(text.value) { return text.value }
    reader.report(
      .invalidValue, "‘\(FieldReader.shortened(text.value))’ is not a time zone", at: text.span,
      fixes: (NearMiss.question(text.value, among: ZoneOffsets.names).map { [$0] } ?? [])
        + ["write an IANA name such as Europe/Istanbul, or UTC"])
    return nil
  }

  private static func readPublisher(at value: Int, with reader: inout FieldReader) -> SiteConfiguration.Publisher? {
    if reader.node(value).kind == .scalar { return reader.readString(at: value).map { .init(name: $0) } }
    var publisher = SiteConfiguration.Publisher(name: "")
    reader.readMapping(at: value, vocabulary: self.publisher.names) { reader, key, value in
      switch key {
      case "name": publisher.name = reader.readString(at: value) ?? ""
      case "url": publisher.url = reader.readURL(at: value)?.value
      case "logo":
        publisher.logo = reader.readString(at: value)
        publisher.logoPlace = reader.source.location(reader.node(value).span)
      default: publisher.kind = reader.readString(at: value)
      }
    }
    reader.requireKey(
      "name", isPresent: !publisher.name.isEmpty, in: value, of: "publisher",
      fix: "write publisher: {name: Example desk, url: https://example.org/}")
    return publisher.name.isEmpty ? nil : publisher
  }

  private static func readPermalinks(at value: Int, with reader: inout FieldReader, into links: inout Permalinks) {
    reader.readMapping(at: value, vocabulary: permalinks.names) { reader, key, value in
      guard let text = reader.readToken(at: value) else { return }
      guard let pattern = Permalinks.Pattern(checked: text.value) else {
        reader.report(
          .invalidValue, "‘\(FieldReader.shortened(text.value))’ is not a permalink", at: text.span,
          fixes: ["write a path that holds :id and ends with a slash, such as /\(key)/:id/ or /\(key)/:year/:id/"])
        return
      }
      switch key {
      case "briefings": links.briefing = pattern
      case "articles": links.article = pattern
      default: links.entity = pattern
      }
    }
  }

  private static func readChecks(
    at value: Int, with reader: inout FieldReader
  ) -> [DiagnosticCode: Diagnostic.Severity?] {
    guard reader.node(value).kind == .mapping else {
      reader.report(
        .wrongType, "expected codes with a level each, found \(reader.describe(value))", at: reader.node(value).span,
        fixes: ["write checks: {raw-html: error}"])
      return [:]
    }
    var levels: [DiagnosticCode: Diagnostic.Severity?] = [:]
    for (key, level) in reader.entries(of: value) {
      let name = reader.node(key).value
      guard let code = DiagnosticCode(rawValue: name) else {
        reader.report(
          .invalidValue, "there is no check ‘\(FieldReader.shortened(name))’", at: reader.node(key).span,
          fixes: [
            NearMiss.question(name, among: DiagnosticCode.allCases.map(\.rawValue))
              ?? "‘dossier explain’ lists the codes"
          ])
        continue
      }
      if code.isLevelFixed {
        reader.report(
          .invalidValue, "the level of ‘\(name)’ cannot be changed", at: reader.node(key).span,
          fixes: ["take the line out, and mend what the finding points at"])
        continue
      }
      let word = reader.readString(at: level)?.lowercased() ?? ""
      if word == "off" || word == "false" {
        levels[code] = .some(nil)
      } else if let severity = Diagnostic.Severity(rawValue: word) {
        levels[code] = severity
      } else {
        reader.report(
          .invalidValue, "‘\(FieldReader.shortened(word))’ is not a level", at: reader.node(level).span,
          fixes: ["use one of off, note, warning, error"])
      }
    }
    return levels
  }
}
