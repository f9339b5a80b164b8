import Crypto
import Glibc

/// What an edit is about to do to the files of a site, written down first: so that one that is killed half-way can be
/// completed or taken back.
///
/// New contents lie beside their targets under temporary names. Until all of them are there the journal says
/// `preparing`, and an interrupted edit is taken back; from then on `committed`, and it is completed.
public struct EditJournal: Sendable {
  /// What became of an edit that was interrupted.
  public struct Recovery: Sendable, Hashable {
    /// The command line, such as `rename a b`.
    public var command: String
    /// False: it was taken back.
    public var isCompleted: Bool
  }

  enum Phase: String { case preparing, committed }

  struct Step: Sendable, Equatable {
    /// Relative to the site folder.
    var path: String
    /// Where the new bytes lie until they are put in place; nil for a file that goes.
    var temporary: String?
    /// Of the bytes that were there before; nil for a new file.
    var before: String?
  }

  static let folder = ".dossier"
  static let name = ".dossier/edit-journal"

  var phase: Phase
  var command: String
  var steps: [Step]

  static func digest(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
  }

  // MARK: Text

  /// Lines of fields with tabs between; paths hold neither, or the edit is refused.
  var text: String {
    var lines = ["dossier-edit 1", phase.rawValue, command]
    for step in steps { lines.append([step.before ?? "-", step.temporary ?? "-", step.path].joined(separator: "\t")) }
    return lines.joined(separator: "\n") + "\nend\n"
  }

  init(_ phase: Phase, _ command: String, _ steps: [Step]) {
    self.phase = phase
    self.command = command
    self.steps = steps
  }

  init?(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 5, lines[0] == "dossier-edit 1", let phase = Phase(rawValue: String(lines[1])),
      lines.suffix(2) == ["end", ""]
    else { return nil }
    self.phase = phase
    command = String(lines[2])
    steps = []
    for line in lines[3..<(lines.count - 2)] {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 3, Self.isInside(fields[2]), fields[1] == "-" || Self.isInside(fields[1]) else {
        return nil
      }
      steps.append(
        Step(
          path: fields[2], temporary: fields[1] == "-" ? nil : fields[1], before: fields[0] == "-" ? nil : fields[0]))
    }
  }

  /// A journal that somebody made up must not reach beyond the content.
  private static func isInside(_ path: String) -> Bool {
    path.hasPrefix("content/") && !path.split(separator: "/").contains("..")
  }

  // MARK: On the disk

  /// The journal of a site: nil if there is none.
  static func read(root: String) throws(EditError) -> EditJournal? {
    guard FileState.exists("\(root)/\(name)") else { return nil }
    do throws(ContentError) {
      let outcome = try FileBytes.read("\(root)/\(name)", shownAs: name, limit: 64 * 1024 * 1024)
      if case .bytes(let bytes) = outcome, let journal = EditJournal(text: String(decoding: bytes, as: UTF8.self)) {
        return journal
      }
    } catch {
      throw .system(error)
    }
    throw EditError(
      .environment, "‘\(name)’ is not a journal that this version can read",
      fixes: ["look whether the content is whole, then delete that file"])
  }

  /// What a build says of a site whose content is in the middle of an edit.
  static func finding(root: String) -> Diagnostic? {
    guard FileState.exists("\(root)/\(name)") else { return nil }
    let command = (try? read(root: root))?.command
    return Diagnostic(
      .unfinishedEdit, "an edit of the content was interrupted, and files may be changed in part", at: .file(name),
      fixes: [
        command.map { "give the command again, which completes it or takes it back: dossier \($0)" }
          ?? "give the command again, or delete that file if the content is whole"
      ])
  }
}
