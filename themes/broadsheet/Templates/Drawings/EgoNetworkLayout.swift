import DossierKit
import HTML

/// Where everything in the drawing of a network stands: the same for the same names on every machine.
///
/// The neighbours stand clockwise on an ellipse, in two columns of slots that keep labels apart whatever their length. The
/// drawing is as wide as a telephone's column, so that its letters there are hardly smaller than those of the page.
struct EgoNetworkLayout {
  static let width = 360
  /// Height of a letter, and the distance of two lines of a label.
  static let fontSize = 13
  private static let leading = 15
  /// Three lines of a label and a gap.
  private static let slot = 50
  private static let margin = 12
  /// Of the ellipse, to the side.
  private static let radius = 62
  private static let gap = 11

  struct Node {
    var place: SVGPoint
    var label: Label
    /// The whole slot, so that the label is easy to hit.
    var slot: Box
  }

  struct Box {
    var corner: SVGPoint
    var width: Int
    var height: Int
  }

  struct Label {
    var lines: [String]
    var place: SVGPoint
    var anchor: TextAnchor
    var leading = EgoNetworkLayout.leading
  }

  let height: Int
  let center: SVGPoint
  /// Under the center, on ground of its own: lines pass beneath it.
  let title: Label
  let titleGround: Box
  private(set) var nodes: [Node] = []

  /// - Parameters:
  ///   - title: The name in the middle.
  ///   - names: Of the neighbours, each with the direction in which it runs.
  init(title: String, names: [(text: String, direction: TextDirection)]) {
    let right = (names.count + 1) / 2
    height = right * Self.slot + 2 * Self.margin
    center = SVGPoint(x: Self.width / 2, y: height / 2)
    self.title = Label(
      lines: LabelText.wrap(title, width: 2 * Self.radius - 20, lines: 2),
      place: SVGPoint(x: center.x, y: center.y + 24), anchor: .middle)
    let ground = (self.title.lines.map(LabelText.width).max() ?? 0) + 6
    titleGround = Box(
      corner: SVGPoint(x: center.x - ground / 2, y: center.y + 11), width: ground,
      height: self.title.lines.count * Self.leading + 3)
    for (index, name) in names.enumerated() {
      let isRight = index < right
      let place = place(
        ofSlot: isRight ? index : names.count - 1 - index, isRight ? right : names.count - right, isRight)
      nodes.append(node(name, at: place, isRight))
    }
  }

  private func place(ofSlot slot: Int, _ count: Int, _ isRight: Bool) -> SVGPoint {
    let drop = (2 * slot - count + 1) * Self.slot / 2
    let share = Double(drop) / Double(height / 2)
    let reach = Int((Double(Self.radius) * (1 - share * share).squareRoot()).rounded())
    return SVGPoint(x: center.x + (isRight ? reach : -reach), y: center.y + drop)
  }

  private func node(_ name: (text: String, direction: TextDirection), at place: SVGPoint, _ isRight: Bool) -> Node {
    let edge = isRight ? place.x + Self.gap : place.x - Self.gap
    let lines = LabelText.wrap(name.text, width: isRight ? Self.width - edge : edge, lines: 3)
    // The start of a text that runs from right to left is its right end.
    let anchor: TextAnchor = isRight == (name.direction != .rightToLeft) ? .start : .end
    let baseline = place.y + 4 - (lines.count - 1) * Self.leading / 2
    let corner = SVGPoint(x: isRight ? place.x - Self.gap : 0, y: place.y - Self.slot / 2 + 1)
    return Node(
      place: place, label: Label(lines: lines, place: SVGPoint(x: edge, y: baseline), anchor: anchor),
      slot: Box(
        corner: corner, width: isRight ? Self.width - corner.x : place.x + Self.gap, height: Self.slot - 2))
  }

  /// Of a line, in units: the count itself where counts are small, otherwise in proportion to the largest.
  static func strokeWidth(of count: Int, most: Int) -> Int {
    most <= 6 ? count : 1 + (count - 1) * 5 / (most - 1)
  }
}

/// Names broken into lines without knowing the reader's fonts: widths are estimates that err on the wide side.
enum LabelText {
  /// At most `lines` lines of at most `width` units at the size of the layout; what does not fit is cut with an ellipsis.
  static func wrap(_ text: String, width: Int, lines limit: Int) -> [String] {
    if tenths(text) <= width * 10, !text.isEmpty { return [text] }
    var lines: [String] = []
    var line = ""
    // Of the line; the space at its end does not count.
    var filled = 0
    for word in words(of: text) {
      let size = tenths(word)
      let end = word.utf8.last == UInt8(ascii: " ") ? tenths(" " as Unicode.Scalar) : 0
      if filled + size - end <= width * 10 {
        line += word
        filled += size
        continue
      }
      if !line.isEmpty { lines.append(trimmed(line)) }
      (line, filled) = ("", 0)
      if size - end <= width * 10 {
        (line, filled) = (String(word), size)
        continue
      }
      // A word that is wider than a line, or a script without spaces, breaks anywhere.
      for character in word {
        let size = tenths(String(character))
        if !line.isEmpty, filled + (character == " " ? 0 : size) > width * 10 {
          lines.append(line)
          (line, filled) = ("", 0)
        }
        line.append(character)
        filled += size
      }
    }
    if !trimmed(line).isEmpty { lines.append(trimmed(line)) }
    guard lines.count > limit else { return lines.isEmpty ? [text] : lines }
    var last = lines[limit - 1]
    while !last.isEmpty, tenths(last) + tenths("…" as Unicode.Scalar) > width * 10 { last.removeLast() }
    return lines.prefix(limit - 1) + [trimmed(last) + "…"]
  }

  /// Pieces that may begin a line, each with the space or the hyphen after it.
  private static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    var rest = text[...]
    while let end = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }) {
      words.append(rest[...end])
      rest = rest[rest.utf8.index(after: end)...]
    }
    return rest.isEmpty ? words : words + [rest]
  }

  private static func trimmed(_ text: String) -> String {
    guard text.utf8.last == UInt8(ascii: " ") else { return text }
    var text = Substring(text)
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// Of a line, in units.
  static func width(of text: String) -> Int { (tenths(text) + 9) / 10 }

  /// Tenths of a unit.
  private static func tenths(_ text: some StringProtocol) -> Int {
    let ascii: Int?? = text.utf8.withContiguousStorageIfAvailable { bytes in
      var sum = 0
      for byte in bytes {
        guard byte < 0x80 else { return nil }
        sum += tenths(Unicode.Scalar(byte))
      }
      return sum
    }
    if case .some(.some(let sum)) = ascii { return sum }
    return text.unicodeScalars.reduce(0) { $0 + tenths($1) }
  }

  private static func tenths(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "i", "l", "j", "t", "f", "r", "I", " ", ".", ",", "'", "’", "-", "(", ")": 45
    case "m", "w", "M", "W", "@", "Ж", "Ш", "Щ", "ж", "ш", "щ", "…": 118
    case "A"..."Z", "\u{C0}"..."\u{DE}", "А"..."Я": 95
    case "a"..."z", "\u{DF}"..."\u{24F}", "0"..."9", "ʼ": 74
    case "\u{600}"..."\u{6FF}", "\u{590}"..."\u{5FF}": mark(scalar) ?? 78
    case "\u{1100}"..."\u{11FF}", "\u{2E80}"..."\u{FFDC}", "\u{20000}"..."\u{3FFFF}": 130
    default: mark(scalar) ?? 86
    }
  }

  /// Nothing for what is drawn over or under a letter.
  private static func mark(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: nil
    }
  }
}
