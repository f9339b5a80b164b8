/// JPEG: a chain of marker segments; the frame header (SOF) among them has the size, an Exif segment before it may turn the image.
enum JPEGHeader {
  /// A file has a few dozen segments; more than this is padding made to waste time.
  private static let mostSegments = 2000

  static func read(_ reader: ByteReader) throws(ImageSize.Fault) -> ImageSize.Info {
    var offset = 2
    var orientation = 1
    for _ in 0..<mostSegments {
      guard let prefix = reader.byte(offset), let marker = reader.byte(offset + 1) else { throw .truncated(.jpeg) }
      guard prefix == 0xFF else { throw .noSize(.jpeg) }
      // Fill bytes, and markers without a segment.
      if marker == 0xFF {
        offset += 1
        continue
      }
      if marker == 0x01 || (0xD0...0xD7).contains(marker) {
        offset += 2
        continue
      }
      // The image data, or the end, without a frame header before it.
      if marker == 0xDA || marker == 0xD9 { throw .noSize(.jpeg) }

      guard let length = reader.bigEndian(offset + 2, 2) else { throw .truncated(.jpeg) }
      guard length >= 2 else { throw .noSize(.jpeg) }
      if isFrameHeader(marker) { return try frame(reader, offset + 4, orientation: orientation) }
      if marker == 0xE1, let found = ExifOrientation.read(reader, segment: offset + 4, length: length - 2) {
        orientation = found
      }
      offset += 2 + length
    }
    throw .noSize(.jpeg)
  }

  /// SOF0 to SOF15 without DHT, JPG and DAC, which lie between them.
  private static func isFrameHeader(_ marker: UInt8) -> Bool {
    (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
  }

  /// One byte of precision, then height and width, 16 bits each. A height of zero is stated later, by DNL: nobody writes that.
  private static func frame(
    _ reader: ByteReader, _ offset: Int, orientation: Int
  ) throws(ImageSize.Fault) -> ImageSize.Info {
    guard let height = reader.bigEndian(offset + 1, 2), let width = reader.bigEndian(offset + 3, 2) else {
      throw .truncated(.jpeg)
    }
    // Orientations 5 to 8 turn the image by a quarter.
    return (5...8).contains(orientation)
      ? ImageSize.Info(format: .jpeg, width: height, height: width)
      : ImageSize.Info(format: .jpeg, width: width, height: height)
  }
}

/// The orientation tag of an Exif segment: a TIFF file whose first directory is searched.
enum ExifOrientation {
  private static let orientationTag = 0x0112
  private static let shortType = 3
  private static let entryLength = 12

  /// From 1 to 8; nil when the segment states none.
  static func read(_ reader: ByteReader, segment: Int, length: Int) -> Int? {
    guard length >= 14, reader.has(Array("Exif\0\0".utf8), at: segment) else { return nil }
    let start = segment + 6
    let end = segment + length
    let isLittleEndian = reader.has(Array("II".utf8), at: start)
    guard isLittleEndian || reader.has(Array("MM".utf8), at: start) else { return nil }

    func number(_ offset: Int, _ count: Int) -> Int? {
      guard offset >= start, offset + count <= end else { return nil }
      return isLittleEndian ? reader.littleEndian(offset, count) : reader.bigEndian(offset, count)
    }
    guard number(start + 2, 2) == 42, let directory = number(start + 4, 4),
      let count = number(start + directory, 2)
    else { return nil }
    // At most 65,535 entries, and `number` ends with the segment.
    for index in 0..<count {
      let entry = start + directory + 2 + index * entryLength
      guard let tag = number(entry, 2) else { return nil }
      guard tag == orientationTag else { continue }
      guard number(entry + 2, 2) == shortType, let value = number(entry + 8, 2) else { return nil }
      return (1...8).contains(value) ? value : nil
    }
    return nil
  }
}
