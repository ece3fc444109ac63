// swift-tools-version:6.2
import PackageDescription

/// One set of rules for every Swift target: warnings are errors, existentials are spelled out,
/// imports are internal unless they show in the public interface, unsafe code is marked.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
]

let package = Package(
  name: "actornet",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "ActorNet", targets: ["ActorNet"]),
    // The target is not called `actornet`: beside `ActorNet` it would clash on a file system that
    // folds case, as macOS has by default.
    .executable(name: "actornet", targets: ["ActorNetMain"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .executableTarget(
      name: "ActorNetMain", dependencies: ["ActorNetCommandLine"], swiftSettings: strict),
    .target(
      name: "ActorNetCommandLine",
      dependencies: [
        "ActorNet", "ActorNetModel", "ActorNetExtraction", "ActorNetAnalysis", "ActorNetExport",
        "ActorNetEvaluation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .target(
      name: "ActorNet",
      dependencies: [
        "ActorNetModel", "ActorNetExtraction", "ActorNetAnalysis", "ActorNetExport",
        "ActorNetEvaluation",
      ], swiftSettings: strict),
    .target(name: "ActorNetModel", swiftSettings: strict),
    .target(
      name: "ActorNetEvaluation", dependencies: ["ActorNetModel"], swiftSettings: strict),
    .target(
      name: "ActorNetExtraction",
      dependencies: [
        "ActorNetModel", "LanguagePacks", "CLibXML2",
        .product(name: "Yams", package: "Yams"),
      ], swiftSettings: strict),
    .target(
      name: "ActorNetAnalysis", dependencies: ["ActorNetModel", "BetweennessKernel"],
      swiftSettings: strict),
    .target(
      name: "ActorNetExport",
      dependencies: ["ActorNetModel", "GraphvizShim", "CLibXML2", "CSQLite"],
      swiftSettings: strict),
    // The inner loops of betweenness, compiled for several instruction sets.
    .target(name: "BetweennessKernel"),
    // The knowledge, embedded byte for byte: tables and rules as data, no code.
    .target(name: "LanguagePacks", exclude: ["zh"]),
    // The only place that includes <gvc.h>; CGraphviz only carries the link flags.
    .target(name: "GraphvizShim", dependencies: ["CGraphviz"]),
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),

    // What scripts/bench times; part of no product that is installed.
    .executableTarget(
      name: "ActorNetBenchmark",
      dependencies: ["ActorNetAnalysis", "ActorNetExport", "ActorNetModel"],
      path: "scripts/benchmark", swiftSettings: strict),
    .target(
      name: "ActorNetTestSupport", dependencies: ["ActorNetModel", "ActorNetExtraction"],
      path: "Tests/ActorNetTestSupport", swiftSettings: strict),
    .testTarget(
      name: "ActorNetModelTests", dependencies: ["ActorNetModel", "ActorNetTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "LanguagePackTests",
      dependencies: [
        "ActorNetExtraction", "ActorNetAnalysis", "LanguagePacks", "ActorNetTestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "AccuracyTests",
      dependencies: [
        "ActorNetEvaluation", "ActorNetExtraction", "ActorNetExport", "ActorNetTestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ActorNetEvaluationTests",
      dependencies: ["ActorNetEvaluation", "ActorNetTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ActorNetExtractionTests",
      dependencies: ["ActorNetExtraction", "ActorNetTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ActorNetAnalysisTests",
      dependencies: ["ActorNetAnalysis", "ActorNetTestSupport"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "ActorNetExportTests",
      dependencies: ["ActorNetExport", "ActorNetTestSupport", "CSQLite"], exclude: ["Goldens"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "ActorNetMain", "ActorNetCommandLine", "ActorNet", "ActorNetExport", "ActorNetModel",
        "ActorNetTestSupport",
      ],
      exclude: ["Goldens"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
