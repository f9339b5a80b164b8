import Glibc

/// Standard output refuses what is written to it, such as a file on a full disk.
struct OutputError: Error, CustomStringConvertible {
  var code: Int32
  var description: String { "cannot write to standard output: \(String(cString: strerror(code)))" }
}

/// The standard streams.
enum Output {
  /// Writes to standard output. A reader that went away, such as `head`, has seen what it wanted.
  static func write(_ text: String) throws(OutputError) {
    let code = write(text, to: STDOUT_FILENO)
    if code != 0 && code != EPIPE { throw OutputError(code: code) }
  }

  /// Writes to standard error, where nobody could be told of a failure.
  static func writeError(_ text: String) { _ = write(text, to: STDERR_FILENO) }

  /// - Returns: 0, or the error number.
  private static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let start = rest.baseAddress, !rest.isEmpty {
        let count = Glibc.write(descriptor, start, rest.count)
        if count >= 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }
}
