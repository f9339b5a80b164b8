import Synchronization

/// A content file in memory: UTF-8 bytes without a byte order mark, and the path that diagnostics show.
public final class SourceFile: Sendable {
  /// Relative to the site folder, with `/` separators.
  public let path: String
  /// Empty if they were let go and the file has changed since (``isAtHand``).
  public var bytes: [UInt8] { text.withLock { $0.read(path) } }
  private let text: Mutex<Text>

  /// A file that holds exactly the bytes, and the state in which it did.
  struct Origin: Sendable {
    var folder: SiteFolder
    var state: PathState
  }

  /// Nil bytes were let go.
  private struct Text {
    var bytes: [UInt8]?
    /// Offsets at which lines begin, found when the first place is asked for.
    var lineStarts: [Int] = []
    let origin: Origin?

    /// Reads the bytes again where they were let go.
    mutating func read(_ path: String) -> [UInt8] {
      if let bytes { return bytes }
      guard let origin, let (outcome, state) = try? origin.folder.readWithState(path, limit: .max),
        state == origin.state, case .bytes(let bytes) = outcome
      else { return [] }
      self.bytes = bytes
      return bytes
    }
  }

  public convenience init(path: String, bytes: [UInt8]) { self.init(path: path, bytes: bytes, origin: nil) }

  init(path: String, bytes: [UInt8], origin: Origin?) {
    self.path = path
    text = Mutex(Text(bytes: bytes, origin: origin))
  }

  /// Gives the memory of the text back. Whoever asks for it once more, for the line of a finding for instance, gets it from the file.
  func letGo() {
    text.withLock { text in
      guard text.origin != nil else { return }
      (text.bytes, text.lineStarts) = (nil, [])
    }
  }

  /// Whether the text is not in memory.
  var isLetGo: Bool { text.withLock { $0.bytes == nil } }

  /// False if the text was let go and the file is not what it was.
  var isAtHand: Bool {
    text.withLock { text in
      _ = text.read(path)
      return text.bytes != nil
    }
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
    let found = text.withLock { text -> (bytes: [UInt8], range: Range<Int>)? in
      let bytes = text.read(path)
      if text.lineStarts.isEmpty {
        text.lineStarts = [0]
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { text.lineStarts.append(index + 1) }
      }
      let starts = text.lineStarts
      guard starts.indices.contains(number - 1) else { return nil }
      return (bytes, starts[number - 1]..<(number < starts.count ? starts[number] - 1 : bytes.count))
    }
    guard let (bytes, range) = found else { return nil }
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
