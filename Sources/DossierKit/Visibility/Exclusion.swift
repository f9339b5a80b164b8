/// For whom a site is built, and when.
public struct Audience: Sendable, Hashable {
  /// Documents marked above this are left out.
  public var tlp: TLP
  public var includesDrafts: Bool
  public var includesFuture: Bool
  public var now: Moment

  public init(tlp: TLP, includesDrafts: Bool = false, includesFuture: Bool = false, now: Moment) {
    self.tlp = tlp
    self.includesDrafts = includesDrafts
    self.includesFuture = includesFuture
    self.now = now
  }
}

/// Why a document is not on the site.
public enum Exclusion: Sendable, Hashable {
  case draft, review, embargoed, future, expired, `internal`
  case aboveAudience(TLP)

  /// The words of `dossier list` and of diagnostics.
  public var reason: String {
    switch self {
    case .draft: "a draft"
    case .review: "in review"
    case .embargoed: "under embargo"
    case .future: "dated in the future"
    case .expired: "expired"
    case .internal: "internal"
    case .aboveAudience(let tlp): "marked TLP:\(tlp.rawValue)"
    }
  }
}

/// The rules of visibility, in one place.
struct VisibilityRules: Sendable {
  var site: SiteConfiguration
  var audience: Audience

  /// Why a document is left out, or nil if it is on the site. `date` is a briefing's own date.
  func exclusion(of header: DocumentHeader, defaultStatus: Status, date: EDTFDate? = nil) -> Exclusion? {
    if header.visibility == .internal { return .internal }
    let tlp = header.tlp ?? site.defaultTLP
    if tlp > audience.tlp { return .aboveAudience(tlp) }
    if let expires = header.expires, audience.now.hasReached(expires, .earlier) { return .expired }
    if !audience.includesDrafts {
      switch header.status ?? defaultStatus {
      case .draft: return .draft
      // What lies in `drafts/` and does not say what it is.
      case .published where header.placeOfDraft != nil: return .draft
      case .review: return .review
      case .published, .withdrawn: break
      }
    }
    // An embargo is a promise to others: only time lifts it, not a switch for previews.
    if let embargo = header.embargo, !audience.now.hasReached(embargo) { return .embargoed }
    if !audience.includesFuture, let date, !audience.now.hasReached(date) { return .future }
    return nil
  }
}
