import CommonMark

/// The kind of a document, told by its folder.
public enum DocumentKind: Sendable, Hashable {
  case briefing, article, freePage
  case entity(EntityKind)

  /// The word for one of them.
  public var word: String { names.word }

  /// The folder of its documents, below `content`: `entities/people`.
  var folder: String { names.folder }

  private var names: (word: String, folder: String) {
    switch self {
    case .briefing: ("briefing", "briefings")
    case .article: ("article", "articles")
    case .entity(let kind): (kind.singular, "entities/" + kind.rawValue)
    case .freePage: ("page", "pages")
    }
  }
}

/// One file, read into the document that it holds. A document is some hundred bytes large and is handed on several times:
/// it stays in its place meanwhile.
indirect enum ParsedDocument: Sendable {
  case briefing(Briefing)
  case article(Article)
  case entity(Entity)
  case freePage(FreePage)

  var content: any ContentDocument {
    switch self {
    case .briefing(let briefing): briefing
    case .article(let article): article
    case .entity(let entity): entity
    case .freePage(let page): page
    }
  }

  var header: DocumentHeader { content.header }
}

/// Turns one file into a document and its diagnostics. Knows nothing of other files.
enum DocumentReader {
  /// Front matter beyond this is refused: nobody types so much.
  static let maximumFrontMatter = 256 * 1024

  static func read(_ source: SourceFile, as kind: DocumentKind, stem: String) -> (ParsedDocument?, DiagnosticLog) {
    var log = DiagnosticLog.ofDocument()
    guard let range = frontMatter(of: source, kind, &log) else { return (nil, log) }
    let parsed: Result<YAMLTape, YAMLTape.Fault> = source.bytes.withUnsafeBufferPointer { bytes in
      let yaml = UnsafeBufferPointer(rebasing: bytes[range.yaml])
      do throws(YAMLTape.Fault) { return .success(try YAMLTape(parsing: yaml, firstLine: 2)) } catch {
        return .failure(error)
      }
    }
    switch parsed {
    case .failure(let fault):
      log.add(YAMLFaults.diagnostic(for: fault, in: source))
      return (nil, log)
    case .success(let tape):
      guard !tape.nodes.isEmpty else {
        log.add(
          Diagnostic(
            .missingFrontMatter, "the front matter is empty", at: source.location(.start),
            fixes: ["a \(kind.word) needs at least ‘\(requiredKey(of: kind)): …’"]))
        return (nil, log)
      }
      var reader = FieldReader(source: source, tape: tape)
      let document = readFields(&reader, kind, range, stem)
      log.merge(reader.log)
      return (document, log)
    }
  }

  private static func requiredKey(of kind: DocumentKind) -> String {
    if case .entity = kind { "name" } else { "title" }
  }

  private static func frontMatter(
    of source: SourceFile, _ kind: DocumentKind, _ log: inout DiagnosticLog
  ) -> FrontMatterRange? {
    switch FrontMatterRange.find(in: source.bytes) {
    case .found(let range) where range.yaml.count > maximumFrontMatter:
      log.add(
        Diagnostic(
          .fileTooLarge, "the front matter has \(range.yaml.count) bytes; at most \(maximumFrontMatter) are read",
          at: source.location(.start), fixes: ["move text into the body, below the second ‘---’"]))
    case .found(let range):
      return range
    case .missing:
      log.add(
        Diagnostic(
          .missingFrontMatter, "the file does not begin with front matter", at: source.location(.start),
          fixes: [remedy(forMissing: kind, source.bytes)]))
    case .unterminated:
      log.add(
        Diagnostic(
          .unterminatedFrontMatter, "the front matter that begins here never ends",
          at: source.location(SourceSpan(line: 1, column: 1, length: 3)),
          fixes: ["put a line ‘---’ after its last field"]))
    }
    return nil
  }

  private static func remedy(forMissing kind: DocumentKind, _ bytes: [UInt8]) -> String {
    if let end = bytes.firstIndex(of: 0x0D), !bytes[(end + 1)...].starts(with: [0x0A]) {
      return "its lines end with CR alone, as on old Macs: save it with LF line ends"
    }
    if bytes.starts(with: "---".utf8), bytes.dropFirst(3).first.map({ $0 | 0x20 >= 0x61 && $0 < 0x80 }) == true {
      return "the first line is ‘---’ alone, and fields are written in YAML: ‘\(requiredKey(of: kind)): …’"
    }
    if bytes.starts(with: "+++".utf8) {
      return "‘+++’ begins TOML, and fields are written in YAML: put them between two lines of ‘---’, each as "
        + "‘\(requiredKey(of: kind)): …’ in place of ‘\(requiredKey(of: kind)) = \"…\"’"
    }
    if bytes.first == UInt8(ascii: "{") || bytes.starts(with: ";;;".utf8) {
      return
        "fields are written in YAML, not in JSON: put them between two lines of ‘---’, each in a line of its own as "
        + "‘\(requiredKey(of: kind)): …’"
    }
    if bytes.first.map({ $0 <= 0x20 }) == true, bytes.drop(while: { $0 <= 0x20 }).starts(with: "---".utf8) {
      return "delete what is before the first ‘---’: blanks and empty lines hide it"
    }
    return "begin it with a line ‘---’, then ‘\(requiredKey(of: kind)): …’, then a line ‘---’"
  }

