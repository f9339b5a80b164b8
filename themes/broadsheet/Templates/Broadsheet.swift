import DossierKit
import HTML

/// The default theme: a newspaper's page, without a line of JavaScript.
///
/// Without options it is dark red with headlines in the serif.
public struct Broadsheet: Theme {
  public init() {}

  public var name: String { "broadsheet" }

  public var assets: [ThemeAsset] {
    [
      ThemeAsset(name: "style.css", bytes: PackageResources.style_css),
      ThemeAsset(name: "icon.svg", bytes: PackageResources.icon_svg),
    ]
  }

  public var options: [String: [String]] { ["accent": ["navy", "forest", "ink"], "headlines": ["sans"]] }

  public func write(_ page: Page, in site: SiteContext, to html: HTMLWriter) {
    Sheet(html: html, site: site, head: page.head).document(of: page.view)
  }
}
