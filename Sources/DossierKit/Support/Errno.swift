import Glibc

/// Why the system refused a call: the value of `errno` with its text.
struct Errno: Error, Sendable, Hashable, CustomStringConvertible {
  let code: Int32

  /// Read right after the call that failed, before any other.
  static var current: Errno { Errno(code: errno) }

  /// The system's own words, such as "No space left on device".
  var description: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Calls `body` again for as long as a signal interrupts it. A negative result is an error.
  @inline(__always)
  static func check<R: SignedInteger & FixedWidthInteger>(_ body: () -> R) throws(Errno) -> R {
    while true {
      let result = body()
      if result >= 0 { return result }
      let error = current
      if error.code != EINTR { throw error }
    }
  }
}
