/// The root element of an SVG file, which states its size.
struct SVGRoot {
  /// A prolog and the root tag are far smaller; what is larger is not looked at.
  private static let prefixLength = 64 * 1024
  /// Beyond this no browser shows anything, and a conversion to whole pixels is safe.
  private static let largestSize = 1_000_000.0

  private var width: Double?
  private var height: Double?
  private var viewBox: (width: Double, height: Double)?

  /// Nil when the bytes are not an SVG file.
  init?(_ bytes: [UInt8]) {
    var scanner = SVGScanner(Array(bytes.prefix(Self.prefixLength)))
    while let token = scanner.next() {
      switch token {
      case .instruction, .doctype: continue
      case .text(let text) where text.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }): continue
      case .startTag(let name, let attributes, _) where name == "svg" || name.hasSuffix(":svg"):
        for attribute in attributes { read(attribute) }
        return
      default: return nil
      }
    }
    return nil
  }

  private mutating func read(_ attribute: SVGScanner.Attribute) {
    switch attribute.name {
    case "width": width = Self.pixels(attribute.value)
    case "height": height = Self.pixels(attribute.value)
    case "viewBox":
      let numbers = attribute.value.split { $0 == "," || $0.isWhitespace }.map { Self.number($0) }
      if numbers.count == 4, let width = numbers[2], let height = numbers[3], width > 0, height > 0 {
        viewBox = (width, height)
      }
    default: break
    }
  }

  /// A missing side follows from the other one by the shape of the view box, as in a browser.
  func info() throws(ImageSize.Fault) -> ImageSize.Info {
    let size: (Double, Double)? =
      switch (width, height, viewBox) {
      case (let width?, let height?, _): (width, height)
      case (let width?, nil, let box?): (width, width * box.height / box.width)
      case (nil, let height?, let box?): (height * box.width / box.height, height)
      case (nil, nil, let box?): box
      default: nil
      }
    guard let (width, height) = size, width > 0, height > 0, width <= Self.largestSize, height <= Self.largestSize
    else { throw .noSize(.svg) }
    return ImageSize.Info(
      format: .svg, width: max(1, Int(width.rounded())), height: max(1, Int(height.rounded())))
  }

  /// A length in pixels; nil in any other unit, whose size depends on where the image is shown.
  private static func pixels(_ text: String) -> Double? {
    let text = text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
    let length = String(text)
    return number(length.hasSuffix("px") ? length.dropLast(2) : length[...])
  }

  /// Without the hexadecimal numbers, infinities and words that Swift would accept too.
  private static func number(_ text: Substring) -> Double? {
    guard text.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }), let number = Double(text),
      number.isFinite
    else { return nil }
    return number
  }
}
