/// Where the pages of documents lie, as patterns such as `briefings/:year/:id/`.
public struct Permalinks: Sendable {
  public var briefing = Pattern(folder: "briefings")
  public var article = Pattern(folder: "articles")
  public var entity = Pattern(folder: "entities")

  /// Folders of the site's own files, where no page may be.
  static let reservedFolders: Set<String> = ["assets", "media"]

  /// A path relative to the site's base with the fields `:id`, `:year`, `:month` and, for entities, `:kind`.
  public struct Pattern: Sendable, Equatable {
    fileprivate enum Part: Sendable, Equatable {
      case text(String), id, year, month, kind
    }
    fileprivate var parts: [Part]

    /// `folder/:id/`.
    init(folder: String) { parts = [.text(folder + "/"), .id, .text("/")] }

    /// Nil unless the pattern holds `:id`, only known fields, and ends with a slash.
    init?(checked pattern: String) {
      var trimmed = Substring(pattern)
      while trimmed.hasPrefix("/") { trimmed = trimmed.dropFirst() }
      guard trimmed.hasSuffix("/"), !trimmed.contains("..") else { return nil }
      parts = []
      var hasID = false
      for (index, piece) in trimmed.dropLast().split(separator: "/", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { parts.append(.text("/")) }
        switch piece {
        case ":id":
          hasID = true
          parts.append(.id)
        case ":year": parts.append(.year)
        case ":month": parts.append(.month)
        case ":kind": parts.append(.kind)
        default:
          guard (1...200).contains(piece.utf8.count), index > 0 || !Permalinks.reservedFolders.contains(String(piece)),
            piece.utf8.allSatisfy({ isASCIIAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F })
          else { return nil }
          parts.append(.text(String(piece)))
        }
      }
      parts.append(.text("/"))
      guard hasID else { return nil }
    }

    func path(id: String, date: EDTFDate?, kind: EntityKind?) -> String {
      var path = ""
      for part in parts {
        switch part {
        case .text(let text): path += text
        case .id: path += id
        case .year: path += date?.anchor?.yearWord ?? "undated"
        case .month: path += date?.anchor.map { padded($0.month, 2) } ?? "00"
        case .kind: path += kind?.rawValue ?? ""
        }
      }
      return path
    }
  }
}
