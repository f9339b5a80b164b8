/// Which files name types of other rooms. A room is the first folder of a file's path.
struct RoomReferences {
  struct File {
    var path: String
    var names: SwiftNames
    var room: String

    init(path: String, source: [UInt8]) {
      self.path = path
      names = SwiftNames(source)
      room = path.split(separator: "/").first.map(String.init) ?? ""
    }
  }

  private struct Nested: Hashable {
    var parent: String
    var name: String
  }

  private let files: [File]
  /// The rooms that declare a type; by name, and for types within others by both names.
  private var types: [String: Set<String>] = [:]
  private var nested: [Nested: Set<String>] = [:]
  private var parents: [String: Set<String>] = [:]

  init(_ files: [File]) {
    self.files = files
    for file in files {
      for type in file.names.declarations where !type.isPrivate {
        if let parent = type.parent {
          nested[Nested(parent: parent, name: type.name), default: []].insert(file.room)
          parents[type.name, default: []].insert(parent)
        } else {
          types[type.name, default: []].insert(file.room)
        }
      }
    }
  }

  /// What each file names that only rooms further down the list declare, once a file and name.
  func upward(in rooms: [String]) -> [String] {
    let floors = Dictionary(zip(rooms, rooms.indices)) { first, _ in first }
    var found: [String] = []
    for file in files {
      guard let floor = floors[file.room] else { continue }
      var seen: Set<String> = []
      for (name, declaring) in references(of: file) where declaring.allSatisfy({ floors[$0] ?? -1 > floor }) {
        guard seen.insert(name).inserted else { continue }
        found.append("\(file.path) names \(name), which is in \(declaring.sorted().joined(separator: ", "))")
      }
    }
    return found
  }

  /// The rooms of which a room names anything.
  func rooms(namedIn room: String) -> Set<String> {
    var found: Set<String> = []
    for file in files where file.room == room {
      for (_, declaring) in references(of: file) where !declaring.contains(room) { found.formUnion(declaring) }
    }
    return found
  }

  /// Names of types, each with the rooms that declare one of that name.
  private func references(of file: File) -> [(name: String, declaring: Set<String>)] {
    let words = file.names.words
    return words.indices.compactMap { index in
      let name = words[index]
      guard SwiftNames.isType(name) else { return nil }
      let declaring = declaring(name, at: index, in: file, words)
      return declaring.isEmpty ? nil : (name, declaring)
    }
  }

  private func declaring(_ name: String, at index: Int, in file: File, _ words: [String]) -> Set<String> {
    if index > 1, words[index - 1] == "." { return nested[Nested(parent: words[index - 2], name: name)] ?? [] }
    if file.names.declared.contains(name) { return [] }
    if let rooms = types[name] { return rooms }
    let scopes = parents[name]?.intersection(file.names.scopes) ?? []
    return scopes.reduce(into: []) { $0.formUnion(nested[Nested(parent: $1, name: name)] ?? []) }
  }
}
