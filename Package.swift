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
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.0"),
  ],
  targets: [
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
    .target(name: "CommonMark", dependencies: ["CCMark"], swiftSettings: strict),
    .target(name: "HTML", swiftSettings: strict),
    .target(
      name: "DossierKit",
      dependencies: [
        "CommonMark", "HTML", "CYAML", "CZlib", "CBrotli", .product(name: "Crypto", package: "swift-crypto"),
      ],
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
        .product(name: "FlyingFox", package: "FlyingFox"),
      ],
      swiftSettings: strict),
    .testTarget(name: "CommonMarkTests", dependencies: ["CommonMark"], swiftSettings: strict),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: strict),
    .testTarget(
      name: "DossierKitTests", dependencies: ["DossierKit", "Broadsheet", "CBrotli"],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "DossierCommandTests", dependencies: ["DossierKit", "dossier"], swiftSettings: strict),
  ]
)
