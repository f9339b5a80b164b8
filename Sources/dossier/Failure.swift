import DossierKit

/// An error that ends the command: one line about what is wrong, then what to do.
struct Failure {
  var status: ExitStatus
  var message: String
  var fixes: [String]

  init(_ error: any Error) {
    switch error {
    case let error as UsageError: (status, message, fixes) = (.usage, error.message, [error.suggestion])
    case let error as PublishingError: (status, message, fixes) = (.io, error.message, error.fixes)
    case let error as ContentError: (status, message, fixes) = (.io, error.description, error.fixes)
    case let error as EditError: (status, message, fixes) = (Self.status(error.reason), error.message, error.fixes)
    case let error as ImportError:
      (status, message, fixes) = (error.reason == .request ? .usage : .io, error.message, error.fixes)
    case let error as OutputError: (status, message, fixes) = (.io, error.description, [])
    default: (status, message, fixes) = (.io, "\(error)", [])
    }
  }

  private static func status(_ reason: EditError.Reason) -> ExitStatus {
    switch reason {
    case .request: .usage
    case .content, .unclear: .content
    case .configuration: .configuration
    case .environment, .interrupted: .io
    }
  }

  /// Prints it.
  func report() -> ExitStatus {
    let lines = ["error: \(message.visible)"] + fixes.map { "   = help: \($0.visible)" }
    Output.writeError(lines.joined(separator: "\n") + "\n")
    return status
  }
}
