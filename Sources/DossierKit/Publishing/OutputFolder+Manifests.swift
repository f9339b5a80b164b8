import Glibc

extension OutputFolder {
  /// The names of the manifests: that of a whole site, or those of the parts that were put together by copying.
  func manifestNames() throws(PublishingError) -> [ManifestName] { try names().compactMap(ManifestName.init) }

  /// Everything that the manifests list; nil where there is none.
  func readManifest() throws(PublishingError) -> Manifest? {
    var whole: Manifest?
    for name in try manifestNames() {
      guard let manifest = try readManifest(name.text) else { continue }
      whole = whole.map { ManifestChanges(from: $0, to: manifest).union } ?? manifest
    }
    return whole
  }

  private func readManifest(_ name: String) throws(PublishingError) -> Manifest? {
    let bytes: [UInt8]
    do throws(Errno) {
      let file = try FileDescriptor(name, in: descriptor.raw, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
      guard try file.status().isRegularFile else { throw Errno(code: EINVAL) }
      bytes = try file.readAll()
    } catch {
      if error.code == ENOENT { return nil }
      throw self.error(error, cannot: "read", name)
    }
    do {
      return try Manifest(bytes: bytes)
    } catch {
      throw PublishingError(
        .unreadableManifest, at: display(name), "cannot use the manifest ‘\(display(name))’: \(error.message)",
        fixes: [
          "empty the folder ‘\(path)’, or choose another output folder, and build again",
          "use the newer version of Dossier if that one wrote it",
        ])
    }
  }

  func write(_ manifest: Manifest, as name: ManifestName) throws(PublishingError) {
    let file = try AtomicFile(for: name.text, named: "manifest", in: self)
    let bytes = manifest.bytes
    try file.write(bytes.span.bytes)
    try file.publish()
  }
}
