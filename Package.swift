// swift-tools-version: 6.2
import PackageDescription

/// Every module is built alike: Swift 6 language mode, and a warning stops the build.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// For the two modules whose tests look inside.
///
/// They are not part of the library product, so that other packages may still depend on it; set here,
/// so that tests and ./start share one build.
let testable: [SwiftSetting] = strict + [.unsafeFlags(["-enable-testing"])]

/// One row of the architecture: what a module is called and what it may see.
func module(
  _ name: String, sees dependencies: [Target.Dependency] = [], resources: [Resource] = [],
  settings: [SwiftSetting] = strict
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// The tests of a module, in a folder of the same name.
///
/// What they test is optimised, as people run it; they themselves mostly are not, for that would take a
/// fifth of the whole build.
///
/// - Parameter reckons: Whether the tests reckon much themselves, and so are optimised too.
func tests(
  _ name: String, sees dependencies: [Target.Dependency], resources: [Resource] = [],
  reckons: Bool = false
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, resources: resources,
    swiftSettings: reckons ? strict : strict + [.unsafeFlags(["-Onone"])])
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "plumbline",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Plumbline", targets: ["Plumbline"]),
    .executable(name: "plumbline", targets: ["CommandLineTool"]),
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1",
      traits: ["FullFoundation"]),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // words
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    module("Hashing", sees: ["CNettle"]),
    module("Quantities"),
    module("Anatomy"),
    // knowledge
    module(
      "Knowledge", sees: ["Anatomy", "Hashing", "Quantities", yams],
      resources: [.copy("Catalogue")]),
    module("Inference"),
    module("BodyModelling", sees: ["Anatomy"]),
    module("WeekOptimising"),
    // record
    module("Journalling", sees: ["Knowledge", "Anatomy", "Quantities"]),
    module("FigureDrawing", sees: ["BodyModelling", "Knowledge", "Anatomy"]),
    // reasoning
    module(
      "MuscleModelling", sees: ["Journalling", "Inference", "Knowledge", "Anatomy", "Quantities"]),
    module("Screening", sees: ["Journalling", "Knowledge", "Anatomy", "Quantities"]),
    // deeds
    module(
      "SelfTesting",
      sees: [
        "MuscleModelling", "Screening", "Journalling", "Knowledge", "Anatomy", "Quantities",
      ]),
    module(
      "ProgrammePlanning",
      sees: [
        "MuscleModelling", "Screening", "Journalling", "Knowledge", "WeekOptimising", "Anatomy",
        "Quantities",
      ]),
    module("ProgrammeChecking", sees: ["Journalling", "Knowledge", "Anatomy", "Quantities"]),
    // trials
    module(
      "Simulation",
      sees: [
        "SelfTesting", "MuscleModelling", "Screening", "Journalling", "Knowledge", "Anatomy",
        "Quantities",
      ]),
    // memory
    module(
      "Persistence", sees: ["Journalling", "Knowledge", "Anatomy", "Quantities", grdb],
      settings: testable),
    // face
    module(
      "Plumbline",
      sees: [
        "SelfTesting", "ProgrammePlanning", "ProgrammeChecking", "MuscleModelling", "Screening",
        "Journalling", "Knowledge", "Anatomy", "Quantities",
      ], resources: [.copy("Examples"), .copy("Schema")]),
    // web
    module(
      "WebApp",
      sees: [
        "Plumbline", "Persistence", "FigureDrawing", "SelfTesting", "Screening", "MuscleModelling",
        "Journalling", "Knowledge", "Anatomy", "Hashing", "Quantities", hummingbird, httpTypes,
        logging, nioCore, mustache,
      ], resources: [.copy("Templates"), .copy("Public")], settings: testable),
    // command
    .executableTarget(
      name: "CommandLineTool",
      dependencies: [
        "WebApp", "Persistence", "Plumbline", "Simulation", "FigureDrawing", "MuscleModelling",
        "Journalling", "Knowledge", "Anatomy", "Quantities", argumentParser,
      ],
      swiftSettings: strict),

    tests("HashingTests", sees: ["Hashing"]),
    tests("InferenceTests", sees: ["Inference", "TestSupport"], reckons: true),
    tests("WeekOptimisingTests", sees: ["WeekOptimising", "TestSupport"], reckons: true),
    tests(
      "MuscleModellingTests",
      sees: [
        "MuscleModelling", "Journalling", "Inference", "Knowledge", "Anatomy", "Quantities",
        "TestSupport",
      ], reckons: true),
    tests(
      "PlumblineTests",
      sees: [
        "Plumbline", "ProgrammeChecking", "ProgrammePlanning", "SelfTesting", "MuscleModelling",
        "Screening", "Journalling", "Knowledge", "Anatomy", "Quantities", "TestSupport",
      ]),
    tests(
      "SimulationTests",
      sees: ["Simulation", "MuscleModelling", "Journalling", "Knowledge", "TestSupport"]),
    tests("BodyModellingTests", sees: ["BodyModelling", "Anatomy", "TestSupport"]),
    tests(
      "FigureDrawingTests",
      sees: ["FigureDrawing", "BodyModelling", "Knowledge", "Anatomy", "TestSupport"]),
    tests("KnowledgeTests", sees: ["Knowledge", "TestSupport"]),
    tests("QuantitiesTests", sees: ["Quantities", "TestSupport"]),
    tests(
      "JournallingTests",
      sees: ["Journalling", "Knowledge", "Anatomy", "Quantities", "TestSupport"],
      resources: [.copy("Fixtures")]),
    tests(
      "ScreeningTests",
      sees: ["Screening", "Journalling", "Knowledge", "Anatomy", "Quantities", "TestSupport"]),
    tests("WebAppTests", sees: ["WebApp", "TestSupport", nioEmbedded]),
    tests("ProgrammeCheckingTests", sees: ["ProgrammeChecking", "TestSupport"]),
    tests("PersistenceTests", sees: ["Persistence", "TestSupport"]),
    .target(
      name: "TestSupport",
      dependencies: ["Journalling", "Knowledge", "Anatomy", "Quantities"],
      path: "Tests/TestSupport", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
