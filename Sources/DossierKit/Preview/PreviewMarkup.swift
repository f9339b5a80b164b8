import HTML

/// What a preview adds to pages, and builds never have: the script that reloads them, and the bar that marks a draft.
public enum PreviewMarkup {
  /// Paths that no planned file can have: the build keeps names with `.dossier-` for itself.
  public static let scriptPath = "/.dossier-preview/script.js"
  public static let eventsPath = "/.dossier-preview/events"

  /// A page with the script at its end and, for what is in preparation, a bar at its beginning.
  static func add(to page: [UInt8], _ state: PreviewState, marking preparation: Exclusion?) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(page.count + 1024)
    var rest = page[...]
    if let preparation, let start = endOfBodyTag(page) {
      result += rest[..<start]
      result += mark(preparation)
      rest = rest[start...]
    }
    let end = lastRange(of: "</body>", in: page).flatMap { $0 >= rest.startIndex ? $0 : nil } ?? page.endIndex
    result += rest[..<end]
    result += script(state.version)
    result += rest[end...]
    return result
  }

  /// Stands in for the site until it has been built without errors once. The script tells what is wrong.
  static func waitingPage(_ state: PreviewState) -> [UInt8] {
    let html = HTMLWriter(capacity: 2048)
    html.doctype()
    let head =
      "<html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
      + "<title>Preview</title><style>:root{color-scheme:light dark;font-family:system-ui,sans-serif}"
      + "body{max-width:40rem;margin:4rem auto;padding:0 1rem}</style><body><main><h1>Nothing to show yet</h1>"
    var page = html.bytes + Array(head.utf8)
    page += Array("<p>The site has errors. It appears here as soon as they are mended.</p></main></body></html>\n".utf8)
    return add(to: page, state, marking: nil)
  }

  private static func script(_ version: String) -> [UInt8] {
    let html = HTMLWriter(capacity: 256)
    html.text(version)
    return Array("<script src=\"\(scriptPath)\" data-version=\"".utf8) + html.bytes + Array("\"></script>".utf8)
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
