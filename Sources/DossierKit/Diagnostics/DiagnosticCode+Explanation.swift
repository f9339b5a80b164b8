/// The meaning of a kind of finding, for `dossier explain`.
struct DiagnosticExplanation: Sendable {
  var title: String
  var text: String

  init(_ title: String, _ text: String) {
    self.title = title
    self.text = text
  }
}

extension DiagnosticCode {
  /// A few words, as a heading.
  public var title: String { details.title }

  /// A few lines: what it means, why it matters, an example of wrong and right.
  public var explanation: String { details.text }

  private var details: DiagnosticExplanation {
    switch self {
    case .fileTooLarge: .fileTooLarge
    case .tooManyFindings: .tooManyFindings
    case .invalidUTF8: .invalidUTF8
    case .controlCharacter: .controlCharacter
    case .bidiControl: .bidiControl
    case .symlinkOutside: .symlinkOutside
    case .misplacedFile: .misplacedFile
    case .ignoredFile: .ignoredFile
    case .missingFrontMatter: .missingFrontMatter
    case .unterminatedFrontMatter: .unterminatedFrontMatter
    case .invalidYAML: .invalidYAML
    case .yamlAlias: .yamlAlias
    case .yamlDepth: .yamlDepth
    case .duplicateKey: .duplicateKey
    case .unknownKey: .unknownKey
    case .missingKey: .missingKey
    case .wrongType: .wrongType
    case .invalidValue: .invalidValue
    case .invalidDate: .invalidDate
    case .invalidURL: .invalidURL
    case .invalidID: .invalidID
    case .unknownScaleWord: .unknownScaleWord
    case .unclearVisibility: .unclearVisibility
    case .ambiguousTime: .ambiguousTime
    case .duplicateID: .duplicateID
    case .idCase: .idCase
    case .duplicateName: .duplicateName
    case .pathCollision: .pathCollision
    case .unportablePath: .unportablePath
    case .unknownReference: .unknownReference
    case .wrongReferenceKind: .wrongReferenceKind
    case .ambiguousReference: .ambiguousReference
    case .ambiguousName: .ambiguousName
    case .unresolvedName: .unresolvedName
    case .selfReference: .selfReference
    case .dateOrder: .dateOrder
    case .hiddenReference: .hiddenReference
    case .unlistedReference: .unlistedReference
    case .missingSources: .missingSources
    case .captureMismatch: .captureMismatch
    case .captureMissing: .captureMissing
    case .brokenLink: .brokenLink
    case .brokenAnchor: .brokenAnchor
    case .duplicateAnchor: .duplicateAnchor
    case .unsafeURL: .unsafeURL
    case .rawHTML: .rawHTML
    case .unknownFootnote: .unknownFootnote
    case .unusedFootnote: .unusedFootnote
    case .missingImage: .missingImage
    case .unreadableImage: .unreadableImage
    case .missingAlt: .missingAlt
    case .unclosedReference: .unclosedReference
    case .unreadReference: .unreadReference
    case .unclearComment: .unclearComment
    case .privateMark: .privateMark
    case .leftoverMark: .leftoverMark
    case .unclearIndentation: .unclearIndentation
    case .quoteNotInCapture: .quoteNotInCapture
    case .quoteUnchecked: .quoteUnchecked
    case .quoteTooLong: .quoteTooLong
    case .tooManyQuotes: .tooManyQuotes
    case .likelyDuplicate: .likelyDuplicate
    case .similarPublisher: .similarPublisher
    case .sharedAlias: .sharedAlias
    case .aliasTooShort: .aliasTooShort
    case .commonWordAlias: .commonWordAlias
    case .missingDescription: .missingDescription
    case .orphanEntity: .orphanEntity
    case .unusedArticle: .unusedArticle
    case .uncitedParagraph: .uncitedParagraph
    case .deadWithoutArchive: .deadWithoutArchive
    case .singleSourcedJudgment: .singleSourcedJudgment
    case .circularSourcing: .circularSourcing
    case .originCycle: .originCycle
    case .droppedURL: .droppedURL
    case .cacheNotUsed: .cacheNotUsed
    case .unfinishedEdit: .unfinishedEdit
    case .invalidConfiguration: .invalidConfiguration
    }
  }
}
