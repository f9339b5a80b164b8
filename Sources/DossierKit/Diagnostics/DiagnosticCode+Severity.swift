extension DiagnosticCode {
  /// The level a finding has unless the site's `checks` say otherwise.
  public var defaultSeverity: Diagnostic.Severity {
    switch self {
    case .unknownKey, .ambiguousTime, .controlCharacter, .bidiControl, .misplacedFile, .hiddenReference,
      .unlistedReference,
      .selfReference,
      .dateOrder, .unsafeURL,
      .rawHTML, .unportablePath,
      .unusedFootnote, .missingAlt,
      .unclosedReference, .droppedURL, .symlinkOutside, .duplicateKey, .ambiguousName, .unknownScaleWord, .quoteTooLong,
      .tooManyQuotes, .sharedAlias, .aliasTooShort, .commonWordAlias, .missingDescription, .deadWithoutArchive,
      .singleSourcedJudgment, .circularSourcing, .leftoverMark, .unclearIndentation, .similarPublisher:
      .warning
    case .captureMissing, .cacheNotUsed, .ignoredFile, .quoteUnchecked, .likelyDuplicate, .orphanEntity, .unusedArticle,
      .uncitedParagraph,
      .unresolvedName:
      .note
    default:
      .error
    }
  }

  /// Whether no level that the site sets changes it: what may have been meant to stay unpublished is never let through.
  var isLevelFixed: Bool {
    switch self {
    case .unclearVisibility, .unreadReference, .unclearComment, .privateMark: true
    default: false
    }
  }

  /// Whether it may be found only because an error keeps a reference from being one.
  var mayFollowFromErrors: Bool { self == .orphanEntity || self == .unusedArticle }
}
