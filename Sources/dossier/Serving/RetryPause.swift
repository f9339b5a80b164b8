/// How long to wait before what the environment has kept from being done is tried again: longer each time, at most a minute.
struct RetryPause {
  private var seconds = 2

  /// In seconds.
  mutating func next() -> Int {
    defer { seconds = min(60, seconds * 2) }
    return seconds
  }
}
