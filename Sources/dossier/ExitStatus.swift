/// Thrown by a command that has already printed everything there is to say.
enum ExitStatus: Int32, Error {
  case fine = 0
  /// Errors in the content, or warnings under `--strict`.
  case content = 1
  case usage = 2
  case configuration = 3
  /// The environment: a file that cannot be read or written, another build in the same folder.
  case io = 4
}
