import CommonMark

/// A link to a path, taken apart and written as this site writes its own: in one normal form and percent-encoded, so that
/// it holds the very bytes of the file and the heading that it leads to.
struct PathAddress: Sendable, Equatable {
  /// Decoded, without the slash that stands for the site's root.
  let path: String
  /// With its `?`; as it was typed.
  private let query: Substring
  /// Decoded, without `#`: the id of a place on the page. Empty for the whole page.
  let fragment: String
  /// `:~:text=…`, which tells the browser what to look for, and no id.
  private let directive: Substring

  init(_ url: String) {
    let text = url.utf8
    let hash = text.firstIndex(of: UInt8(ascii: "#")) ?? text.endIndex
    let mark = text[..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
    let start = text.first == UInt8(ascii: "/") ? text.index(after: text.startIndex) : text.startIndex
    path = PercentEncoding.decode(String(url[start..<max(start, mark)])).composed
    query = url[mark..<hash]
    let rest = hash < text.endIndex ? url[text.index(after: hash)...] : ""
    let colon = String(rest).range(of: ":~:").map { String(rest)[..<$0.lowerBound].utf8.count }
    let end = colon.map { rest.utf8.index(rest.startIndex, offsetBy: $0) } ?? rest.endIndex
    fragment = PercentEncoding.decode(String(rest[..<end])).composed
    directive = rest[end...]
  }

  /// Relative to the site's root.
  var url: String { PercentEncoding.path(path) + query + fragmentSuffix }

  /// With its `#`; empty for the whole page.
  var fragmentSuffix: String {
    fragment.isEmpty && directive.isEmpty ? "" : "#" + PercentEncoding.path(fragment) + directive
  }
}
