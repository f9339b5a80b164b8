/// Traffic Light Protocol 2.0 (FIRST, 2022), from the widest audience to the narrowest.
public enum TLP: String, Sendable, CaseIterable, Comparable, Hashable {
  case clear = "CLEAR"
  case green = "GREEN"
  case amber = "AMBER"
  case amberStrict = "AMBER+STRICT"
  case red = "RED"

  /// Accepts `TLP:AMBER`, as the standard writes it, any case and separators, and `WHITE`, which version 1 said for CLEAR.
  init?(label: String) {
    if let exact = Self(rawValue: label) {
      self = exact
      return
    }
    var name = HoldingBack.squeezed(label)
    if name.hasPrefix("tlp") { name = String(name.dropFirst(3)) }
    switch name {
    case "clear", "white": self = .clear
    case "green": self = .green
    case "amber": self = .amber
    case "amberstrict": self = .amberStrict
    case "red": self = .red
    default: return nil
    }
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  public static func < (a: TLP, b: TLP) -> Bool { a.rank < b.rank }
}

public enum Status: String, Sendable, CaseIterable, Hashable {
  case draft, review, published, withdrawn
}

public enum DocumentVisibility: String, Sendable, CaseIterable, Hashable {
  /// On every list.
  case `public`
  /// Built, but in no index and no feed, and marked noindex.
  case unlisted
  /// Never built.
  case `internal`
}

public enum BriefingType: String, Sendable, CaseIterable, Hashable {
  case analysis, roundup, profile, report, note
}

public enum CorrectionType: String, Sendable, CaseIterable, Hashable, Comparable {
  case correction, clarification, update, retraction

  /// How much of what was published it takes back.
  private var gravity: Int {
    switch self {
    case .update: 0
    case .clarification: 1
    case .correction: 2
    case .retraction: 3
    }
  }
  public static func < (a: CorrectionType, b: CorrectionType) -> Bool { a.gravity < b.gravity }
}

public enum URLStatus: String, Sendable, CaseIterable, Hashable {
  case live, dead, changed, paywalled, removed

  /// The archived copy is then the main link.
  var isGone: Bool { self == .dead || self == .removed }
}

public enum ArticleKind: String, Sendable, CaseIterable, Hashable {
  case news, opinion, analysis, document, video
  case pressRelease = "press-release"
  case socialPost = "social-post"
}

public enum Rights: String, Sendable, CaseIterable, Hashable {
  case none, licensed, own
  case fairUseExcerpt = "fair-use-excerpt"
  case publicDomain = "public-domain"

  /// Whether the holder of the rights lets us print the whole text.
  var allowFullText: Bool { self == .licensed || self == .publicDomain || self == .own }
}

public enum FullText: String, Sendable, CaseIterable, Hashable {
  case never, `internal`, publish
}

public enum Cleaning: String, Sendable, CaseIterable, Hashable {
  case none, auto, reviewed
}

public enum StorylineState: String, Sendable, CaseIterable, Hashable {
  case active, dormant, closed
}

/// Reliability of a source by the Admiralty code (NATO AJP-2.1).
public enum Reliability: String, Sendable, CaseIterable, Hashable {
  case a = "A", b = "B", c = "C", d = "D", e = "E", f = "F"
}

public enum AutolinkRule: String, Sendable, CaseIterable, Hashable {
  case `true`, `false`, declared
}

public enum MatchRule: String, Sendable, CaseIterable, Hashable {
  case fold, exact
}
