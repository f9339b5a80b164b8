import Glibc

/// One line on the terminal that tells what is going on, and is gone when it is over.
struct ProgressLine {
  private static let clearing: StaticString = "\r\u{1B}[K"

  let isOn: Bool

  init(isOn: Bool) {
    self.isOn = isOn
    guard isOn else { return }
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        // Only what is safe in a signal handler: the line goes, then the signal does what it always does.
        _ = write(STDERR_FILENO, ProgressLine.clearing.utf8Start, ProgressLine.clearing.utf8CodeUnitCount)
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  func show(_ stage: String) {
    if isOn { Output.writeError("\(Self.clearing)\(Self.activity(stage)) …") }
  }

  func clear() {
    if isOn { Output.writeError("\(Self.clearing)") }
  }

  /// The stage in the user's words.
  private static func activity(_ stage: String) -> String {
    switch stage {
    case "configure": "reading dossier.yaml"
    case "read": "reading the content"
    case "filter": "choosing what is published"
    case "link": "following references"
    case "check": "checking captures"
    case "plan": "planning the pages"
    case "publish": "writing what has changed"
    default: stage
    }
  }
}
