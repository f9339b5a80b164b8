import HTML

/// Words with places for what is written in between: links, dates, names in their own script. A template fills the places and
/// never puts a sentence together, since languages differ in what comes first.
///
/// In the pattern `#` stands for the number, `{1}` to `{3}` for what the template writes, and `[…]` holds words that it
/// writes as an element of their own, such as a link.
public struct Phrase: Sendable, ExpressibleByStringLiteral {
  let pattern: StaticString
  let number: Int

  public init(stringLiteral pattern: StaticString) { self.init(pattern, 0) }

  /// - Parameter number: What is written for each `#`.
  public init(_ pattern: StaticString, _ number: Int) {
    self.pattern = pattern
    self.number = number
  }

  enum Piece {
    case words(UnsafeBufferPointer<UInt8>)
    case number
    case place(Int)
    case element(UnsafeBufferPointer<UInt8>)
  }

  /// The pieces in their order; pointers are valid within `body` only.
  func forEachPiece(_ body: (Piece) -> Void) {
    pattern.withUTF8Buffer { bytes in
      func words(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { .init(rebasing: bytes[range]) }
      var start = 0
      var index = 0
      func take(_ piece: Piece, length: Int) {
        if start < index { body(.words(words(start..<index))) }
        body(piece)
        index += length
        start = index
      }
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "#"): take(.number, length: 1)
        case UInt8(ascii: "{") where index + 2 < bytes.count:
          take(.place(Int(bytes[index + 1]) - Int(UInt8(ascii: "0"))), length: 3)
        case UInt8(ascii: "["):
          let end = bytes[index...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count - 1
          take(.element(words(index + 1..<end)), length: end + 1 - index)
        default: index += 1
        }
      }
      if start < index { body(.words(words(start..<index))) }
    }
  }

  /// As plain text, its places left out.
  public var text: String {
    var text = ""
    forEachPiece { piece in
      switch piece {
      case .words(let bytes), .element(let bytes): text += String(decoding: bytes, as: UTF8.self)
      case .number: text += String(number)
      case .place: break
      }
    }
    return text
  }
}

extension HTMLWriter {
  /// Writes a phrase, its places filled by the closures in the order of their numbers.
  public func phrase(
    _ phrase: Phrase, first: () -> Void = {}, second: () -> Void = {}, third: () -> Void = {}
  ) {
    write(phrase, element: { text($0) }, first, second, third)
  }

  /// Writes a phrase that has words within brackets.
  ///
  /// - Parameter element: Writes these words.
  public func phrase(
    _ phrase: Phrase, element: (String) -> Void, first: () -> Void = {}, second: () -> Void = {},
    third: () -> Void = {}
  ) {
    write(phrase, element: { element(String(decoding: $0, as: UTF8.self)) }, first, second, third)
  }

  private func write(
    _ phrase: Phrase, element: (UnsafeBufferPointer<UInt8>) -> Void, _ first: () -> Void, _ second: () -> Void,
    _ third: () -> Void
  ) {
    phrase.forEachPiece { piece in
      switch piece {
      case .words(let bytes): text(bytes)
      case .number: text(phrase.number)
      case .element(let bytes): element(bytes)
      case .place(1): first()
      case .place(2): second()
      case .place: third()
      }
    }
  }
}
