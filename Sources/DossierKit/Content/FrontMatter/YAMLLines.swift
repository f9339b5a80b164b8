/// Where libyaml's lines stand in a file: for libyaml, CR alone, U+0085, U+2028 and U+2029 end a line as well, and for editors
/// they do not.
struct YAMLLines {
  /// For each of libyaml's lines, the line of the text that it is in, from 0, and the characters before it there.
  private var places: [(line: Int, column: Int)] = [(0, 0)]

  /// Nil where both count alike, as in nearly all texts.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard !YAMLCharacters.areOrdinary(text) else { return nil }
    var (line, column) = (0, 0)
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    for index in scalars.indices {
      column += 1
      switch scalars[index].value {
      case 0x0A:
        (line, column) = (line + 1, 0)
        places.append((line, column))
      case 0x0D:
        let next = scalars.index(after: index)
        if next == scalars.endIndex || scalars[next] != "\n" { places.append((line, column)) }
      case 0x85, 0x2028, 0x2029: places.append((line, column))
      default: break
      }
    }
    if places.count == line + 1 { return nil }
  }

  /// A span as libyaml counts, in lines and columns of the file.
  func span(_ span: SourceSpan, firstLine: Int) -> SourceSpan {
    let number = Int(span.line) - firstLine
    guard places.indices.contains(number) else { return span }
    let place = places[number]
    return SourceSpan(
      line: place.line + firstLine, column: Int(span.column) + place.column, length: Int(span.length))
  }
}
