import Glibc

/// A new site: a small one that shows everything once, or only what is needed.
public struct StartSite: Sendable {
  /// Absolute.
  public var path: String
  /// Only what is needed.
  public var isBare = false

  public init(path: String) { self.path = path }

  public struct Report: Sendable {
    /// Relative to the site's folder.
    public var written: [String] = []
    /// Files that were there and stay as they are.
    public var kept: [String] = []
  }

  /// Writes the files that are not there yet. What makes the folder a site comes last, so that one that was interrupted can be
  /// begun again.
  public func make() throws(ImportError) -> Report {
    if access(path + "/dossier.yaml", F_OK) == 0 || access(path + "/dossier.yml", F_OK) == 0 {
      throw ImportError(
        .request, "‘\(path)’ is a site already, and nothing is written into it",
        fixes: ["name another folder, or add to this one with ‘dossier new’"])
    }
    let schemas = ContentSchema.all.map { (path: "\(ContentSchema.editorFolder)/\($0.fileName)", text: $0.json()) }
    let all = Self.files + schemas
    let wanted = isBare ? all.filter { Self.bare.contains($0.path) } : all
    var report = Report()
    let folder = try NewFiles(path)
    if isBare { try folder.makeFolder("content") }
    for file in wanted.filter({ $0.path != "dossier.yaml" }) + wanted.filter({ $0.path == "dossier.yaml" }) {
      let text = isBare && file.path == "dossier.yaml" ? Self.bareConfiguration : file.text
      if try folder.write(Array(text.utf8), to: file.path) {
        report.written.append(file.path)
      } else {
        report.kept.append(file.path)
      }
    }
    return report
  }

  private static let bare: Set<String> = ["dossier.yaml", ".gitignore"]

  private static let bareConfiguration = """
    title: My dossier
    base_url: https://example.org/ # write where the site will be

    """

  /// The files of the template: a line `-- path --` begins each.
  static let files: [(path: String, text: String)] = {
    var files: [(path: String, text: String)] = []
    for line in String(decoding: PackageResources.start_site_txt, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        files.append((String(line.dropFirst(3).dropLast(3)), ""))
      } else if !files.isEmpty {
        files[files.count - 1].text += line + "\n"
      }
    }
    // The last line of the template ends the last file.
    if let last = files.last, last.text.hasSuffix("\n\n") { files[files.count - 1].text.removeLast() }
    return files
  }()
}
