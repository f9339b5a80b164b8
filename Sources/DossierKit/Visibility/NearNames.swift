import Synchronization

/// Ids and names that authors may have meant by one that does not exist: put in order when the first is asked for, which
/// on most sites is never.
final class NearNames: Sendable {
  private let made = Mutex<[UInt8: (ids: NearMissIndex, names: NearMissIndex)]>([:])

  /// Ids near to what was typed, or else names.
  ///
  /// - Parameter candidates: All that may be meant where this kind is wanted.
  func find(
    _ text: String, _ wanted: DocumentKinds, among candidates: () -> (ids: [String], names: [String])
  ) -> [String] {
    let index = made.withLock { made in
      if let index = made[wanted.rawValue] { return index }
      let (ids, names) = candidates()
      let index = (ids: NearMissIndex(ids), names: NearMissIndex(names))
      made[wanted.rawValue] = index
      return index
    }
    let byID = index.ids.find(text)
    return byID.isEmpty ? index.names.find(text.lowercased()) : byID
  }
}
