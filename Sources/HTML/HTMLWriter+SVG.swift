/// Drawings inside a page: the SVG elements that charts of lines and labels need.
extension HTMLWriter {
  /// A drawing of `width` by `height` units that takes the width of its place.
  ///
  /// Its texts run from left to right unless they say otherwise, whatever the direction of the page.
  public func svg(
    width: Int, height: Int, class: ClassNames? = nil, id: String? = nil, aria: ARIA? = nil,
    content: (SVGWriter) -> Void
  ) {
    begin("svg", `class`, id, nil, nil, aria)
    attribute("direction", TextDirection.leftToRight.rawValue)
    markup(" viewBox=\"0 0 ")
    decimal(width)
    markup(" ")
    decimal(height)
    markup("\"")
    closeBracket()
    content(SVGWriter(html: self))
    end("svg")
  }
}

/// A place in a drawing, in its units: to the right and down from its upper left corner.
public struct SVGPoint: Sendable, Hashable {
  public var x: Int
  public var y: Int

  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// Which end of a text stands at its place, in the text's own direction.
public enum TextAnchor: String, Sendable, Hashable { case start, middle, end }

/// Writes the elements of a drawing. They have end tags, so that every HTML parser reads them alike.
public struct SVGWriter {
  let html: HTMLWriter

  public func g(class: ClassNames? = nil, content: () -> Void) {
    html.begin("g", `class`, nil, nil, nil, nil)
    html.closeBracket()
    content()
    html.end("g")
  }

  /// A link around shapes and texts. An address that would run a script is left out.
  ///
  /// - Parameter isInTabOrder: False where the same link stands beside the drawing, so that nobody meets it twice.
  public func a(href: String, isInTabOrder: Bool = true, class: ClassNames? = nil, content: () -> Void) {
    html.begin("a", `class`, nil, nil, nil, nil)
    html.url("href", href)
    if !isInTabOrder { html.attribute("tabindex", -1) }
    html.closeBracket()
    content()
    html.end("a")
  }

  /// The text for a pointer that rests on the elements around it.
  public func title(_ content: String) { html.title(content) }

  public func circle(at center: SVGPoint, radius: Int, class: ClassNames? = nil) {
    html.begin("circle", `class`, nil, nil, nil, nil)
    html.attribute("cx", center.x)
    html.attribute("cy", center.y)
    html.attribute("r", radius)
    html.closeBracket()
    html.end("circle")
  }

  public func rect(at corner: SVGPoint, width: Int, height: Int, class: ClassNames? = nil) {
    html.begin("rect", `class`, nil, nil, nil, nil)
    html.attribute("x", corner.x)
    html.attribute("y", corner.y)
    html.attribute("width", width)
    html.attribute("height", height)
    html.closeBracket()
    html.end("rect")
  }

  /// Straight lines of one stroke, each from a point to a point.
  ///
  /// - Parameter width: Of the stroke, in units.
  public func lines(_ lines: [(from: SVGPoint, to: SVGPoint)], width: Int, class: ClassNames? = nil) {
    html.begin("path", `class`, nil, nil, nil, nil)
    html.attribute("stroke-width", width)
    html.markup(" d=\"")
    for line in lines {
      write("M", line.from)
      write("L", line.to)
    }
    html.markup("\"")
    html.closeBracket()
    html.end("path")
  }

  private func write(_ command: StaticString, _ point: SVGPoint) {
    html.markup(command)
    html.decimal(point.x)
    html.markup(" ")
    html.decimal(point.y)
  }

  /// A text of one or more lines, the first one's base line at the point, further ones `leading` units below.
  public func text(
    _ lines: [String], at point: SVGPoint, anchor: TextAnchor = .start, leading: Int = 0, class: ClassNames? = nil,
    lang: String? = nil, direction: TextDirection? = nil
  ) {
    html.begin("text", `class`, nil, lang, nil, nil)
    html.attribute("x", point.x)
    html.attribute("y", point.y)
    html.attribute("text-anchor", anchor.rawValue)
    html.attribute("direction", direction?.rawValue)
    html.closeBracket()
    if lines.count == 1 {
      html.text(lines[0])
    } else {
      for (number, line) in lines.enumerated() {
        html.begin("tspan", nil, nil, nil, nil, nil)
        html.attribute("x", point.x)
        if number > 0 { html.attribute("dy", leading) }
        html.closeBracket()
        html.text(line)
        html.end("tspan")
      }
    }
    html.end("text")
  }
}
