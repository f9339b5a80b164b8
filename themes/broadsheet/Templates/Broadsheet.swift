import DossierKit
import HTML

/// The default theme: a newspaper's page, without a line of JavaScript.
///
/// Without options it is dark red with headlines in the serif.
public struct Broadsheet: Theme {
  private let parts: FrameParts?

  public init() { parts = nil }

  private init(_ parts: FrameParts) { self.parts = parts }

  public var name: String { "broadsheet" }

  public var assets: [ThemeAsset] {
    [
      ThemeAsset(name: "style.css", bytes: PackageResources.style_css),
      ThemeAsset(name: "icon.svg", bytes: PackageResources.icon_svg),
    ]
  }

  public var options: [String: [String]] { ["accent": ["navy", "forest", "ink"], "headlines": ["sans"]] }

  public func prepared(for site: SiteContext) -> any Theme { Broadsheet(FrameParts(site)) }

  public func write(_ page: Page, in site: SiteContext, to html: HTMLWriter) {
    Sheet(html: html, site: site, head: page.head, parts: parts ?? FrameParts(site)).document(of: page.view)
  }
}
