import ArgumentParser
import Broadsheet
import DossierKit

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make one entity of two that are the same.",
    discussion: """
      Adds the names, lists, fields and text of OLD to INTO; rewrites every reference to OLD, drafts and internal documents \
      included; deletes the file of OLD; and notes OLD in ‘merged_from’, so that the old id and address lead to INTO. Where \
      both have a field with different values, INTO's stays and OLD's is kept below it as a comment. All files are \
      changed, or none.
      """)

  @Argument(help: ArgumentHelp("The id of the entity that goes.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The id of the entity that stays.", valueName: "into"))
  var into: String

  @OptionGroup var options: EditOptions

  func run() throws {
    try options.run { edit throws(EditError) in try edit.merge(old, into: into, theme: Broadsheet()) }
  }
}
