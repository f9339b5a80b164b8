import DossierKit
import HTML

/// Parts around the content of many pages that depend on the site alone: written once, copied into each.
final class FrameParts: Sendable {
  /// The theme options that the style sheet knows, as classes of the root element.
  let optionClasses: String?
  /// In the head: colours, style sheet, icon, the site's feed.
  let links: TrustedHTML
  /// Above every page but the home page.
  let nameplate: TrustedHTML
  let colophon: TrustedHTML
  /// The main menu, for pages that are not in it themselves.
  private let menus: [SiteSection: TrustedHTML]
  private let menuURLs: Set<String>

  init(_ site: SiteContext) {
    func fragment(_ section: SiteSection = .pages, _ part: (Sheet) -> Void) -> TrustedHTML {
      HTMLWriter.fragment { part(Sheet(html: $0, site: site, head: PageHead(of: section, in: site), parts: nil)) }
    }
    let classes = Broadsheet().options.sorted { $0.key < $1.key }.compactMap { option, values in
      site.themeOptions[option].flatMap { values.contains($0) ? "\(option)-\($0)" : nil }
    }
    optionClasses = classes.isEmpty ? nil : classes.joined(separator: " ")
    links = fragment { $0.siteLinks() }
    nameplate = fragment { $0.nameplate() }
    colophon = fragment { $0.colophon() }
    menus = Dictionary(uniqueKeysWithValues: SiteSection.allCases.map { ($0, fragment($0) { $0.menu() }) })
    menuURLs = Set(site.menu.map(\.link.url))
  }

  /// Nil for a page that the menu leads to, since it is marked there.
  func menu(of head: PageHead) -> TrustedHTML? { menuURLs.contains(head.url) ? nil : menus[head.section] }
}
