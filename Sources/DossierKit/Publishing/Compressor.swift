import CBrotli
import CZlib

/// Compresses and checks files one after another, in a buffer that it keeps.
///
/// The same bytes give the same bytes: the header of a gzip file bears no time and no name.
final class Compressor {
  /// Of zlib: its best. A page of 12 KiB takes about half a millisecond.
  private static let gzipLevel: Int32 = 9
  /// Brotli's quality, of 11, and the logarithm of its window. The last two qualities take twenty times as long and win a tenth.
  /// Beyond a window of 16, the tables of the better ones have 32 MiB, and clearing them takes longer than all else.
  private static func brotliSettings(_ count: Int) -> (quality: Int32, window: Int32) {
    count < 1 << 16 ? (9, 16) : (7, 22)
  }

  private var buffer: [UInt8] = []

  /// Appends the compressed bytes to a file.
  ///
  /// - Parameter path: Of the file, for the message of an error.
  func write(
    _ bytes: RawSpan, _ compression: Compression, to file: borrowing AtomicFile, at path: String
  ) throws(PublishingError) {
    let count =
      switch compression {
      case .gzip: gzip(bytes)
      case .brotli: brotli(bytes)
      }
    guard let count else {
      throw PublishingError(
        .fileSystem, at: path, "cannot compress ‘\(path)’",
        fixes: ["leave ‘\(compression.rawValue)’ out of ‘precompress’ in dossier.yaml"])
    }
    let compressed = buffer
    try file.write(compressed.span.bytes.extracting(first: count))
  }

  /// Whether a compressed file holds just these bytes.
  func holds(_ compressed: [UInt8], _ compression: Compression, _ bytes: RawSpan) -> Bool {
    // One byte more, so that a file that goes on is seen to.
    reserve(bytes.byteCount + 1)
    let count =
      switch compression {
      case .gzip: gunzip(compressed.span.bytes)
      case .brotli: unbrotli(compressed.span.bytes)
      }
    guard count == bytes.byteCount else { return false }
    return bytes.withUnsafeBytes { bytes in buffer[..<bytes.count].elementsEqual(bytes) }
  }

  private func reserve(_ count: Int) {
    if buffer.count < count { buffer = [UInt8](repeating: 0, count: max(count, buffer.count * 2)) }
  }

  // MARK: - zlib

  /// With a gzip header and trailer, and the largest window.
  private static let gzipWindow: Int32 = 15 + 16

  private func gzip(_ bytes: RawSpan) -> Int? {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard
      deflateInit2_(&stream, Self.gzipLevel, Z_DEFLATED, Self.gzipWindow, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
        == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    reserve(Int(deflateBound(&stream, UInt(bytes.byteCount))))
    return run(&stream, bytes) { deflate(&$0, Z_FINISH) }
  }

  private func gunzip(_ bytes: RawSpan) -> Int? {
    var stream = z_stream()
    guard inflateInit2_(&stream, Self.gzipWindow, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return nil
    }
    defer { inflateEnd(&stream) }
    return run(&stream, bytes) { inflate(&$0, Z_FINISH) }
  }

  /// All at once: files of four gigabytes are not text.
  private func run(_ stream: inout z_stream, _ bytes: RawSpan, _ step: (inout z_stream) -> Int32) -> Int? {
    guard let input = UInt32(exactly: bytes.byteCount), let room = UInt32(exactly: buffer.count) else { return nil }
    return bytes.withUnsafeBytes { source in
      buffer.withUnsafeMutableBufferPointer { target in
        // zlib only reads there, but says so in no type.
        stream.next_in = UnsafeMutablePointer(mutating: source.bindMemory(to: UInt8.self).baseAddress)
        stream.avail_in = input
        stream.next_out = target.baseAddress
        stream.avail_out = room
        let isWhole = step(&stream) == Z_STREAM_END && stream.avail_in == 0
        return isWhole ? Int(stream.total_out) : nil
      }
    }
  }

  // MARK: - brotli

  private func brotli(_ bytes: RawSpan) -> Int? {
    reserve(max(1024, BrotliEncoderMaxCompressedSize(bytes.byteCount)))
    var count = buffer.count
    let (quality, window) = Self.brotliSettings(bytes.byteCount)
    let isDone = bytes.withUnsafeBytes { source in
      buffer.withUnsafeMutableBufferPointer { target in
        BrotliEncoderCompress(
          quality, window, BROTLI_MODE_TEXT, source.count,
          source.bindMemory(to: UInt8.self).baseAddress, &count, target.baseAddress)
      }
    }
    return isDone == BROTLI_TRUE ? count : nil
  }

  private func unbrotli(_ bytes: RawSpan) -> Int? {
    var count = buffer.count
    let result = bytes.withUnsafeBytes { source in
      buffer.withUnsafeMutableBufferPointer { target in
        BrotliDecoderDecompress(source.count, source.bindMemory(to: UInt8.self).baseAddress, &count, target.baseAddress)
      }
    }
    return result == BROTLI_DECODER_RESULT_SUCCESS ? count : nil
  }
}
