/// Which files of a vault an import has seen: a line each, so that a second import knows that there is nothing to add.
struct ImportRecord: Equatable {
  private var digests: [String: String] = [:]

  init(_ vault: VaultSource) {
    for (path, bytes) in vault.texts {
      digests[path] = Digest.hex(bytes, first: 8)
    }
    for path in vault.files { digests[path] = "file" }
  }

  /// The record of a site; nil where there is none.
  init?(site: String) {
    guard let folder = try? SiteFolder(site),
      case .bytes(let bytes)? = try? folder.read(VaultTransfer.record, limit: 256 * 1024 * 1024)
    else { return nil }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where line.first != "#" {
      guard let blank = line.firstIndex(of: " ") else { continue }
      digests[String(line[line.index(after: blank)...])] = String(line[..<blank])
    }
  }

  var text: String {
    "# What ‘dossier import vault’ has read. It serves to tell what is new in the vault since.\n"
      + digests.sorted { $0.key < $1.key }.filter { !$0.key.contains("\n") }.map { "\($0.value) \($0.key)\n" }.joined()
  }

  /// How many files are new or changed since an earlier record.
  func changes(since old: ImportRecord) -> Int {
    digests.count { !$0.key.contains("\n") && old.digests[$0.key] != $0.value }
  }
}
