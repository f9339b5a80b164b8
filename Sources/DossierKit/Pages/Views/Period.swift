/// When something is, or from when to when it holds.
public enum Period: Sendable, Hashable {
  case date(EDTFDate)
  /// Its end is not known, or has not come.
  case since(EDTFDate)
  case until(EDTFDate)
  case between(EDTFDate, EDTFDate)

  /// Nil where neither end is known.
  init?(from: EDTFDate?, until: EDTFDate?) {
    switch (from, until) {
    case (nil, nil): return nil
    case (let from?, nil): self = .since(from)
    case (nil, let until?): self = .until(until)
    case (let from?, let until?): self = from == until ? .date(from) : .between(from, until)
    }
  }
}
