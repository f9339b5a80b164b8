/// Changes that an edit of the content made, or would make.
public struct EditReport: Sendable {
  /// A reference that was rewritten.
  public struct Change: Sendable, Hashable {
    /// Relative to the site folder, before the edit.
    public var path: String
    /// From 1; columns in Unicode scalars.
    public var line: Int
    public var column: Int
    /// The former text; the whole item where one was taken out.
    public var old: String
    /// Empty where it was taken out.
    public var new: String
  }

  /// An addition to a file beside references, or a word about it.
  public struct Remark: Sendable, Hashable {
    public var path: String
    public var text: String
  }

  public var action: EditName.Action
  public var old: String
  public var new: String
  /// By file and place.
  public var changes: [Change] = []
  /// Front matter that was added.
  public var additions: [Remark] = []
  /// Fields that could not be joined, kept as comments.
  public var unjoined: [Remark] = []
  /// Old and new path of the document's file, where it moved.
  public var moved: (from: String, to: String)?
  public var deleted: String?
  /// False after a dry run.
  public var isWritten = false
  /// The command that was interrupted earlier and has now been completed or taken back.
  public var recovered: EditJournal.Recovery?

  init(_ action: EditName.Action, _ old: String, _ new: String) {
    self.action = action
    self.old = old
    self.new = new
  }

  /// How many files hold the changes.
  public var fileCount: Int { Set(changes.map(\.path)).count }
}

extension EditReport {
  /// As an object with its fields always in the same order.
  public func json() -> String {
    func remarks(_ remarks: [Remark]) -> DiagnosticJSON {
      .array(remarks.map { .object([.init("path", .string($0.path)), .init("text", .string($0.text))]) })
    }
    let changes = self.changes.map { change in
      DiagnosticJSON.object([
        .init("path", .string(change.path)), .init("line", .number(change.line)),
        .init("column", .number(change.column)), .init("old", .string(change.old)), .init("new", .string(change.new)),
      ])
    }
    return DiagnosticJSON.object([
      .init("version", .number(1)), .init("action", .string(action.rawValue)), .init("old", .string(old)),
      .init("new", .string(new)), .init("written", .bool(isWritten)),
      .init("changes", .array(changes)), .init("additions", remarks(additions)), .init("unjoined", remarks(unjoined)),
      .init(
        "moved",
        moved.map { .object([.init("from", .string($0.from)), .init("to", .string($0.to))]) } ?? .null),
      .init("deleted", deleted.map { .string($0) } ?? .null),
    ]).text
  }
}
