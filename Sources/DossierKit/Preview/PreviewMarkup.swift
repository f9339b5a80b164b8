import HTML

/// Additions of a preview to pages, never made by builds: the script that reloads them, and the bar that marks a draft.
public enum PreviewMarkup {
  /// Paths that no planned file can have: the build keeps names with `.dossier-` for itself.
  public static let scriptPath = "/.dossier-preview/script.js"
  public static let eventsPath = "/.dossier-preview/events"

  /// A page with, for what is in preparation, a bar at its beginning that says so.
  static func marked(_ page: [UInt8], _ preparation: Exclusion?) -> [UInt8] {
    guard let preparation, let start = endOfBodyTag(page) else { return page }
    return page[..<start] + mark(preparation) + page[start...]
  }

  /// A page with the script at its end.
  static func withScript(_ page: [UInt8], version: String) -> [UInt8] {
    let end = lastRange(of: "</body>", in: page) ?? page.endIndex
    let script = "<script src=\"\(scriptPath)\" data-version=\"\(version)\"></script>"
    var result: [UInt8] = []
    result.reserveCapacity(page.count + script.utf8.count)
    result += page[..<end]
    result += script.utf8
    result += page[end...]
    return result
  }

  /// Stands in for the site until it has been built without errors once. The script tells what is wrong.
  static func waitingPage() -> [UInt8] {
    let html = HTMLWriter(capacity: 2048)
    html.doctype()
    let rest = """
      <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Preview</title>\
      <style>:root{color-scheme:light dark;font-family:system-ui,sans-serif}\
      body{max-width:40rem;margin:4rem auto;padding:0 1rem}</style><body><main><h1>Nothing to show yet</h1>\
      <p>The site has errors. It appears here as soon as they are mended.</p></main></body></html>

      """
    return html.bytes + Array(rest.utf8)
  }

  /// Stands at the address of a document that no site shows now.
  ///
  /// - Parameter text: Without anything that a document says.
  static func heldBackPage(_ text: String) -> [UInt8] {
    let html = HTMLWriter(capacity: 1024)
    html.doctype()
    let rest = """
      <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Held back</title>\
      <style>:root{color-scheme:light dark;font-family:system-ui,sans-serif}\
      body{max-width:40rem;margin:4rem auto;padding:0 1rem}</style><body><main><h1>Not on the site</h1>\
      <p>\(text)</p><p>Only the preview says so; a published site has nothing here. \
      <code>dossier list hidden</code> lists all that is held back.</p></main></body></html>

      """
    return html.bytes + Array(rest.utf8)
  }

  private static func mark(_ preparation: Exclusion) -> [UInt8] {
    let (name, consequence) =
      switch preparation {
      case .draft: ("Draft", "not published")
      case .review: ("In review", "not published")
      case .future: ("Dated in the future", "not published yet")
      default: (preparation.reason, "not published")
      }
    let style =
      "position:sticky;top:0;z-index:2147483646;margin:0;padding:.4rem 1rem;background:#7a3b00;color:#fff;"
      + "font:600 .95rem/1.4 system-ui,sans-serif;text-align:center"
    let text = "\(name) — \(consequence)"
    return Array(
      "<div class=\"dossier-preview-mark\" role=\"note\" lang=\"en\" dir=\"ltr\" style=\"\(style)\">\(text)</div>".utf8)
  }

  private static func endOfBodyTag(_ page: [UInt8]) -> Int? {
    guard let start = firstRange(of: "<body", in: page) else { return nil }
    return page[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  private static func firstRange(of text: String, in page: [UInt8]) -> Int? {
    let word = Array(text.utf8)
    guard page.count >= word.count else { return nil }
    return (0...page.count - word.count).first { page[$0] == word[0] && page[$0...].starts(with: word) }
  }

  private static func lastRange(of text: String, in page: [UInt8]) -> Int? {
    let word = Array(text.utf8)
    guard page.count >= word.count else { return nil }
    return (0...page.count - word.count).last { page[$0] == word[0] && page[$0...].starts(with: word) }
  }
}
