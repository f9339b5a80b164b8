extension SiteConfiguration {
  /// `autolink`: which names in running text become links.
  public struct Autolink: Sendable, Hashable {
    /// How often one entity is linked.
    public enum Scope: String, Sendable, CaseIterable, Hashable {
      case page, section
    }

    /// False: names are counted and nothing is linked.
    public var isEnabled = true
    public var scope = Scope.page
    /// Names with fewer characters are left alone; acronyms count from two letters on.
    public var minimumLength = 2
    /// Countries and capitals, which every second text names.
    public var places = AutolinkRule.declared
    /// Surnames and nicknames after the full name.
    public var usesWeakAliases = true
    public var maximumPerPage: Int?

    public init() {}
  }
}

/// Reads `autolink`.
enum AutolinkFields {
  static func read(at value: Int, with reader: inout FieldReader) -> SiteConfiguration.Autolink {
    var options = SiteConfiguration.Autolink()
    if reader.node(value).kind == .scalar {
      options.isEnabled = reader.readBool(at: value) ?? true
      return options
    }
    reader.readMapping(at: value, vocabulary: table.names) { reader, key, value in
      switch key {
      case "enabled": options.isEnabled = reader.readBool(at: value) ?? true
      case "per": options.scope = reader.readChoice(at: value, of: SiteConfiguration.Autolink.Scope.self) ?? .page
      case "min_length": options.minimumLength = reader.readInt(at: value, in: 2...100) ?? options.minimumLength
      case "places": options.places = reader.readChoice(at: value, of: AutolinkRule.self) ?? .declared
      case "weak": options.usesWeakAliases = reader.readBool(at: value) ?? true
      default: options.maximumPerPage = reader.readInt(at: value, in: 0...100_000)
      }
    }
    return options
  }
}
