import ArgumentParser
import Broadsheet
import DossierKit

struct SuggestCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "suggest", abstract: "Propose names to link, to tell apart or to add. Changes nothing.",
    discussion: """
      unlinked   names whose entity is certain and that their document nowhere links
      weak       surnames and nicknames that count for nobody, since the full name is missing
      ambiguous  names of several entities, with the candidates
      unknown    what looks like a name, stands in two documents or behind a title, and has no record
      duplicate  two records that may be one

      In the place of the site's folder, a file of its content may be named: then that one alone is looked at.
      """)

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("How the proposals are written.", valueName: "format"))
  var format = Format.text

  func run() throws {
    let (folder, file) = try Self.siteFolder(of: site.folder)
    var site = site
    site.folder = folder
    let suggestions = try site.siteBuild().suggestions(for: file, theme: Broadsheet())
    try ContentReport.stopOnInvalidConfiguration(suggestions.outcome, suggestions.diagnostics)
    if let file, suggestions.lacksDocument, !suggestions.diagnostics.contains(where: { $0.location?.path == file }) {
      throw UsageError(
        "‘\(file)’ is not on the site and was not looked at", "‘dossier list hidden’ tells why; ‘-D’ includes drafts")
    }
    try Output.write(format == .json ? suggestions.json() : suggestions.text())
    try ContentReport.warnOfErrors(suggestions.diagnostics, "proposals may be missing")
  }

  /// The folder of a site, and for a file within one its path from there.
  private static func siteFolder(of path: String) throws -> (folder: String, file: String?) {
    let whole = try Paths.absolute(path)
    guard Paths.isFile(whole) else {
      // A document's name with a slip in it is no folder.
      if whole.hasSuffix(".md") {
        throw UsageError("there is no file ‘\(path)’", "name a file of a site's content folder")
      }
      return (path, nil)
    }
    var parts = whole.split(separator: "/")
    var file: [Substring] = []
    while let last = parts.popLast() {
      file.insert(last, at: 0)
      let folder = "/" + parts.joined(separator: "/")
      if Paths.isFile(folder + "/dossier.yaml") || Paths.isFile(folder + "/dossier.yml") {
        let name = file.joined(separator: "/")
        guard file.first == "content", name.hasSuffix(".md") else {
          throw UsageError("‘\(path)’ is no document of the content folder", "name a ‘.md’ file below ‘content/’")
        }
        return (folder, name)
      }
    }
    throw UsageError(
      "‘\(path)’ is in no site's folder: there is no dossier.yaml above it", "name a file of a site's content folder")
  }
}
