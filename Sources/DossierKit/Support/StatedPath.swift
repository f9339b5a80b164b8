/// A path, relative to some folder, with its state.
struct StatedPath: Sendable {
  var path: String
  var state: PathState
}
