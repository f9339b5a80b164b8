/// Which entities are named in the same briefings, and in how many. It says nothing of why: two names in one text are no
/// tie between two people.
///
/// Briefings and neighbours are those on lists. A briefing that names more than ``mostNamed`` entities is a register, not
/// a text that puts anyone beside anyone: it is left out, which also bounds the work to that many steps a mention.
struct CooccurrenceIndex: Sendable {
  static let mostNamed = 100
  /// Neighbours kept of each kind; how many there are is known all the same.
  static let keptPerKind = 20

  struct Neighbour: Sendable {
    var entity: EntityIndex
    /// Briefings that name both.
    var count: Int
    /// The newest of them.
    var lastBriefing: BriefingIndex
  }

  private let mentions: MentionIndex
  /// Where the neighbours of an entity begin, by entity.
  private var starts: [Int] = [0]
  private var neighbours: [Neighbour] = []
  /// How many there are of each kind: `EntityKind.allCases.count` numbers an entity.
  private var totals: [Int] = []

  /// One pass over the briefings of each entity, with one row of counters for all.
  init(_ library: PublishedLibrary, _ mentions: MentionIndex) {
    self.mentions = mentions
    let kinds = library.entities.table { entity in EntityKind.allCases.firstIndex(of: entity.kind) ?? 0 }
    let isListed = library.entities.table(\.header.isListed)
    var counts = DocumentTable<Entity, Int>(repeating: 0, count: library.entities.count)
    var last = DocumentTable<Entity, BriefingIndex>(repeating: BriefingIndex(0), count: library.entities.count)
    var row: [RankedNeighbour] = []
    starts.reserveCapacity(library.entities.count + 1)
    for entity in library.entities.indices {
      var touched: [EntityIndex] = []
      for briefing in Self.briefings(naming: entity, mentions) {
        for other in mentions.entities(ofBriefing: briefing) where other != entity && isListed[other] {
          if counts[other] == 0 {
            touched.append(other)
            last[other] = briefing
          }
          counts[other] += 1
        }
      }
      row.removeAll(keepingCapacity: true)
      for other in touched {
        row.append(RankedNeighbour(other, kind: kinds[other], count: counts[other], last: last[other]))
        counts[other] = 0
      }
      keep(&row)
      starts.append(neighbours.count)
    }
  }

  /// The first of each kind, in order.
  private mutating func keep(_ row: inout [RankedNeighbour]) {
    row.sort()
    let first = totals.count
    totals += repeatElement(0, count: EntityKind.allCases.count)
    for neighbour in row {
      totals[first + neighbour.kind] += 1
      if totals[first + neighbour.kind] <= Self.keptPerKind { neighbours.append(neighbour.neighbour) }
    }
  }

  /// Newest first.
  private static func briefings(
    naming entity: EntityIndex, _ mentions: MentionIndex
  ) -> LazyFilterSequence<ArraySlice<BriefingIndex>> {
    mentions.briefings(naming: entity).lazy.filter { mentions.entities(ofBriefing: $0).count <= mostNamed }
  }

  /// By kind; in each, those of most briefings first, then those named together most lately, then by name.
  func neighbours(of entity: EntityIndex) -> ArraySlice<Neighbour> {
    neighbours[starts[entity.position]..<starts[entity.position + 1]]
  }

  /// How many entities of a kind are named together with an entity, whether kept or not.
  func count(of kind: EntityKind, with entity: EntityIndex) -> Int {
    let kinds = EntityKind.allCases
    return kinds.firstIndex(of: kind).map { totals[entity.position * kinds.count + $0] } ?? 0
  }

  /// How many of the briefings that name an entity are counted.
  func briefingCount(of entity: EntityIndex) -> Int { Self.briefings(naming: entity, mentions).count { _ in true } }

  /// How many of the briefings that name `entity` name both of two others, for each pair of `others` that has any:
  /// positions in `others`, the first below the second.
  func ties(among others: [EntityIndex], with entity: EntityIndex) -> [(first: Int, second: Int, count: Int)] {
    var counts = Array(repeating: 0, count: others.count * others.count)
    var present: [Int] = []
    for briefing in Self.briefings(naming: entity, mentions) {
      let named = mentions.entities(ofBriefing: briefing)
      present.removeAll(keepingCapacity: true)
      for (position, other) in others.enumerated() where named.contains(other) {
        for first in present { counts[first * others.count + position] += 1 }
        present.append(position)
      }
    }
    return counts.indices.compactMap { index in
      counts[index] > 0 ? (index / others.count, index % others.count, counts[index]) : nil
    }
  }
}

/// A neighbour with what it is ordered by.
private struct RankedNeighbour: Comparable {
  let kind: Int
  let neighbour: CooccurrenceIndex.Neighbour
  /// The kind, then the count from high to low, then the briefing from new to old, in one number.
  private let rank: UInt64

  init(_ entity: EntityIndex, kind: Int, count: Int, last: BriefingIndex) {
    self.kind = kind
    neighbour = .init(entity: entity, count: count, lastBriefing: last)
    let fewness = UInt64(0xFF_FFFF - min(count, 0xFF_FFFF))
    rank = UInt64(kind) << 56 | fewness << 32 | UInt64(min(last.position, 0xFFFF_FFFF))
  }

  static func < (a: Self, b: Self) -> Bool {
    a.rank != b.rank ? a.rank < b.rank : a.neighbour.entity < b.neighbour.entity
  }

  static func == (a: Self, b: Self) -> Bool { a.rank == b.rank && a.neighbour.entity == b.neighbour.entity }
}
