import Glibc

extension HTMLRenderer {
  /// Appends text with `&`, `<`, `>` and `"` as character references, fit for content and double-quoted attributes.
  public static func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    guard let start = bytes.baseAddress else { return }
    var position = 0
    while position < bytes.count {
      let stop = nextSpecial(start, from: position, to: bytes.count)
      out.append(contentsOf: UnsafeBufferPointer(start: start + position, count: stop - position))
      guard stop < bytes.count else { return }
      switch start[stop] {
      case UInt8(ascii: "&"): out.append("&amp;")
      case UInt8(ascii: "<"): out.append("&lt;")
      case UInt8(ascii: ">"): out.append("&gt;")
      default: out.append("&quot;")
      }
      position = stop + 1
    }
  }

  /// Appends text escaped as ``appendEscaped(_:to:)-(UnsafeBufferPointer<UInt8>,_)`` does.
  public static func appendEscaped(_ text: String, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { appendEscaped($0, to: &out) }
  }

  /// Appends a URL for a double-quoted attribute: bytes that cannot stand in a URL percent-encoded, `&` and `'` as
  /// character references, everything else (existing `%` too) as written.
  public static func appendEscapedURL(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    guard let start = bytes.baseAddress else { return }
    var position = 0
    while position < bytes.count {
      var stop = position
      while stop < bytes.count, urlSafe.contains(start[stop]) { stop += 1 }
      out.append(contentsOf: UnsafeBufferPointer(start: start + position, count: stop - position))
      guard stop < bytes.count else { return }
      switch start[stop] {
      case UInt8(ascii: "&"): out.append("&amp;")
      case UInt8(ascii: "'"): out.append("&#x27;")
      case let byte:
        out.append(UInt8(ascii: "%"))
        out.append(hexDigit(byte >> 4))
        out.append(hexDigit(byte & 15))
      }
      position = stop + 1
    }
  }

  /// Whether following the URL could run a script or read local data: `javascript:`, `vbscript:`, `file:`, and `data:`
  /// other than the common bitmap images.
  public static func isUnsafeURL(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
    if url.hasASCIIPrefix("data:") {
      let bitmaps: [StaticString] = ["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"]
      return !bitmaps.contains { url.hasASCIIPrefix($0) }
    }
    return url.hasASCIIPrefix("javascript:") || url.hasASCIIPrefix("vbscript:") || url.hasASCIIPrefix("file:")
  }

  private static let urlSafe = ASCIISet(
    "-_.+!*(),%#@?=;:/$~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// The index of the next byte to escape, or `end`. Eight bytes at a time in one word: prose has few of them.
  private static func nextSpecial(_ start: UnsafePointer<UInt8>, from: Int, to end: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = from
    while index + 8 <= end {
      let word = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // `"` and `&` differ in one bit, `<` and `>` in another; what is left is zero in a byte that is one of the two.
      let quoteOrAmpersand = (word & ~(ones &* 0x04)) ^ (ones &* 0x22)
      let angle = (word & ~(ones &* 0x02)) ^ (ones &* 0x3C)
      let zeros =
        (((quoteOrAmpersand &- ones) & ~quoteOrAmpersand) | ((angle &- ones) & ~angle)) & (ones &* 0x80)
      if zeros != 0 { return index + zeros.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < end, !special.contains(start[index]) { index += 1 }
    return index
  }

  private static let special = ASCIISet("&<>\"")
}
