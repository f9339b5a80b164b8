import DossierKit
import HTML

/// The default theme: a newspaper's page, without a line of JavaScript.
public struct Broadsheet: Theme {
  public init() {}

  public var name: String { "broadsheet" }
  public var assets: [ThemeAsset] { [ThemeAsset(name: "style.css", bytes: PackageResources.style_css)] }

  public func write(_ page: Page, in site: SiteContext, to html: HTMLWriter) {}
}
