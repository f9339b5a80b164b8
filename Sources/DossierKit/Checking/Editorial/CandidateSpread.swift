/// In how many documents each unknown name stands.
struct CandidateSpread {
  private var counts: [String: Int] = [:]

  init(_ bodies: [RenderedBody]) {
    for body in bodies {
      for name in Set(body.candidates.map { Fold.fold($0.name) }) { counts[name, default: 0] += 1 }
    }
  }

  func documents(of candidate: CandidateName) -> Int { counts[Fold.fold(candidate.name)] ?? 0 }

  func isWorthALook(_ candidate: CandidateName) -> Bool {
    candidate.followsHonorific || documents(of: candidate) > 1
  }
}
