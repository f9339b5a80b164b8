import CommonMark

/// Characters that a text holds only once its escapes are read: `&#11;` and YAML's `"\u0007"`.
extension ControlCharacters {
  /// The text without what no text needs and bytes that are no UTF-8 (libcmark writes one for `&#xFFFE;`); nil where it
  /// has none of them.
  static func cleaned(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var kept: [UInt8] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let length = unwantedLength(at: index, of: bytes)
      guard length > 0 else {
        index += 1
        continue
      }
      kept += bytes[start..<index]
      index += length
      start = index
    }
    return start == 0 ? nil : kept + bytes[start...]
  }

  static func cleaned(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { cleaned($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// How many bytes at an index must go; 0 for what may stay.
  private static func unwantedLength(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    func byte(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    switch bytes[index] {
    case 0x09, 0x0A, 0x0D: return 0
    case 0..<0x20, 0x7F, 0xFE, 0xFF: return 1
    case 0xC2: return (0x80..<0xA0).contains(byte(1)) ? 2 : 0
    case 0xEF: return byte(1) == 0xBF && byte(2) >= 0xBE ? 3 : 0
    default: return 0
    }
  }

  /// Takes them out of every text under a node.
  ///
  /// - Returns: Whether there were any.
  static func clean(_ root: Node) -> Bool {
    var isChanged = false
    func clean(_ bytes: UnsafeBufferPointer<UInt8>, _ set: (UnsafeBufferPointer<UInt8>) -> Void) {
      guard let cleaned = cleaned(bytes) else { return }
      isChanged = true
      cleaned.withUnsafeBufferPointer(set)
    }
    var node: Node? = root
    while let current = node {
      node = current.nextInOrder(within: root)
      switch current.kind {
      case .text: clean(current.literalBytes) { current.setLiteral($0) }
      case .link, .image:
        clean(current.urlBytes) { current.setURL(String(decoding: $0, as: UTF8.self)) }
        clean(current.titleBytes) { current.setTitle(String(decoding: $0, as: UTF8.self)) }
      case .codeBlock: clean(current.fenceInfoBytes) { current.setFenceInfo(String(decoding: $0, as: UTF8.self)) }
      default: break
      }
    }
    return isChanged
  }

  /// The first character reference of a text that stands for a control character or none at all, with its offset.
  static func firstReference(in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var position = 0
    while let start = text.offset(of: UInt8(ascii: "&"), from: position) {
      position = start + 1
      guard position < text.count, text[position] == UInt8(ascii: "#") else { continue }
      let digits = text[(position + 1)...].prefix(9).prefix(while: isASCIIAlphanumeric)
      var number = Substring(decoding: digits, as: UTF8.self)
      let isHexadecimal = number.first == "x" || number.first == "X"
      if isHexadecimal { number.removeFirst() }
      guard let value = UInt32(number, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(value),
        isUnwanted(scalar), value > 0
      else { continue }
      return start..<min(text.count, digits.endIndex + 1)
    }
    return nil
  }
}
