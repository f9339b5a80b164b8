/// Files of a site in one text: a line `-- path --` begins each. After the path may stand, in brackets:
/// `(bytes)`: `\xHH`, `\r` and `\t` in the text stand for those bytes;
/// `(times N)`: the text is repeated; `(link TARGET)`: a symbolic link.
package struct SiteText {
  package enum Content: Equatable {
    case bytes([UInt8])
    case link(to: String)
  }

  package private(set) var files: [(path: String, content: Content)] = []

  package init(_ text: String) {
    var header: Substring?
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --"), line.utf8.count > 6 {
        add(header, lines)
        header = line.dropFirst(3).dropLast(3)
        lines = []
      } else {
        lines.append(line)
      }
    }
    add(header, lines)
  }

  private mutating func add(_ header: Substring?, _ lines: [Substring]) {
    guard let header else { return }
    var text = lines.joined(separator: "\n")
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    guard let bracket = header.firstIndex(of: "("), header.hasSuffix(")") else {
      files.append((String(header), .bytes(Array(text.utf8))))
      return
    }
    let path = header[..<bracket].dropLast()
    let words = header[bracket...].dropFirst().dropLast().split(separator: " ", maxSplits: 1)
    switch words.first {
    case "link": files.append((String(path), .link(to: words.count > 1 ? String(words[1]) : "")))
    case "times":
      let times = words.count > 1 ? Int(words[1]) ?? 1 : 1
      files.append((String(path), .bytes(Array(String(repeating: text, count: times).utf8))))
    default: files.append((String(path), .bytes(Self.unescape(text))))
    }
  }

  package static func unescape(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Substring(text).utf8
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.first else {
        result.append(byte)
        continue
      }
      switch next {
      case UInt8(ascii: "x"):
        result.append(UInt8(String(Substring(rest.dropFirst().prefix(2))), radix: 16) ?? 0)
        rest = rest.dropFirst(3)
      case UInt8(ascii: "r"):
        result.append(0x0D)
        rest.removeFirst()
      case UInt8(ascii: "t"):
        result.append(0x09)
        rest.removeFirst()
      default: result.append(byte)
      }
    }
    return result
  }
}
