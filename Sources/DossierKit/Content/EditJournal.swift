import Glibc

/// The steps of an edit for the files of a site, written down first: so that one that is killed half-way can be
/// completed or taken back.
///
/// New contents lie beside their targets under temporary names. Until all of them are there the journal says
/// `preparing`, and an interrupted edit is taken back; from then on `committed`, and it is completed. A journal is taken
/// for what it says only under the mark of the ``UserKey``, since a checkout may bring one.
public struct EditJournal: Sendable {
  /// The outcome of an edit that was interrupted.
  public struct Recovery: Sendable, Hashable {
    public var edit: EditName
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
    /// Of the new bytes; nil for a file that goes.
    var after: String?
  }

  static let folder = ".dossier"
  static let name = ".dossier/edit-journal"
  static let temporaryName = ".dossier/edit-journal.new"
  /// Longer than any edit makes it.
  static let maximumSize = 64 * 1024 * 1024

  var phase: Phase
  var edit: EditName
  var steps: [Step]

  static func digest(_ bytes: [UInt8]) -> String {
    Digest.hex(bytes)
  }

  init(_ phase: Phase, _ edit: EditName, _ steps: [Step]) {
    self.phase = phase
    self.edit = edit
    self.steps = steps
  }

  /// The name of a file in the making, beside the one whose place it takes.
  static func temporary(for path: String, _ number: Int) -> String {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return "\(folder)\(temporaryPrefix)\(number)"
  }

  private static let temporaryPrefix = ".dossier-edit-"

  // MARK: Text

  private static let firstLine = "dossier-edit 2"

  /// Lines of fields with tabs between; paths hold neither, or the edit is refused. The last line is the mark of the key.
  func text(_ key: UserKey?) -> String {
    var lines = [Self.firstLine, phase.rawValue, [edit.action.rawValue, edit.old, edit.new].joined(separator: "\t")]
    for step in steps {
      lines.append([step.before ?? "-", step.after ?? "-", step.temporary ?? "-", step.path].joined(separator: "\t"))
    }
    let text = lines.joined(separator: "\n") + "\n"
    return text + Self.mark(of: text, key) + "\n"
  }

  private static func mark(of text: String, _ key: UserKey?) -> String {
    let bytes = Array(text.utf8)
    guard let key else { return digest(bytes) }
    return Hexadecimal.digits(of: bytes.withUnsafeBytes { key.mark("edit journal", $0) })
  }

  /// Nil for what this version with this key did not write.
  init?(text: String, _ key: UserKey?) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 5, lines.popLast() == "", let mark = lines.popLast(), lines[0] == Self.firstLine,
      mark == Self.mark(of: lines.joined(separator: "\n") + "\n", key), let phase = Phase(rawValue: String(lines[1]))
    else { return nil }
    let edit = lines[2].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard edit.count == 3, let action = EditName.Action(rawValue: edit[0]) else { return nil }
    self.phase = phase
    self.edit = EditName(action, edit[1], edit[2])
    steps = []
    for line in lines[3...] {
      guard let step = Step(line) else { return nil }
      steps.append(step)
    }
  }

  // MARK: On the disk

  /// The journal of a site: nil if there is none.
  static func read(in folder: SiteFolder) throws(Obstacle) -> EditJournal? {
    guard folder.exists(name) else { return nil }
    do throws(ContentError) {
      let outcome = try folder.read(name, limit: maximumSize)
      if case .bytes(let bytes) = outcome,
        let journal = EditJournal(text: String(decoding: bytes, as: UTF8.self), .key(forSite: folder.path))
      {
        return journal
      }
    } catch {
      throw .unreadable(error)
    }
    throw .foreign
  }

  /// Why a journal that is there tells nothing.
  enum Obstacle: Error {
    case unreadable(ContentError)
    /// Another version wrote it, or another person, or on another machine.
    case foreign

    /// One sentence without a full stop.
    var message: String {
      switch self {
      case .unreadable(let error): error.description
      case .foreign: "‘\(EditJournal.name)’ was not written by this version of Dossier for you on this machine"
      }
    }

    var fixes: [String] {
      switch self {
      case .unreadable(let error): error.fixes
      case .foreign: ["look whether the content is whole, then delete that file"]
      }
    }
  }

  /// The finding on a site whose content is in the middle of an edit. Of the journal it shows no word that could be a
  /// part of a command.
  static func finding(in site: SiteFolder) -> Diagnostic? {
    // No edit leaves one behind a link.
    guard (try? site.status(folder))?.isDirectory == true, site.exists(name) else { return nil }
    var finding = Diagnostic(
      .unfinishedEdit, "an edit of the content was interrupted, and files may be changed in part", at: .file(name))
    do throws(Obstacle) {
      guard let journal = try read(in: site) else { return nil }
      finding.notes = [.init("it is \(journal.edit.phrase)")]
      finding.fixes = ["give that command again, which completes it or takes it back"]
    } catch {
      finding.notes = [.init(error.message)]
      finding.fixes = error.fixes
    }
    return finding
  }
}

/// Which edit it is, as somebody asked for it.
public struct EditName: Sendable, Hashable {
  public enum Action: String, Sendable { case rename, merge }

  public var action: Action
  public var old: String
  public var new: String

  init(_ action: Action, _ old: String, _ new: String) {
    (self.action, self.old, self.new) = (action, old, new)
  }

  /// `the rename of ‘a’ to ‘b’`: not a command, and with ids only, which hold neither blanks nor marks.
  public var phrase: String {
    let joint = action == .rename ? "to" : "into"
    return [old, new].allSatisfy(DocumentReader.isValidID)
      ? "the \(action.rawValue) of ‘\(old)’ \(joint) ‘\(new)’" : "a \(action.rawValue)"
  }
}

extension EditJournal.Step {
  /// Nil for a step that an edit of this program does not take: it changes documents, and by way of files of its own.
  fileprivate init?(_ line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { $0 == "-" ? nil : String($0) }
    guard fields.count == 4, let path = fields[3], Self.isDocument(path),
      [fields[0], fields[1]].allSatisfy({ $0.map(Self.isDigest) ?? true }),
      (fields[1] == nil) == (fields[2] == nil), fields[0] != nil || fields[1] != nil
    else { return nil }
    if let temporary = fields[2] {
      let number = temporary.split(separator: "-").last.flatMap { Int($0) }
      guard let number, number >= 0, temporary == EditJournal.temporary(for: path, number) else { return nil }
    }
    self.init(path: path, temporary: fields[2], before: fields[0], after: fields[1])
  }

  private static func isDocument(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count > 1 && parts[0] == Substring(ContentPath.folder) && ContentListing.isDocument(path)
      && parts.allSatisfy { !$0.isEmpty && !ContentListing.ignores(String($0)) }
      && path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { isASCIIAlphanumeric($0) }
  }
}
