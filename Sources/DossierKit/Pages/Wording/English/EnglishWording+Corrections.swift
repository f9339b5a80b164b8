extension EnglishWording {
  public func corrected(_ type: CorrectionType) -> String {
    switch type {
    case .correction: "Corrected"
    case .clarification: "Clarified"
    case .update: "Updated"
    case .retraction: retracted
    }
  }

  public func correction(_ type: CorrectionType) -> String {
    switch type {
    case .correction: "Correction"
    case .clarification: "Clarification"
    case .update: "Update"
    case .retraction: "Retraction"
    }
  }

  public func correctionOfDate(_ type: CorrectionType) -> Phrase {
    switch type {
    case .correction: "Correction of {1}"
    case .clarification: "Clarification of {1}"
    case .update: "Update of {1}"
    case .retraction: "Retraction of {1}"
    }
  }

  public func correctionText(_ type: CorrectionType) -> Phrase {
    switch type {
    case .correction: "[Correction]: {1}"
    case .clarification: "[Clarification]: {1}"
    case .update: "[Update]: {1}"
    case .retraction: "[Retraction]: {1}"
    }
  }

  public var itRead: Phrase { "It read: {1}" }
  public var inTheSection: Phrase { "In the section {1}" }
  public var retractedOn: Phrase { "[Retracted] on {1}" }
  public var retracted: String { "Retracted" }
  public var changedSincePublication: Phrase { "[Changed since publication: ]{1}" }
  public var nothingCorrected: String { "Nothing has been corrected so far." }
  public var tellUs: Phrase { "Tell us: {1}" }

  // MARK: Feeds

  public func feed(_ subject: FeedLink.Subject) -> String {
    switch subject {
    case .entity(let name): "Briefings that name \(name)"
    case .corrections(let site): correctionsFeedTitle(of: site)
    }
  }

  public func entityFeedTitle(_ entity: String, of site: String) -> String { "\(entity) — \(site)" }
  public func entityFeedSubtitle(_ entity: String) -> String { "Briefings that name \(entity), newest first." }
  public func correctionsFeedTitle(of site: String) -> String { "Corrections of \(site)" }

  public func correctionFeedEntry(_ type: CorrectionType, of briefing: String) -> String {
    correction(type) + ": " + briefing
  }

  public func correctionFeedSummary(_ text: String, was: String?) -> String {
    text + (was.map { " It read: “\($0)”" } ?? "")
  }
}
