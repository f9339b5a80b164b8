// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors where nobody would see them.
let isContinuousIntegration = Context.environment["CI"] != nil
let strict: [SwiftSetting] =
  [.swiftLanguageMode(.v6)] + (isContinuousIntegration ? [.treatAllWarnings(as: .error)] : [])

let package = Package(
  name: "dossier",
  products: [
    .executable(name: "dossier", targets: ["dossier"]),
    .library(name: "DossierKit", targets: ["DossierKit"]),
  ],
  // Exact, since no Package.resolved is kept: docs/decisions/0005-dependencies.md.
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    // What swift-nio is linked with; it would take any later version.
    .package(url: "https://github.com/apple/swift-atomics", exact: "1.3.0"),
    .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
  ],
  targets: [
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CUnicode"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
    .target(name: "ICU", dependencies: ["CUnicode"], swiftSettings: strict),
    .target(name: "CommonMark", dependencies: ["CCMark", "ICU"], swiftSettings: strict),
    .target(name: "HTML", swiftSettings: strict),
    .target(
      name: "DossierKit",
      dependencies: [
        "CommonMark", "HTML", "ICU", "CYAML", "CLinux", "CZlib", "CBrotli", "CCrypto",
      ],
      resources: [.embedInCode("Words/Tables"), .embedInCode("Starting/Templates")],
      swiftSettings: strict),
    .target(
      name: "Broadsheet",
      dependencies: ["DossierKit", "HTML"],
      path: "themes/broadsheet",
      resources: [.embedInCode("Assets")],
      swiftSettings: strict),
    .executableTarget(
      name: "dossier",
      dependencies: [
        "DossierKit", "Broadsheet",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "Atomics", package: "swift-atomics"),
        .product(name: "DequeModule", package: "swift-collections"),
      ],
      swiftSettings: strict),
    // Sites made of a text, and what looks for faults in them: for tests and for the fuzzer.
    .target(
      name: "SiteTesting", dependencies: ["DossierKit", "Broadsheet", "CBrotli", "CZlib"], path: "Tests/SiteTesting",
      swiftSettings: strict),
    .testTarget(name: "CommonMarkTests", dependencies: ["CommonMark"], swiftSettings: strict),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: strict),
    .testTarget(
      name: "DossierKitTests", dependencies: ["DossierKit", "HTML", "ICU", "Broadsheet", "SiteTesting", "CBrotli"],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "BroadsheetTests", dependencies: ["DossierKit", "Broadsheet", "SiteTesting"], swiftSettings: strict),
    .testTarget(name: "LeakTests", dependencies: ["DossierKit", "SiteTesting"], swiftSettings: strict),
    .testTarget(
      name: "DossierCommandTests",
      dependencies: [
        "DossierKit", "Broadsheet", "dossier",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
      ],
      swiftSettings: strict),
  ]
)

// Only `make fuzz` builds the fuzzer, with a sanitizer and in a folder of its own.
if Context.environment["DOSSIER_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["DossierKit", "Broadsheet", "SiteTesting"], path: "Tests/Fuzzing",
      exclude: ["Corpus"], swiftSettings: strict))
}
