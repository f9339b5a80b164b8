import Glibc

/// Briefings that name the same entities, found when a page asks for them.
///
/// A shared entity counts the more the fewer briefings name it (log₂ of their share), and more where it is a subject
/// (`about`). What more than a tenth of the briefings name tells nothing and does not count, unless ten or fewer do. The
/// work for a page is bounded: its rarest entities are followed until ``maximumSteps`` briefings have been looked at.
struct RelatedBriefings: Sendable {
  struct Related: Sendable, Equatable {
    var briefing: BriefingIndex
    /// The entities that both name, the most telling first.
    var shared: [EntityIndex]
  }

  static let maximumSteps = 2_000
  private static let commonFromCount = 10

  /// Listed entities of each briefing, ascending; those of briefing `i` are `named[starts[i]..<starts[i + 1]]`.
  private let starts: [Int]
  private let named: [Mention]
  /// Listed briefings of each entity, newest first, in the same way.
  private var briefingStarts: [Int]
  private var briefings: [Mention]
  /// By entity, in 1/1024; 0 for what does not count.
  private let weights: [Int32]

  /// An entity of a briefing, or a briefing of an entity.
  private struct Mention: Sendable {
    var index: Int32
    var isSubject: Bool
  }

  /// - Parameter listed: The briefings that lists may show, newest first.
  init(_ library: PublishedLibrary, _ links: LinkGraph, _ entities: NamedEntities, listed: [BriefingIndex]) {
    let isListed = library.entities.table(\.header.isListed)
    var (starts, named) = ([0], [Mention]())
    for briefing in library.briefings.indices {
      let subjects = links.briefingLinks[briefing].about
      for entity in entities.inBriefings[briefing] where isListed[entity] {
        named.append(Mention(index: Int32(entity.position), isSubject: subjects.contains(entity)))
      }
      starts.append(named.count)
    }
    (self.starts, self.named) = (starts, named)
    briefingStarts = Array(repeating: 0, count: library.entities.count + 1)
    for briefing in listed {
      for mention in Self.mentions(of: briefing, starts, named) { briefingStarts[Int(mention.index) + 1] += 1 }
    }
    let counts = briefingStarts.dropFirst()
    let common = max(Self.commonFromCount, listed.count / 10)
    weights = counts.map { count in
      guard count > 0, count <= common else { return 0 }
      return Int32((log2(Double(listed.count + 1) / Double(count)) * 1024).rounded())
    }
    for entity in 0..<library.entities.count { briefingStarts[entity + 1] += briefingStarts[entity] }
    var next = briefingStarts
    briefings = Array(repeating: Mention(index: 0, isSubject: false), count: briefingStarts.last ?? 0)
    for briefing in listed {
      for mention in Self.mentions(of: briefing, starts, named) {
        let entity = Int(mention.index)
        briefings[next[entity]] = Mention(index: Int32(briefing.position), isSubject: mention.isSubject)
        next[entity] += 1
      }
    }
  }

  private func mentions(of briefing: BriefingIndex) -> ArraySlice<Mention> {
    Self.mentions(of: briefing, starts, named)
  }

  private static func mentions(
    of briefing: BriefingIndex, _ starts: [Int], _ named: [Mention]
  ) -> ArraySlice<Mention> {
    named[starts[briefing.position]..<starts[briefing.position + 1]]
  }

  /// The briefings nearest to one, best first, the newer of equals first.
  func related(to briefing: BriefingIndex, except excluded: Set<BriefingIndex>, limit: Int) -> [Related] {
    let telling = mentions(of: briefing).filter { weights[Int($0.index)] > 0 }.sorted {
      let (x, y) = (weights[Int($0.index)], weights[Int($1.index)])
      return x != y ? x > y : $0.index < $1.index
    }
    var scores = Array(repeating: Int32(0), count: starts.count - 1)
    let excluded = excluded.union([briefing])
    var touched: [Int] = []
    var steps = 0
    for entity in telling {
      let all = briefings[briefingStarts[Int(entity.index)]..<briefingStarts[Int(entity.index) + 1]]
      let members = all.prefix(Self.maximumSteps - steps)
      steps += members.count
      for member in members where !excluded.contains(BriefingIndex(Int(member.index))) {
        if scores[Int(member.index)] == 0 { touched.append(Int(member.index)) }
        let factor: Int32 = 1 + (entity.isSubject ? 1 : 0) + (member.isSubject ? 1 : 0)
        scores[Int(member.index)] += weights[Int(entity.index)] * factor
      }
    }
    return best(limit, of: touched, scores).map {
      let other = BriefingIndex($0)
      return Related(briefing: other, shared: shared(telling, with: other))
    }
  }

  /// The first few in order of score, without sorting the rest.
  private func best(_ limit: Int, of candidates: [Int], _ scores: [Int32]) -> [Int] {
    var best: [Int] = []
    for candidate in candidates {
      let place = best.firstIndex {
        scores[$0] != scores[candidate] ? scores[$0] < scores[candidate] : $0 > candidate
      }
      if let place { best.insert(candidate, at: place) } else if best.count < limit { best.append(candidate) }
      if best.count > limit { best.removeLast() }
    }
    return best
  }

  private func shared(_ telling: [Mention], with briefing: BriefingIndex) -> [EntityIndex] {
    let others = mentions(of: briefing)
    return telling.filter { mention in others.contains { $0.index == mention.index } }
      .map { EntityIndex(Int($0.index)) }
  }
}
