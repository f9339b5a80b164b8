import Broadsheet
import Foundation
import Testing

@testable import DossierKit

extension MiniSite {
  @discardableResult
  func rename(
    _ old: String, to new: String, _ change: (inout ContentEdit) -> Void = { _ in }
  ) throws(EditError) -> EditReport {
    var edit = ContentEdit(root: root)
    change(&edit)
    return try edit.rename(old, to: new, theme: Broadsheet())
  }

  @discardableResult
  func merge(
    _ old: String, into new: String, _ change: (inout ContentEdit) -> Void = { _ in }
  ) throws(EditError) -> EditReport {
    var edit = ContentEdit(root: root)
    change(&edit)
    return try edit.merge(old, into: new, theme: Broadsheet())
  }

  /// The text of a file.
  func content(_ path: String) throws -> String {
    String(decoding: try #require(FileManager.default.contents(atPath: root + "/" + path)), as: UTF8.self)
  }

  /// Every file of the content folder with its text, hidden ones as well.
  func contents() throws -> [String: String] {
    var files: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root + "/content") {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(root)/content/\(name)", isDirectory: &isFolder)
      if !isFolder.boolValue { files["content/" + name] = try content("content/" + name) }
    }
    return files
  }
}
