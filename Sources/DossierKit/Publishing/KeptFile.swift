/// The states in which a build left a file and its compressed copies.
struct KeptFile {
  var state: PathState
  var copies: [StatedPath] = []
}
