/// The size of an image, read from the first bytes of its file without decoding it.
package enum ImageSize {
  /// How many bytes from the start of a file are looked at. The size of a JPEG follows its metadata, which may hold a
  /// preview and a colour profile; all other formats need less than 64 KB.
  package static let prefixLength = 1 << 20

  package enum Format: String, Sendable, CaseIterable {
    case png, jpeg, gif, webp, svg

    /// The media type, as a `type` attribute has it.
    package var mediaType: String { self == .svg ? "image/svg+xml" : "image/\(rawValue)" }
  }

  /// Width and height as a browser shows the image, in CSS pixels: rotated as its EXIF orientation says.
  package struct Info: Sendable, Hashable {
    package var format: Format
    package var width: Int
    package var height: Int
  }

  package enum Fault: Error, Sendable, Hashable {
    /// Of no format that is known here.
    case unknownFormat
    /// The bytes end before the size.
    case truncated(Format)
    /// The size is missing, zero or beyond what the format allows.
    case noSize(Format)

    /// Continues "the image ‘…’ cannot be used:".
    package var message: String {
      switch self {
      case .unknownFormat: "it is not a PNG, JPEG, GIF, WebP or SVG file"
      case .truncated(let format): "the \(format.name) file ends before its size"
      case .noSize(let format): "the \(format.name) file does not state a usable size"
      }
    }
  }

  /// - Parameter bytes: The file, or its first ``prefixLength`` bytes.
  package static func read(_ bytes: [UInt8]) -> Result<Info, Fault> {
    let reader = ByteReader(bytes)
    do throws(Fault) {
      let info =
        if reader.has(PNGHeader.signature) {
          try PNGHeader.read(reader)
        } else if reader.has([0xFF, 0xD8]) {
          try JPEGHeader.read(reader)
        } else if reader.has(Array("GIF87a".utf8)) || reader.has(Array("GIF89a".utf8)) {
          try GIFHeader.read(reader)
        } else if reader.has(Array("RIFF".utf8)) && reader.has(Array("WEBP".utf8), at: 8) {
          try WebPHeader.read(reader)
        } else if let root = SVGRoot(bytes) {
          try root.info()
        } else {
          throw .unknownFormat
        }
      guard info.width > 0, info.height > 0 else { throw .noSize(info.format) }
      return .success(info)
    } catch {
      return .failure(error)
    }
  }
}

extension ImageSize.Format {
  var name: String { self == .webp ? "WebP" : rawValue.uppercased() }
}

/// Numbers at offsets of a byte string. What lies beyond its end is nil, never out of range.
struct ByteReader {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func has(_ pattern: [UInt8], at offset: Int = 0) -> Bool {
    slice(offset, pattern.count).map { $0.elementsEqual(pattern) } ?? false
  }

  func byte(_ offset: Int) -> UInt8? { bytes.indices.contains(offset) ? bytes[offset] : nil }

  /// `count` bytes, the first one the most significant.
  func bigEndian(_ offset: Int, _ count: Int) -> Int? {
    slice(offset, count).map { $0.reduce(0) { $0 << 8 | Int($1) } }
  }

  /// `count` bytes, the first one the least significant.
  func littleEndian(_ offset: Int, _ count: Int) -> Int? {
    slice(offset, count).map { $0.reversed().reduce(0) { $0 << 8 | Int($1) } }
  }

  private func slice(_ offset: Int, _ count: Int) -> ArraySlice<UInt8>? {
    guard offset >= 0, offset <= bytes.count, count <= bytes.count - offset else { return nil }
    return bytes[offset..<offset + count]
  }
}
