import DossierKit
import HTML

/// The names around an entity as a drawing. The list beside it says the same in words, so that assistive technology and
/// the keyboard are spared meeting every link twice.
extension Sheet {
  func egoNetwork(_ network: EgoNetworkView, of subject: LocalizedText, briefings: Int) {
    let names = network.neighbours.map { ($0.entity.name, $0.entity.direction ?? head.direction) }
    let layout = EgoNetworkLayout(title: subject.text, names: names)
    html.figure(class: "network") {
      html.svg(width: EgoNetworkLayout.width, height: layout.height, aria: .hidden) { svg in
        edges(of: network, layout, svg)
        for (neighbour, node) in zip(network.neighbours, layout.nodes) { self.neighbour(neighbour, node, svg) }
        let ground = layout.titleGround
        svg.rect(at: ground.corner, width: ground.width, height: ground.height, class: "self")
        svg.circle(at: layout.center, radius: 8, class: "self")
        svg.text(
          layout.title.lines, at: layout.title.place, anchor: .middle, leading: layout.title.leading, class: "self",
          lang: subject.lang, direction: subject.direction)
      }
      html.figcaption {
        html.phrase(words.networkCaption(briefings: briefings)) {
          html.bdi(subject.text, lang: subject.lang, dir: subject.direction)
        }
      }
    }
  }

  /// One path for all lines of one width.
  private func edges(of network: EgoNetworkView, _ layout: EgoNetworkLayout, _ svg: SVGWriter) {
    let most = network.neighbours.map(\.count).max() ?? 1
    let places = layout.nodes.map(\.place)
    func draw(_ edges: [(from: SVGPoint, to: SVGPoint, count: Int)], class name: ClassNames) {
      var byWidth: [[(from: SVGPoint, to: SVGPoint)]] = []
      for edge in edges {
        let width = EgoNetworkLayout.strokeWidth(of: edge.count, most: most)
        while byWidth.count <= width { byWidth.append([]) }
        byWidth[width].append((edge.from, edge.to))
      }
      for (width, some) in byWidth.enumerated() where !some.isEmpty {
        svg.lines(some, width: width, class: name)
      }
    }
    draw(network.ties.map { (places[$0.first], places[$0.second], $0.count) }, class: "tie")
    draw(zip(network.neighbours, places).map { (layout.center, $1, $0.count) }, class: "edge")
  }

  private func neighbour(_ neighbour: CoMention, _ node: EgoNetworkLayout.Node, _ svg: SVGWriter) {
    let entity = neighbour.entity
    svg.a(href: entity.url, isInTabOrder: false) {
      svg.title(words.coMentions(neighbour.count, with: entity.name))
      svg.rect(at: node.slot.corner, width: node.slot.width, height: node.slot.height)
      svg.circle(at: node.place, radius: 5)
      svg.text(
        node.label.lines, at: node.label.place, anchor: node.label.anchor, leading: node.label.leading,
        lang: entity.lang, direction: (entity.direction ?? head.direction) == .rightToLeft ? .rightToLeft : nil)
    }
  }
}
