import ArgumentParser
import DossierKit
import Glibc

struct NewCommand: ParsableCommand {
  /// Documents to begin.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case briefing, article, person, organization, place, event, topic, page

    var document: DocumentKind {
      switch self {
      case .briefing: .briefing
      case .article: .article
      case .page: .freePage
      case .person: .entity(.people)
      case .organization: .entity(.organizations)
      case .place: .entity(.places)
      case .event: .entity(.events)
      case .topic: .entity(.topics)
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a document: the front matter it needs, at the right place, with an id.",
    discussion:
      "It is a draft until you take that line out. Of an article, an address in the place of the title fills in what it tells."
  )

  @Argument(
    help: ArgumentHelp("briefing, article, person, organization, place, event, topic or page.", valueName: "kind"))
  var kind: Kind

  @Argument(help: ArgumentHelp("Its title or name; of an article also its address.", valueName: "title"))
  var title: String

  @Argument(
    help: ArgumentHelp("The site's folder, which holds dossier.yaml.", valueName: "dir"), completion: .directory)
  var folder = "."

  @Option(help: ArgumentHelp("The day of a briefing, of publication, of an event. Default: today.", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("Its id. Default: made of the title.", valueName: "id"))
  var id: String?

  @Flag(help: "Open it in $VISUAL or $EDITOR.")
  var open = false

  func run() throws {
    let root = try Paths.absolute(folder)
    guard Paths.isFile(root + "/dossier.yaml") || Paths.isFile(root + "/dossier.yml") else {
      throw UsageError(
        "there is no ‘dossier.yaml’ in ‘\(root)’", "name a site's folder, or begin one with ‘dossier init’")
    }
    var document = NewDocument(kind.document, title: title, today: try today(root))
    (document.date, document.id) = (date, id)
    let path = try document.make(in: root)
    let shown = folder == "." ? path : folder + "/" + path
    try Output.write(shown.visible + "\n")
    if open { try Editor.open(root + "/" + path) }
    NextStep.tell(NextStep.afterNew(in: folder))
  }

  /// The day on the clock of the site.
  private func today(_ root: String) throws -> String {
    NewDocument.today(in: root, at: try BuildRequest(folder: folder).siteBuild().now)
  }
}

/// The program in which a person writes.
enum Editor {
  static func open(_ path: String) throws {
    let names = ["VISUAL", "EDITOR"]
    guard let editor = names.lazy.compactMap({ Environment.value($0) }).first(where: { !$0.isEmpty }) else {
      throw UsageError("no editor is set", "set EDITOR, such as ‘export EDITOR=nano’, or leave ‘--open’ out")
    }
    // It may come with options, as in ‘code --wait’; the path is no part of the script.
    let words = ["sh", "-c", "\(editor) \"$1\"", "sh", path]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard posix_spawnp(&process, "sh", nil, nil, &arguments, environ) == 0 else {
      throw UsageError("the editor ‘\(editor)’ cannot be started", "set EDITOR to a program that is installed")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }
}
