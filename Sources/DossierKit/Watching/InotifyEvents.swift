import Glibc

/// One event of inotify(7).
struct InotifyEvent {
  var watch: Int32
  var mask: UInt32
  /// Of the file within the watched folder; empty for the folder itself.
  var name: String

  func has(_ flag: Int32) -> Bool { mask & UInt32(bitPattern: flag) != 0 }
  var isFolder: Bool { mask & UInt32(IN_ISDIR) != 0 }

  /// Everything that waits to be read; none where nothing does.
  static func read(from descriptor: Int32) -> [InotifyEvent] {
    var events: [InotifyEvent] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return events }
      parse(buffer[..<count], into: &events)
    }
  }

  private static func parse(_ bytes: ArraySlice<UInt8>, into events: inout [InotifyEvent]) {
    let header = MemoryLayout<inotify_event>.size
    var rest = bytes
    while rest.count >= header {
      let event = rest.withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self) }
      let name = rest.dropFirst(header).prefix(Int(event.len)).prefix { $0 != 0 }
      events.append(
        InotifyEvent(watch: event.wd, mask: event.mask, name: String(decoding: name, as: UTF8.self)))
      rest = rest.dropFirst(header + Int(event.len))
    }
  }
}