  private static func readFields(
    _ reader: inout FieldReader, _ kind: DocumentKind, _ range: FrontMatterRange, _ stem: String
  ) -> ParsedDocument? {
    guard reader.node(0).kind == .mapping else {
      reader.report(
        .wrongType, "front matter is made of fields (‘key: value’), found \(reader.describe(0))",
        at: reader.node(0).span,
        fixes: [
          "write each field in a line of its own, with a colon and a blank behind its name: ‘\(requiredKey(of: kind)): …’"
        ])
      return nil
    }
    var header = DocumentHeader(
      source: reader.source, id: stem, idSpan: .start, bodyOffset: range.bodyOffset, bodyLine: range.bodyLine)
    guard readID(&reader, into: &header) else { return nil }
    LaterFields.check(&reader, bodyOffset: range.bodyOffset, bodyLine: range.bodyLine)
    header.placeOfDraft = HoldingBack.place(reader.source.path, kind)
    if header.placeOfDraft != nil, HeaderFields.statesVisibility(reader) { header.placeOfDraft = nil }
    if case .entity(let folderKind) = kind { checkType(&reader, folderKind) }
    return fields(&reader, of: kind, header)
  }

  /// Reads the front matter as that of a kind.
  static func fields(_ reader: inout FieldReader, of kind: DocumentKind, _ header: DocumentHeader) -> ParsedDocument {
    switch kind {
    case .briefing: .briefing(sealed(BriefingFields.read(&reader, root: 0, header: header), &reader))
    case .article: .article(sealed(ArticleFields.read(&reader, root: 0, header: header), &reader))
    case .entity(let kind): .entity(sealed(EntityFields.read(&reader, root: 0, header: header, kind: kind), &reader))
    case .freePage: .freePage(sealed(FreePageFields.read(&reader, root: 0, header: header), &reader))
    }
  }

  /// Never published on a guess: a document whose visibility is in doubt counts as internal.
  private static func sealed<Document: ContentDocument>(_ document: Document, _ reader: inout FieldReader) -> Document {
    guard reader.hasVisibilityFault || !reader.markedTexts.isEmpty else { return document }
    var document = document
    document.header.markedTexts = reader.markedTexts
    if reader.hasVisibilityFault { document.header.visibility = .internal }
    return document
  }

  /// Takes `id:` where it is given and checks the id, which becomes a part of a URL and of file names.
  private static func readID(_ reader: inout FieldReader, into header: inout DocumentHeader) -> Bool {
    for (key, value) in reader.entries(of: 0) where FieldReader.normalize(reader.tape.nodes[key].value) == "id" {
      guard let text = reader.readToken(at: value) else { return false }
      header.id = text.value
      header.idSpan = text.span
    }
    header.id = header.id.composed
    guard isValidID(header.id) else {
      reader.report(
        .invalidID, "‘\(FieldReader.shortened(header.id))’ cannot be an id", at: header.idSpan,
        fixes: [
          hasFileEnding(header.id)
            ? "leave out the ending; a page gets a folder of its own"
            : "name the file with letters, digits, ‘-’, ‘_’ and ‘.’ only, beginning with a letter or digit, or give an ‘id:’"
        ])
      return false
    }
    return true
  }

  /// Letters and digits of any script, `-`, `_` and `.`, at most 200 bytes, not beginning with a mark, not ending as the
  /// name of a file does.
  static func isValidID(_ id: String) -> Bool {
    if let isValid = isValidASCII(id) { return isValid }
    guard let first = id.unicodeScalars.first, id.utf8.count <= 200 else { return false }
    func isWord(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII
        ? isASCIIAlphanumeric(UInt8(scalar.value))
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar.properties.generalCategory == .nonspacingMark
    }
    return isWord(first) && id.unicodeScalars.allSatisfy { isWord($0) || $0 == "-" || $0 == "_" || $0 == "." }
      && !hasFileEnding(id)
  }

  /// The answer for an id of ASCII without a point, as nearly all are; nil for any other.
  private static func isValidASCII(_ id: String) -> Bool? {
    var id = id
    return id.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: ".") }) else { return nil }
      guard let first = bytes.first, isASCIIAlphanumeric(first), bytes.count <= 200 else { return false }
      return bytes.allSatisfy { isASCIIAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }
  }

  /// A folder named `x.html` is one that servers and people take for a file.
  private static func hasFileEnding(_ id: String) -> Bool {
    let lower = id.lowercased()
    return [".html", ".htm", ".xml", ".txt"].contains { lower.hasSuffix($0) }
  }

  /// `type:` may repeat what the folder says; it may not contradict it.
  private static func checkType(_ reader: inout FieldReader, _ folderKind: EntityKind) {
    for (key, value) in reader.entries(of: 0) where FieldReader.normalize(reader.node(key).value) == "type" {
      guard let text = reader.readToken(at: value) else { return }
      let word = text.value.lowercased()
      if word == folderKind.singular || word == folderKind.rawValue { return }
      if let other = EntityKind.allCases.first(where: { $0.singular == word || $0.rawValue == word }) {
        reader.report(
          .invalidValue, "‘type: \(text.value)’ contradicts the folder, which holds \(folderKind.rawValue)",
          at: text.span, fixes: ["move the file to entities/\(other.rawValue)/"])
      } else {
        reader.report(
          .invalidValue, "‘\(FieldReader.shortened(text.value))’ is not a type of entity", at: text.span,
          fixes: ["use one of " + EntityKind.allCases.map(\.singular).joined(separator: ", ")])
      }
    }
  }
}
