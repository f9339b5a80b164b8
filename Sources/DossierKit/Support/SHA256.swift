import CCrypto

/// SHA-256 (FIPS 180-4) and HMAC with it (RFC 2104), by libcrypto.
enum SHA256 {
  static let byteCount = 32

  static func hash(_ bytes: [UInt8]) -> [UInt8] { bytes.withUnsafeBytes(hash) }

  static func hash(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: byteCount) { digest, count in
      // Fails only where the system's library has been built without it.
      let isDone = EVP_Digest(bytes.baseAddress, bytes.count, digest.baseAddress, nil, EVP_sha256(), nil) == 1
      precondition(isDone, "libcrypto has no SHA-256")
      count = byteCount
    }
  }

  /// A code that only the key makes of these bytes.
  static func authenticationCode(of bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: byteCount) { code, count in
      let isDone = HMAC(EVP_sha256(), key, Int32(key.count), bytes, bytes.count, code.baseAddress, nil) != nil
      precondition(isDone, "libcrypto has no HMAC with SHA-256")
      count = byteCount
    }
  }
}
