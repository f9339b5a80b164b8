/// One of the parts into which a site is split so that several machines can publish it.
///
/// The parts share nothing, and together they are the whole site, byte for byte.
public struct SitePart: Sendable, Hashable, CustomStringConvertible {
  /// From 1 to ``count``.
  public let number: Int
  public let count: Int

  /// More parts than that are a slip of the finger.
  private static let most = 100_000

  /// Nil if there is no such part.
  public init?(_ number: Int, of count: Int) {
    guard (1...Self.most).contains(count), (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// `2/3`; nil for anything else.
  public init?(_ text: String) {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let number = numbers[0], let count = numbers[1] else { return nil }
    self.init(number, of: count)
  }

  /// `-2-of-3`, as a manifest's name says it.
  init?(suffix: Substring) {
    let words = suffix.split(separator: "-", omittingEmptySubsequences: false)
    guard words.count == 4, words[0].isEmpty, words[2] == "of", let number = Int(words[1]), let count = Int(words[3])
    else { return nil }
    self.init(number, of: count)
  }

  /// `2/3`.
  public var description: String { "\(number)/\(count)" }

  /// Every ``count``th file. Neighbours in a plan are much alike, so that the parts take about the same time.
  func files(of plan: [PlannedFile]) -> [PlannedFile] {
    stride(from: number - 1, to: plan.count, by: count).map { plan[$0] }
  }
}
