extension FrontMatterEditor {
  /// Takes an item out of the list that holds it, with its comma or its line.
  ///
  /// - Parameter place: Byte offset within the item.
  /// - Returns: False where no list holds it, or where it is the value of a key.
  mutating func removeItem(at place: Int) throws(EditError) -> Bool {
    let reading = try read()
    guard let (sequence, items, position) = try item(at: place, reading),
      let range = scalarRange(reading.tape.nodes[items[position]])
    else { return false }
    let start = try offset(of: reading.tape.nodes[sequence].span)
    if bytes[start] == UInt8(ascii: "[") {
      try removeFlow(range, items, position, reading)
    } else {
      try removeLine(range)
    }
    return true
  }

  /// Empties a key whose single value is at a place.
  ///
  /// - Returns: False where none of these keys has its value there.
  mutating func removeValue(at place: Int, keys: Set<String>) throws(EditError) -> Bool {
    let reading = try read()
    for entry in reading.entries where keys.contains(entry.name) {
      guard let range = scalarRange(reading.tape.nodes[entry.value]), range.contains(place) else { continue }
      replace(range, with: Array("[]".utf8))
      return true
    }
    return false
  }

  /// Whether a list holds the item at a place, and another item with this text.
  func listHolds(_ text: String, besides place: Int) throws(EditError) -> Bool {
    let reading = try read()
    guard let (_, items, position) = try item(at: place, reading) else { return false }
    return items.enumerated().contains { index, item in
      let node = reading.tape.nodes[item]
      return index != position && node.kind == .scalar && FieldReader.unwrapped(node.value) == text
    }
  }

  private func item(
    at place: Int, _ reading: Reading
  ) throws(EditError) -> (sequence: Int, items: [Int], position: Int)? {
    for (index, node) in reading.tape.nodes.enumerated() where node.kind == .sequence {
      let items = YAMLText.children(of: index, reading.tape)
      for (position, item) in items.enumerated() {
        if let range = scalarRange(reading.tape.nodes[item]), range.contains(place) { return (index, items, position) }
      }
    }
    return nil
  }

  private mutating func removeFlow(
    _ range: Range<Int>, _ items: [Int], _ position: Int, _ reading: Reading
  ) throws(EditError) {
    var removed = range
    if position + 1 < items.count {
      removed = range.lowerBound..<(try offset(of: reading.tape.nodes[items[position + 1]].span))
    } else if position > 0, let before = scalarRange(reading.tape.nodes[items[position - 1]]) {
      removed = before.upperBound..<range.upperBound
    }
    let rest = bytes[removed.lowerBound..<range.lowerBound] + bytes[range.upperBound..<removed.upperBound]
    guard rest.allSatisfy({ $0 <= 0x20 || $0 == UInt8(ascii: ",") }) else { throw unclear("a list") }
    replace(removed, with: [])
  }

  /// A comment behind the item stays, on a line of its own.
  private mutating func removeLine(_ range: Range<Int>) throws(EditError) {
    let start = lineStart(of: range.lowerBound)
    let end = bytes[range.upperBound...].firstIndex(of: 0x0A) ?? bytes.count
    let before = bytes[start..<range.lowerBound]
    let rest = bytes[range.upperBound..<end].drop { $0 == 0x20 }
    guard before.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "-") }), before.count(where: { $0 != 0x20 }) == 1 else {
      throw unclear("a list")
    }
    if rest.first == UInt8(ascii: "#") {
      let indentation = before.prefix { $0 == 0x20 }
      replace(start..<end, with: Array(indentation + rest))
    } else if rest.allSatisfy({ $0 <= 0x20 }) {
      replace(start..<min(end + 1, bytes.count), with: [])
    } else {
      throw unclear("a list")
    }
  }
}
