/// The stable name of a kind of finding. `dossier explain CODE` prints ``explanation``.
public enum DiagnosticCode: String, Sendable, CaseIterable, Hashable {
  // Files and front matter
  case fileTooLarge = "file-too-large"
  case tooManyFindings = "too-many-findings"
  case invalidUTF8 = "invalid-utf8"
  case controlCharacter = "control-character"
  case bidiControl = "bidi-control"
  case symlinkOutside = "symlink-outside"
  case misplacedFile = "misplaced-file"
  case missingFrontMatter = "missing-front-matter"
  case unterminatedFrontMatter = "unterminated-front-matter"
  case invalidYAML = "invalid-yaml"
  case yamlAlias = "yaml-alias"
  case yamlDepth = "yaml-depth"
  case duplicateKey = "duplicate-key"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case invalidValue = "invalid-value"
  case invalidDate = "invalid-date"
  case invalidURL = "invalid-url"
  case invalidID = "invalid-id"
  // Between documents
  case duplicateID = "duplicate-id"
  case idCase = "id-case"
  case duplicateName = "duplicate-name"
  case pathCollision = "path-collision"
  case unknownReference = "unknown-reference"
  case wrongReferenceKind = "wrong-reference-kind"
  case ambiguousReference = "ambiguous-reference"
  case hiddenReference = "hidden-reference"
  case missingSources = "missing-sources"
  case captureMismatch = "capture-mismatch"
  case captureMissing = "capture-missing"
  // Bodies
  case brokenLink = "broken-link"
  case brokenAnchor = "broken-anchor"
  case unsafeURL = "unsafe-url"
  case rawHTML = "raw-html"
  case unknownFootnote = "unknown-footnote"
  case unusedFootnote = "unused-footnote"
  case missingImage = "missing-image"
  case unreadableImage = "unreadable-image"
  case missingAlt = "missing-alt"
  case unclosedReference = "unclosed-reference"
  // Publishing
  case droppedURL = "dropped-url"
  // Editing
  case unfinishedEdit = "unfinished-edit"
  // Configuration (dossier.yaml)
  case invalidConfiguration = "invalid-configuration"

  public init?(name: String) { self.init(rawValue: name) }
}
