import HTML

/// A way to turn views into bytes: a Swift module of templates with its assets beside it.
///
/// A theme is stateless: the same page and site give the same bytes, on any thread.
public protocol Theme: Sendable {
  /// The name used in `theme: {name: …}`.
  var name: String { get }
  /// Style sheets, icons and scripts; published under fingerprinted names.
  var assets: [ThemeAsset] { get }
  /// The options of `theme: {options: …}`: the name of each with its values.
  var options: [String: [String]] { get }
  /// The theme with what is the same on many pages of a site written beforehand; unless it says otherwise, as it is.
  func prepared(for site: SiteContext) -> any Theme
  /// Writes the whole document of a page, from the doctype to `</html>`.
  func write(_ page: Page, in site: SiteContext, to html: HTMLWriter)
}

extension Theme {
  public func prepared(for site: SiteContext) -> any Theme { self }
}

/// A file that a theme brings along.
public struct ThemeAsset: Sendable {
  /// File name, such as `style.css`.
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
