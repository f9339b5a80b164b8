import ArgumentParser

/// Which symbolic links of a site's folder are followed: none, unless they are named here.
struct LinkOptions: ParsableArguments {
  @Option(
    name: .customLong("allow-link"),
    help: ArgumentHelp(
      "Follow this symbolic link of the site's folder, such as content, wherever it leads. May be repeated.",
      valueName: "path"))
  var paths: [String] = []

  /// Relative to the site's folder, without a slash at the end.
  var allowed: [String] { paths.map { $0.split(separator: "/").filter { $0 != "." }.joined(separator: "/") } }

  func validate() throws {
    for path in paths where path.hasPrefix("/") || path.split(separator: "/").contains("..") {
      throw ValidationError("‘--allow-link’ takes the path of a link from the site's folder, such as ‘content’")
    }
  }
}
