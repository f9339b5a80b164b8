import DossierKit
import Testing

/// Images cut down to the bytes that their size is read from.
enum ImageBytes {
  static func be(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
  static func le(_ value: Int, _ count: Int) -> [UInt8] { be(value, count).reversed() }

  static func png(_ width: Int, _ height: Int) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + be(13, 4) + Array("IHDR".utf8) + be(width, 4) + be(height, 4)
      + [8, 6, 0, 0, 0]
  }

  static func gif(_ width: Int, _ height: Int) -> [UInt8] {
    Array("GIF89a".utf8) + le(width, 2) + le(height, 2) + [0, 0, 0]
  }

  static func webp(_ chunk: String, _ payload: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + le(12 + payload.count, 4) + Array("WEBP\(chunk)".utf8) + le(payload.count, 4) + payload
  }

  static func exif(_ orientation: Int, littleEndian: Bool) -> [UInt8] {
    let n = littleEndian ? le : be
    let tiff =
      Array((littleEndian ? "II" : "MM").utf8) + n(42, 2) + n(8, 4) + n(2, 2)
      + n(0x010F, 2) + n(2, 2) + n(4, 4) + n(0, 4)
      + n(0x0112, 2) + n(3, 2) + n(1, 4) + n(orientation, 2) + n(0, 2) + n(0, 4)
    let payload = Array("Exif\0\0".utf8) + tiff
    return [0xFF, 0xE1] + be(payload.count + 2, 2) + payload
  }

  static func jpeg(_ width: Int, _ height: Int, marker: UInt8 = 0xC0, before: [UInt8] = []) -> [UInt8] {
    let app0: [UInt8] = [0xFF, 0xE0] + be(7, 2) + Array("JFIF\0".utf8)
    return [0xFF, 0xD8] + app0 + before + [0xFF, 0xFF, marker] + be(17, 2) + [8] + be(height, 2) + be(width, 2) + [3]
  }
}

@Suite("The size of an image")
struct ImageSizeTests {
  private func size(_ bytes: [UInt8]) -> String {
    switch ImageSize.read(bytes) {
    case .success(let info): "\(info.format) \(info.width)×\(info.height)"
    case .failure(let fault): fault.message
    }
  }

  private func svg(_ text: String) -> String { size(Array(text.utf8)) }

  @Test("is read from PNG, GIF and the three kinds of WebP")
  func raster() {
    #expect(size(ImageBytes.png(640, 70_000)) == "png 640×70000")
    #expect(size(ImageBytes.gif(320, 200)) == "gif 320×200")
    let lossy = [0, 0, 0, 0x9D, 0x01, 0x2A] + ImageBytes.le(0x4000 | 550, 2) + ImageBytes.le(368, 2)
    #expect(size(ImageBytes.webp("VP8 ", lossy)) == "webp 550×368")
    #expect(size(ImageBytes.webp("VP8L", [0x2F] + ImageBytes.le(399 | 299 << 14, 4))) == "webp 400×300")
    #expect(
      size(ImageBytes.webp("VP8X", [0, 0, 0, 0] + ImageBytes.le(99_999, 3) + ImageBytes.le(1, 3))) == "webp 100000×2")
  }

  @Test("is read from the frame header of a JPEG, baseline or progressive, behind other segments")
  func jpeg() {
    #expect(size(ImageBytes.jpeg(1024, 768)) == "jpeg 1024×768")
    #expect(size(ImageBytes.jpeg(1024, 768, marker: 0xC2)) == "jpeg 1024×768")
    let tables: [UInt8] = [0xFF, 0xC4, 0, 5, 1, 2, 3, 0xFF, 0xD0]
    #expect(size(ImageBytes.jpeg(1024, 768, before: tables)) == "jpeg 1024×768")
  }

  @Test("has its sides swapped where the Exif orientation turns the image by a quarter", arguments: 1...8)
  func orientation(_ orientation: Int) {
    for littleEndian in [true, false] {
      let bytes = ImageBytes.jpeg(40, 30, before: ImageBytes.exif(orientation, littleEndian: littleEndian))
      #expect(size(bytes) == (orientation >= 5 ? "jpeg 30×40" : "jpeg 40×30"))
    }
  }

  @Test("is read from the root tag of an SVG, past prolog, comments and doctype")
  func svgRoot() {
    #expect(svg("<svg width='30' height=\"20px\"/>") == "svg 30×20")
    #expect(
      svg(
        """
        \u{FEFF}<?xml version="1.0"?>
        <!-- <svg width="1" height="1"> -->
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" [<!ENTITY x ">">]>
        <s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 100.6 50">
        """) == "svg 101×50")
    #expect(svg("<svg width='50%' height='100%' viewBox='0,0, 12 9'>") == "svg 12×9")
    #expect(svg("<svg width='200' viewBox='0 0 16 9'>") == "svg 200×113")
    #expect(svg("<svg height=' 90 ' viewBox='0 0 16 9'>") == "svg 160×90")
  }

  @Test("is refused where it is missing, zero or absurd, in words")
  func faults() {
    #expect(size([]) == "it is not a PNG, JPEG, GIF, WebP or SVG file")
    #expect(svg("<html><svg width='1' height='1'/></html>") == "it is not a PNG, JPEG, GIF, WebP or SVG file")
    #expect(size(ImageBytes.png(0, 5)) == "the PNG file does not state a usable size")
    #expect(size(Array(ImageBytes.jpeg(5, 5).prefix(15))) == "the JPEG file ends before its size")
    #expect(size([0xFF, 0xD8, 0xFF, 0xE0, 0, 0]) == "the JPEG file does not state a usable size")
    for size in ["1e400", "inf", "0x10", "-3", "1e9", "nan", "10em", ""] {
      #expect(svg("<svg width='\(size)' height='5'>") == "the SVG file does not state a usable size", "\(size)")
    }
  }

  @Test("never reads beyond the end: every truncation and many random changes give an answer")
  func robustness() {
    let lossless = ImageBytes.webp("VP8L", [0x2F] + ImageBytes.le(399 | 299 << 14, 4))
    let samples: [[UInt8]] = [
      ImageBytes.png(640, 480), ImageBytes.gif(320, 200), lossless,
      ImageBytes.webp("VP8X", [0, 0, 0, 0] + ImageBytes.le(9, 3) + ImageBytes.le(1, 3)),
      ImageBytes.jpeg(40, 30, before: ImageBytes.exif(6, littleEndian: true)),
      Array("<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'b'>]><svg width='1&#48;' viewBox='0 0 1 2'>".utf8),
    ]
    var random = SplitMix(state: 20_160_907)
    for sample in samples {
      #expect(!size(sample).contains("the"))
      for length in 0..<sample.count {
        // Nothing that a format needs follows its size.
        if case .success(let info) = ImageSize.read(Array(sample.prefix(length))) { #expect(info.format != .svg) }
        _ = SVGSafety.check(Array(sample.prefix(length)))
      }
      for _ in 0..<3000 {
        var bytes = sample
        for _ in 0...Int.random(in: 0..<4, using: &random) {
          bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        if case .success(let info) = ImageSize.read(bytes) { #expect(info.width > 0 && info.height > 0) }
        _ = SVGSafety.check(bytes)
      }
    }
  }
}

/// The same random numbers in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
