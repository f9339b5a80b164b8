/// The name under which a manifest lies in the public folder: `.dossier-manifest-` and 32 hexadecimal digits that nobody can
/// guess, with the part before them where it is that of a part.
///
/// The manifest lists unlisted pages, too, and many servers send files whose names begin with a dot. Whoever can see
/// the name sees the folder's other files as well.
struct ManifestName: Sendable, Equatable {
  let text: String
  /// Nil for the whole site.
  let part: SitePart?
  /// False for the names of earlier versions, which everybody knows.
  let isSecret: Bool

  private static let prefix = ".dossier-manifest"
  private static let secretLength = 32

  /// A new one.
  init(of part: SitePart?) {
    text = Self.prefix + (part.map { "-\($0.number)-of-\($0.count)" } ?? "") + "-" + Self.secret()
    (self.part, isSecret) = (part, true)
  }

  /// Nil for other files.
  init?(_ name: String) {
    guard name.hasPrefix(Self.prefix) else { return nil }
    text = name
    var rest = name.dropFirst(Self.prefix.count)
    let secret = rest.suffix(Self.secretLength)
    isSecret =
      rest.dropLast(Self.secretLength).last == "-" && secret.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
    if isSecret { rest = rest.dropLast(Self.secretLength + 1) }
    part = SitePart(suffix: rest)
    if part == nil, !rest.isEmpty { return nil }
  }

  /// 128 bits by chance.
  static func secret() -> String {
    var random = SystemRandomNumberGenerator()
    return Hexadecimal.digits(of: (0..<secretLength / 2).map { _ in UInt8.random(in: 0...255, using: &random) })
  }
}
