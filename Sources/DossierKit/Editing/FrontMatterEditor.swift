/// Changes the front matter of a file and leaves every byte alone that need not change.
///
/// Works on the places that libyaml tells; the caller reads the result again and sees whether it says what it should.
struct FrontMatterEditor {
  /// Of the whole file, without a byte order mark.
  private(set) var bytes: [UInt8]
  private let path: String

  /// - Parameter path: For messages.
  init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  /// The front matter as it is now.
  struct Reading {
    var tape: YAMLTape
    var range: FrontMatterRange
    var source: SourceFile
    /// The entries of the whole, by normalized key.
    var entries: [(name: String, key: Int, value: Int)]

    func value(of name: String) -> Int? { entries.first { $0.name == name }?.value }
  }

  func read() throws(EditError) -> Reading {
    let source = SourceFile(path: path, bytes: bytes)
    guard case .found(let range) = FrontMatterRange.find(in: bytes),
      let tape = bytes.withUnsafeBufferPointer({ text in
        try? YAMLTape(parsing: UnsafeBufferPointer(rebasing: text[range.yaml]), firstLine: 2)
      }), let root = tape.nodes.first, root.kind == .mapping
    else { throw unclear("its front matter") }
    let reader = FieldReader(source: source, tape: tape)
    let entries = reader.entries(of: 0).map {
      (name: FieldReader.normalize(tape.nodes[$0.key].value), key: $0.key, value: $0.value)
    }
    return Reading(tape: tape, range: range, source: source, entries: entries)
  }

  /// The line end of the file.
  var lineEnd: [UInt8] {
    guard let end = bytes.firstIndex(of: 0x0A), end > 0, bytes[end - 1] == 0x0D else { return [0x0A] }
    return [0x0D, 0x0A]
  }

  /// Adds items, as they are written in YAML, to the list of a key; the key itself where it is missing.
  mutating func append(_ items: [String], to name: String) throws(EditError) {
    guard !items.isEmpty else { return }
    let item = items.joined(separator: ", ")
    let reading = try read()
    guard let value = reading.value(of: name) else { return try addLines(["\(name): [\(item)]"]) }
    let node = reading.tape.nodes[value]
    switch node.kind {
    case .sequence: try append(items, toSequence: value, reading, name)
    case .scalar: try append(item, toScalar: value, reading, name)
    case .mapping: throw unclear("‘\(name)’")
    }
  }

  /// Adds whole lines, indented as the other keys, after the last key.
  mutating func addLines(_ lines: [String]) throws(EditError) {
    let reading = try read()
    guard let first = reading.entries.first else { throw unclear("its front matter") }
    let start = try offset(of: reading.tape.nodes[first.key].span)
    let lineStart = self.lineStart(of: start)
    let indentation = bytes[lineStart..<start]
    guard indentation.allSatisfy({ $0 == 0x20 }) else { throw unclear("its front matter, which is one map in braces,") }
    var text: [UInt8] = []
    for line in lines { text += indentation + line.utf8 + lineEnd }
    bytes.insert(contentsOf: text, at: reading.range.yaml.upperBound)
  }

  /// Puts another text in the place of an item of a list.
  mutating func replace(_ item: String, in name: String, with text: String) throws(EditError) {
    let reading = try read()
    guard let value = reading.value(of: name) else { throw unclear("‘\(name)’") }
    let items = reading.tape.nodes[value].kind == .sequence ? YAMLText.children(of: value, reading.tape) : [value]
    guard let index = items.first(where: { reading.tape.nodes[$0].value == item }),
      let range = scalarRange(reading.tape.nodes[index])
    else { throw unclear("‘\(name)’") }
    bytes.replaceSubrange(range, with: Array(YAMLText.scalar(text).utf8))
  }

  mutating func replace(_ range: Range<Int>, with text: [UInt8]) { bytes.replaceSubrange(range, with: text) }

  // MARK: Lists

