/// PNG: the first chunk after the signature is IHDR, which begins with the size (PNG specification, 11.2.2).
enum PNGHeader {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  static func read(_ reader: ByteReader) throws(ImageSize.Fault) -> ImageSize.Info {
    guard let width = reader.bigEndian(16, 4), let height = reader.bigEndian(20, 4) else { throw .truncated(.png) }
    // The specification limits both to 31 bits.
    guard reader.has(Array("IHDR".utf8), at: 12), width <= Int(Int32.max), height <= Int(Int32.max) else {
      throw .noSize(.png)
    }
    return ImageSize.Info(format: .png, width: width, height: height)
  }
}

/// GIF: the logical screen follows the signature, 16 bits each way.
enum GIFHeader {
  static func read(_ reader: ByteReader) throws(ImageSize.Fault) -> ImageSize.Info {
    guard let width = reader.littleEndian(6, 2), let height = reader.littleEndian(8, 2) else { throw .truncated(.gif) }
    return ImageSize.Info(format: .gif, width: width, height: height)
  }
}

/// WebP: the first chunk of the RIFF container says which of three kinds it is (RFC 9649).
enum WebPHeader {
  static func read(_ reader: ByteReader) throws(ImageSize.Fault) -> ImageSize.Info {
    guard let kind = reader.littleEndian(12, 4) else { throw .truncated(.webp) }
    let payload = 20
    switch kind {
    case tag("VP8 "): return try lossy(reader, payload)
    case tag("VP8L"): return try lossless(reader, payload)
    case tag("VP8X"): return try extended(reader, payload)
    default: throw .noSize(.webp)
    }
  }

  private static func tag(_ text: String) -> Int { text.utf8.reversed().reduce(0) { $0 << 8 | Int($1) } }

  /// A frame tag of three bytes, a start code of three, then 14 bits each way with two bits of scaling above.
  private static func lossy(_ reader: ByteReader, _ offset: Int) throws(ImageSize.Fault) -> ImageSize.Info {
    guard let width = reader.littleEndian(offset + 6, 2), let height = reader.littleEndian(offset + 8, 2) else {
      throw .truncated(.webp)
    }
    guard reader.has([0x9D, 0x01, 0x2A], at: offset + 3) else { throw .noSize(.webp) }
    return ImageSize.Info(format: .webp, width: width & 0x3FFF, height: height & 0x3FFF)
  }

  /// A signature byte, then 14 bits each way, both less one.
  private static func lossless(_ reader: ByteReader, _ offset: Int) throws(ImageSize.Fault) -> ImageSize.Info {
    guard let bits = reader.littleEndian(offset + 1, 4) else { throw .truncated(.webp) }
    guard reader.byte(offset) == 0x2F else { throw .noSize(.webp) }
    return ImageSize.Info(format: .webp, width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
  }

  /// Flags and reserved bytes, then the canvas, 24 bits each way, both less one.
  private static func extended(_ reader: ByteReader, _ offset: Int) throws(ImageSize.Fault) -> ImageSize.Info {
    guard let width = reader.littleEndian(offset + 4, 3), let height = reader.littleEndian(offset + 7, 3) else {
      throw .truncated(.webp)
    }
    return ImageSize.Info(format: .webp, width: width + 1, height: height + 1)
  }
}
