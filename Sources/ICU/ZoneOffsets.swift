import CUnicode
import Synchronization

/// A time zone: how far its clocks are from UTC at which moment.
package final class ZoneOffsets: Sendable {
  /// A calendar is set to a moment and asked, so that one thread at a time can have it.
  private struct Calendar: @unchecked Sendable {
    let pointer: OpaquePointer
  }

  package let name: String
  private let calendar: Mutex<Calendar>

  /// - Parameter name: An IANA name; nil where there is no such zone.
  package init?(_ name: String) {
    guard Self.exists(name) else { return nil }
    let units = Array(name.utf16)
    var status = U_ZERO_ERROR
    guard let pointer = icu_calendar(units, Int32(units.count), &status), status.rawValue <= 0 else { return nil }
    self.name = name
    calendar = Mutex(Calendar(pointer: OpaquePointer(pointer)))
  }

  deinit { calendar.withLock { icu_close_calendar(.init($0.pointer)) } }

  /// Seconds east of UTC at a moment in seconds since 1970.
  package func seconds(at instant: Int) -> Int {
    calendar.withLock {
      var status = U_ZERO_ERROR
      let offset = icu_offset(.init($0.pointer), Double(instant) * 1000, &status)
      return status.rawValue <= 0 ? Int(offset) / 1000 : 0
    }
  }

  /// Whether a zone has this name, in these letters.
  package static func exists(_ name: String) -> Bool {
    let units = Array(name.utf16)
    var status = U_ZERO_ERROR
    var result = [UInt16](repeating: 0, count: 128)
    let length = icu_canonical_zone(units, Int32(units.count), &result, Int32(result.count), &status)
    return !units.isEmpty && status.rawValue <= 0 && length > 0
  }

  /// The names of zones by their places, such as `Europe/Istanbul`.
  package static var names: [String] {
    var status = U_ZERO_ERROR
    guard let zones = icu_zones(&status), status.rawValue <= 0 else { return [] }
    defer { icu_close_names(zones) }
    var names: [String] = []
    var length: Int32 = 0
    while let name = icu_next(zones, &length, &status), status.rawValue <= 0 { names.append(String(cString: name)) }
    return names
  }
}

extension ZoneOffsets: Hashable {
  package static func == (a: ZoneOffsets, b: ZoneOffsets) -> Bool { a.name == b.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
