import CBrotli
import CZlib
import Foundation

/// Looks for canaries in bytes as they are and as whoever reads them would decode them.
package struct TraceSearch {
  package struct Trace {
    package var canary: Canary?
    /// Some words around it, as decoded.
    package var context: String
    /// The text up to it.
    package var before: Substring
  }

  /// Every trace in a file: in its bytes, and in what they are compressed from.
  package static func traces(in bytes: [UInt8], of path: String) -> [Trace] {
    if path.hasSuffix(".gz") { return unzipped(bytes).map(traces) ?? [damaged(path)] }
    if path.hasSuffix(".br") { return unbrotlied(bytes).map(traces) ?? [damaged(path)] }
    return traces(in: bytes)
  }

  package static func traces(in text: String) -> [Trace] { traces(in: Array(text.utf8)) }

  private static func traces(in bytes: [UInt8]) -> [Trace] {
    for form in forms(of: String(decoding: bytes, as: UTF8.self)) {
      let found = words.flatMap { occurrences(of: $0, in: form) }
      if !found.isEmpty { return found }
    }
    return []
  }

  private static let words = [Canary.prefix, Canary.cyrillicPrefix]

  /// The text in small letters, with accents apart and without what is not seen; then with each kind of escape undone.
  private static func forms(of text: String) -> [String] {
    var forms = [folded(text)]
    if text.utf8.contains(UInt8(ascii: "%")) { forms.append(folded(percentDecoded(text))) }
    if text.utf8.contains(UInt8(ascii: "&")) { forms.append(folded(entitiesDecoded(text))) }
    if text.utf8.contains(UInt8(ascii: "\\")) { forms.append(folded(backslashesDecoded(text))) }
    return forms
  }

  private static func folded(_ text: String) -> String {
    let lower = text.lowercased()
    if lower.utf8.allSatisfy({ $0 < 0x80 }) { return lower }
    let invisible: Set<Unicode.Scalar> = ["\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}"]
    var view = lower.decomposedStringWithCanonicalMapping.unicodeScalars
    if view.contains(where: invisible.contains) { view.removeAll(where: invisible.contains) }
    return String(view)
  }

  private static func occurrences(of word: String, in text: String) -> [Trace] {
    var traces: [Trace] = []
    var rest = text.utf8[...]
    let first = Array(word.utf8)
    while let start = index(of: first, in: rest) {
      let end = text.utf8.index(start, offsetBy: 60, limitedBy: text.endIndex) ?? text.endIndex
      let begin = text.utf8.index(start, offsetBy: -90, limitedBy: text.startIndex) ?? text.startIndex
      let context = String(decoding: text.utf8[begin..<end], as: UTF8.self)
      traces.append(
        Trace(
          canary: Canary(at: Substring(text.utf8[start..<end])), context: context.replacing("\n", with: "⏎"),
          before: Substring(text.utf8[..<start])))
      rest = text.utf8[text.utf8.index(after: start)...]
    }
    return traces
  }

  /// By C's search, since the text is long.
  private static func index(of word: [UInt8], in text: Substring.UTF8View) -> String.Index? {
    let found = text.withContiguousStorageIfAvailable { bytes -> Int? in
      var bytes = UnsafeRawBufferPointer(bytes)[...]
      while let base = UnsafeRawBufferPointer(rebasing: bytes).baseAddress,
        let hit = memchr(base, Int32(word[0]), bytes.count)
      {
        let start = bytes.startIndex + (UnsafeRawPointer(hit) - base)
        if bytes[start...].starts(with: word) { return start }
        bytes = bytes[(start + 1)...]
      }
      return nil
    }
    return (found ?? nil).map { text.index(text.startIndex, offsetBy: $0) }
  }

  // MARK: Escapes

  private static func percentDecoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count > 1,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func entitiesDecoded(_ text: String) -> String {
    guard text.contains("&#") else { return text }
    return text.replacing(/&#([xX]?)([0-9A-Fa-f]{1,6});/) { match in
      let scalar = UInt32(match.2, radix: match.1.isEmpty ? 10 : 16).flatMap(Unicode.Scalar.init)
      return scalar.map { String($0) } ?? String(match.0)
    }
  }

  private static func backslashesDecoded(_ text: String) -> String {
    guard text.contains("\\u") else { return text }
    return text.replacing(/\\u([0-9A-Fa-f]{4})/) { match in
      let scalar = UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init)
      return scalar.map { String($0) } ?? String(match.0)
    }
  }

  // MARK: Compressed copies

  private static func damaged(_ path: String) -> Trace {
    Trace(canary: nil, context: "\(path) cannot be decompressed", before: "")
  }

  private static let largest = 8_000_000

  private static func unzipped(_ bytes: [UInt8]) -> [UInt8]? {
    var result = [UInt8](repeating: 0, count: largest)
    var input = bytes
    var stream = z_stream()
    // 16 more than the window: with gzip's header.
    guard inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    let isWhole = input.withUnsafeMutableBufferPointer { input in
      result.withUnsafeMutableBufferPointer { output in
        (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
        (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(output.count))
        return inflate(&stream, Z_FINISH) == Z_STREAM_END
      }
    }
    return isWhole ? Array(result.prefix(Int(stream.total_out))) : nil
  }

  private static func unbrotlied(_ bytes: [UInt8]) -> [UInt8]? {
    var count = largest
    var result = [UInt8](repeating: 0, count: count)
    guard BrotliDecoderDecompress(bytes.count, bytes, &count, &result) == BROTLI_DECODER_RESULT_SUCCESS else {
      return nil
    }
    return Array(result.prefix(count))
  }
}
