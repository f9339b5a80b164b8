import Synchronization

/// A content file in memory: UTF-8 bytes without a byte order mark, and the path that diagnostics show.
public final class SourceFile: Sendable {
  /// Relative to the site folder, with `/` separators.
  public let path: String
  public let bytes: [UInt8]
  /// Offsets at which lines begin, found when the first place is asked for.
  private let lineStarts = Mutex<[Int]>([])

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Longer lines are no one's handwriting and are not shown.
  private static let longestShownLine = 16 * 1024

  /// The place of a span, with the text of its line.
  public func location(_ span: SourceSpan) -> SourceLocation {
    let bytes = lineBytes(Int(span.line)) ?? []
    let line = bytes.count <= Self.longestShownLine ? String(decoding: bytes, as: UTF8.self) : nil
    return SourceLocation(
      path: path, line: Int(span.line), column: Int(span.column), length: Int(span.length), sourceLine: line)
  }

  /// The text of a line, counted from 1, without its line end; nil past the end.
  public func line(_ number: Int) -> String? {
    lineBytes(number).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a line, counted from 1, without its line end; nil past the end.
  public func lineBytes(_ number: Int) -> ArraySlice<UInt8>? {
    let range = lineStarts.withLock { starts -> Range<Int>? in
      if starts.isEmpty {
        starts = [0]
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
      }
      guard starts.indices.contains(number - 1) else { return nil }
      return starts[number - 1]..<(number < starts.count ? starts[number] - 1 : bytes.count)
    }
    guard let range else { return nil }
    let start = range.lowerBound
    var end = range.upperBound
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<end]
  }
}

/// A place within a file: line and column from 1, columns and length in Unicode scalars.
public struct SourceSpan: Sendable, Hashable {
  public var line: Int32
  public var column: Int32
  public var length: Int32

  public init(line: Int, column: Int, length: Int = 1) {
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
    self.length = Int32(clamping: max(1, length))
  }

  public static let start = SourceSpan(line: 1, column: 1)
}

/// A value with the place where it was typed.
public struct Located<Value: Sendable>: Sendable {
  public var value: Value
  public var span: SourceSpan

  public init(_ value: Value, _ span: SourceSpan) {
    self.value = value
    self.span = span
  }
}