  private mutating func append(
    _ new: [String], toSequence sequence: Int, _ reading: Reading, _ name: String
  ) throws(EditError) {
    let start = try offset(of: reading.tape.nodes[sequence].span)
    let items = YAMLText.children(of: sequence, reading.tape)
    let item = new.joined(separator: ", ")
    if bytes[start] == UInt8(ascii: "[") {
      if let last = items.last, let range = scalarRange(reading.tape.nodes[last]) {
        bytes.insert(contentsOf: Array(", \(item)".utf8), at: range.upperBound)
      } else {
        bytes.insert(contentsOf: Array((items.isEmpty ? item : item + ", ").utf8), at: start + 1)
      }
      return
    }
    guard let first = items.first, let last = items.last else { throw unclear("‘\(name)’") }
    if let range = scalarRange(reading.tape.nodes[last]), let marker = marker(before: range.lowerBound) {
      // After its line, with the comment that may stand there.
      let end = bytes[range.upperBound...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      bytes.insert(contentsOf: new.flatMap { marker + $0.utf8 + lineEnd }, at: end)
      return
    }
    // Where the last one ends is not known; the first one's beginning is.
    let place = try offset(of: reading.tape.nodes[first].span)
    guard let marker = marker(before: place) else { throw unclear("‘\(name)’") }
    bytes.insert(contentsOf: new.flatMap { marker + $0.utf8 + lineEnd }, at: lineStart(of: place))
  }

  /// A single value becomes a list with it.
  private mutating func append(
    _ item: String, toScalar value: Int, _ reading: Reading, _ name: String
  ) throws(EditError) {
    let node = reading.tape.nodes[value]
    let isNull = node.isPlain && (node.value.isEmpty || node.value == "~" || node.value == "null")
    if isNull, node.value.isEmpty {
      guard let key = scalarRange(reading.tape.nodes[value - 1]),
        let colon = bytes[key.upperBound...].firstIndex(of: UInt8(ascii: ":"))
      else { throw unclear("‘\(name)’") }
      bytes.insert(contentsOf: Array(" [\(item)]".utf8), at: colon + 1)
      return
    }
    guard let range = scalarRange(node) else { throw unclear("‘\(name)’") }
    let isSafe = !node.isPlain || !node.value.utf8.contains { ",[]{}".utf8.contains($0) }
    let typed = isSafe ? Array(bytes[range]) : Array(YAMLText.quoted(node.value).utf8)
    let list = isNull ? Array("[\(item)]".utf8) : "[".utf8 + typed + ", \(item)]".utf8
    bytes.replaceSubrange(range, with: list)
  }

  /// The blanks and the hyphen before an item of a list of lines; nil if something else stands there, too.
  private func marker(before item: Int) -> ArraySlice<UInt8>? {
    let marker = bytes[lineStart(of: item)..<item]
    let rest = marker.drop { $0 == 0x20 }
    guard rest.first == UInt8(ascii: "-"), rest.count > 1, rest.dropFirst().allSatisfy({ $0 == 0x20 }) else {
      return nil
    }
    return marker
  }

  // MARK: Places

  func lineStart(of offset: Int) -> Int { bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0 }

  func offset(of span: SourceSpan) throws(EditError) -> Int {
    guard let line = SourceFile(path: path, bytes: bytes).lineBytes(Int(span.line)),
      let offset = Self.offset(ofColumn: Int(span.column), in: line)
    else { throw unclear("its front matter") }
    return offset
  }

  private static func offset(ofColumn column: Int, in line: ArraySlice<UInt8>) -> Int? {
    var scalars = 0
    var position = line.startIndex
    while position < line.endIndex {
      if line[position] & 0xC0 != 0x80 {
        scalars += 1
        if scalars == column { return position }
      }
      position += 1
    }
    return scalars + 1 == column ? position : nil
  }

  /// The bytes of a scalar with its quotes; nil if it goes over several lines.
  func scalarRange(_ node: YAMLTape.Node) -> Range<Int>? {
    guard node.kind == .scalar, let line = SourceFile(path: path, bytes: bytes).lineBytes(Int(node.span.line)),
      let start = Self.offset(ofColumn: Int(node.span.column), in: line),
      let end = Self.offset(ofColumn: Int(node.span.column + node.span.length), in: line), end > start
    else { return nil }
    if node.isPlain { return bytes[start..<end].elementsEqual(node.value.utf8) ? start..<end : nil }
    let isQuoted = "'\"".utf8.contains(bytes[start]) && bytes[end - 1] == bytes[start] && end - start > 1
    return isQuoted ? start..<end : nil
  }

  func unclear(_ what: String) -> EditError {
    EditError(
      .unclear, "\(what) in ‘\(path)’ cannot be changed with certainty",
      fixes: ["write it in the plain form, ‘key: [value, value]’, and give the command again"])
  }
}
