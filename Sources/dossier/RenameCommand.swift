import ArgumentParser
import Broadsheet
import DossierKit

struct RenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give a document another id, with everything that refers to it.",
    discussion: """
      Moves the file OLD.md to NEW.md, or changes its ‘id:’; rewrites every reference to OLD in front matter and texts, \
      drafts and internal documents included; and notes OLD in ‘redirect_from’, so that the old address leads to the new \
      one. References by name, and all else in the files, stay as they are. All files are changed, or none.
      """)

  @Argument(help: ArgumentHelp("The id of the document, or the path of its file.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The id that it gets.", valueName: "new"))
  var new: String

  @OptionGroup var options: EditOptions

  func run() throws {
    try options.run { edit throws(EditError) in try edit.rename(old, to: new, theme: Broadsheet()) }
  }
}
