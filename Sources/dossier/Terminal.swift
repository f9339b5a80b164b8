import ArgumentParser
import Glibc

/// When findings have colours.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// `NO_COLOR` (no-color.org) and `CLICOLOR_FORCE` (bixense.com/clicolors) decide where the command line does not.
  var isOn: Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if Environment.value("NO_COLOR") != nil { return false }
      if let force = Environment.value("CLICOLOR_FORCE"), force != "0" { return true }
      return Terminal.isInteractive
    }
  }
}

enum Terminal {
  /// Whether standard error is a terminal that can clear a line and show colours.
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 && Environment.value("TERM") != "dumb" }
}

enum Environment {
  /// A variable that is set to something.
  static func value(_ name: String) -> String? {
    guard let text = getenv(name), text[0] != 0 else { return nil }
    return String(cString: text)
  }
}
