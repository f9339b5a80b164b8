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

  /// What each file names that is in a room further down the list, once a file and name. A name that several rooms declare
  /// counts for none.
  func upward(in rooms: [String]) -> [String] {
    let floors = Dictionary(zip(rooms, rooms.indices)) { first, _ in first }
    var found: [String] = []
    for file in files {
      guard let floor = floors[file.room] else { continue }
      var seen: Set<String> = []
      for (name, room) in references(of: file) where floors[room].map({ $0 > floor }) ?? false {
        if seen.insert(name).inserted { found.append("\(file.path) names \(name), which is in \(room)") }
      }
    }
    return found
  }

  private func references(of file: File) -> [(name: String, room: String)] {
    let words = file.names.words
    return words.indices.compactMap { index in
      let name = words[index]
      guard SwiftNames.isType(name), let room = room(of: name, at: index, in: file, words) else { return nil }
      return (name, room)
    }
  }

  private func room(of name: String, at index: Int, in file: File, _ words: [String]) -> String? {
    if index > 1, words[index - 1] == "." {
      return nested[Nested(parent: words[index - 2], name: name)].flatMap(Self.single)
    }
    if file.names.declared.contains(name) { return nil }
    if let rooms = types[name] { return Self.single(rooms) }
    let scopes = parents[name]?.intersection(file.names.scopes) ?? []
    return Self.single(scopes.reduce(into: []) { $0.formUnion(nested[Nested(parent: $1, name: name)] ?? []) })
  }

  private static func single(_ rooms: Set<String>) -> String? { rooms.count == 1 ? rooms.first : nil }
}
