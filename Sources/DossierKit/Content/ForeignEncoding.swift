/// How a file is written that is not in UTF-8, as far as its first bytes tell.
///
/// UTF-16 without its mark is known by the zero in every second byte, for front matter and configuration begin with ASCII.
enum ForeignEncoding: String {
  case utf16 = "UTF-16"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case utf32 = "UTF-32"

  init?(of bytes: [UInt8]) {
    let start = Array(bytes.prefix(4))
    guard start.count > 1 else { return nil }
    if start.elementsEqual([0xFF, 0xFE, 0, 0]) || start.elementsEqual([0, 0, 0xFE, 0xFF]) {
      self = .utf32
    } else if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      self = .utf16
    } else if start.count == 4, start[0] != 0, start[1] == 0, start[2] != 0, start[3] == 0 {
      self = .utf16LittleEndian
    } else if start.count == 4, start[0] == 0, start[1] != 0, start[2] == 0, start[3] != 0 {
      self = .utf16BigEndian
    } else {
      return nil
    }
  }

  /// The finding on a file that is not in UTF-8; nil for one that is.
  static func finding(in source: SourceFile, _ bytes: [UInt8]) -> Diagnostic? {
    if let encoding = ForeignEncoding(of: bytes) { return encoding.finding(at: source.path) }
    return UTF8Check.firstInvalid(in: bytes).map { invalidByte(at: $0, in: source, bytes) }
  }

  /// Of such a file no line can be shown.
  private func finding(at path: String) -> Diagnostic {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return Diagnostic(
      .invalidUTF8, "the file is written in \(rawValue), and only UTF-8 is read", at: .file(path),
      fixes: ["save it as UTF-8, or convert it: ‘iconv -f \(rawValue) -t UTF-8 \(name) > new’"])
  }

  private static func invalidByte(at offset: Int, in source: SourceFile, _ bytes: [UInt8]) -> Diagnostic {
    let before = bytes[..<offset]
    let line = before.count { $0 == 0x0A } + 1
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = String(decoding: bytes[lineStart..<offset], as: UTF8.self).unicodeScalars.count + 1
    let byte = String(bytes[offset], radix: 16, uppercase: true)
    return Diagnostic(
      .invalidUTF8, "the byte 0x\(byte) here is not UTF-8", at: source.location(SourceSpan(line: line, column: column)),
      fixes: ["save the file as UTF-8; ‘iconv -f WINDOWS-1252 -t UTF-8’ converts an older file of western Europe"])
  }
}
