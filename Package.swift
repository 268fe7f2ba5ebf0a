// swift-tools-version: 6.3

import PackageDescription

/// Settings of every Swift target: one dialect for the whole package.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .treatAllWarnings(as: .error),
  // A generic type is made from what the compiler knows of it. Made from its name, as is usual, it
  // has the program look through all conformances in it, which took a tenth of a short run.
  // And references are counted without atomic operations, as the program has one thread (0024).
  .unsafeFlags(
    [
      "-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors",
      "-Xfrontend", "-assume-single-threaded",
    ],
    .when(configuration: .release),
  ),
]

/// Settings of the targets that call C: each such call says `unsafe` and gives its reason.
let unsafeSettings = settings + [.strictMemorySafety()]

let package = Package(
  name: "replenish",
  products: [
    .executable(name: "replenish", targets: ["replenish"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The text that a person writes.
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(name: "CommandLanguage", dependencies: ["Diagnostics"], swiftSettings: settings),

    // The domain: pure values and functions.
    .target(name: "TradeModel", swiftSettings: settings),
    .target(name: "SupplyPlanning", dependencies: ["TradeModel"], swiftSettings: settings),
    .target(
      name: "Purchasing",
      dependencies: ["TradeModel", "SupplyPlanning"],
      swiftSettings: settings,
    ),
    .target(
      name: "Session",
      dependencies: [
        "TradeModel", "SupplyPlanning", "Purchasing", "CommandLanguage", "Diagnostics",
      ],
      swiftSettings: settings,
    ),

    // The course: pages that the program carries inside itself.
    .target(name: "CCourse"),
    .target(name: "Course", dependencies: ["CCourse"], swiftSettings: unsafeSettings),

    // The files.
    .target(name: "JSONText", swiftSettings: settings),
    .target(
      name: "JSONStore",
      dependencies: ["TradeModel", "JSONText", "Diagnostics"],
      swiftSettings: unsafeSettings,
    ),

    // The screen and the keyboard.
    .target(
      name: "Rendering",
      dependencies: [
        "Session", "Purchasing", "SupplyPlanning", "TradeModel", "CommandLanguage", "Diagnostics",
        "JSONText",
      ],
      swiftSettings: settings,
    ),
    .target(
      name: "CLineEdit",
      linkerSettings: [.linkedLibrary("edit")],
    ),
    .target(name: "LineEditing", dependencies: ["CLineEdit"], swiftSettings: unsafeSettings),

    // The pages that teach.
    .target(
      name: "Lessons",
      dependencies: ["Session", "CommandLanguage", "Rendering", "Diagnostics"],
      swiftSettings: settings,
    ),

    // The program.
    .target(
      name: "Shell",
      dependencies: [
        "Session", "Purchasing", "SupplyPlanning", "TradeModel", "CommandLanguage", "Diagnostics",
        "Rendering", "Lessons", "JSONStore", "JSONText",
      ],
      swiftSettings: settings,
    ),
    .target(name: "CHeap"),
    .executableTarget(
      name: "replenish",
      dependencies: [
        "Shell", "Session", "TradeModel", "CommandLanguage", "Diagnostics", "Rendering",
        "JSONStore", "LineEditing", "Course", "CHeap",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: unsafeSettings,
    ),
    .executableTarget(
      name: "replenish-bench",
      dependencies: [
        "Shell", "Session", "Purchasing", "SupplyPlanning", "TradeModel", "CommandLanguage",
        "Diagnostics", "JSONStore", "JSONText",
      ],
      swiftSettings: settings,
    ),

    // The tests.
    .target(
      name: "TestSupport",
      dependencies: ["TradeModel"],
      path: "Tests/TestSupport",
      swiftSettings: settings,
    ),
    .testTarget(
      name: "DiagnosticsTests",
      dependencies: ["Diagnostics", "TestSupport"],
      swiftSettings: settings,
    ),
    .testTarget(
      name: "CommandLanguageTests",
      dependencies: ["CommandLanguage", "Diagnostics", "TestSupport"],
      swiftSettings: settings,
    ),
    .testTarget(
      name: "TradeModelTests",
      dependencies: ["TradeModel", "TestSupport"],
      swiftSettings: settings,
    ),
    .testTarget(
      name: "SupplyPlanningTests",
      dependencies: ["SupplyPlanning", "TradeModel", "TestSupport"],
      swiftSettings: settings,
    ),
    .testTarget(
      name: "PurchasingTests",
      dependencies: ["Purchasing", "SupplyPlanning", "TradeModel", "TestSupport"],
      swiftSettings: settings,
    ),
    .testTarget(
      name: "SessionTests",
      dependencies: [
        "Session", "Purchasing", "SupplyPlanning", "TradeModel", "CommandLanguage", "Diagnostics",
        "TestSupport",
      ],
      swiftSettings: settings,
    ),
    .target(
      name: "JSONOracle",
      dependencies: ["JSONText"],
      path: "Tests/JSONOracle",
      swiftSettings: settings,
    ),
    .testTarget(
      name: "JSONTextTests",
      dependencies: ["JSONText", "JSONOracle", "TestSupport"],
      swiftSettings: settings,
    ),
    .testTarget(
      name: "JSONStoreTests",
      dependencies: ["JSONStore", "JSONText", "TradeModel", "Diagnostics", "TestSupport"],
      exclude: ["Golden/README.md", "Golden/v1"],
      swiftSettings: settings,
    ),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "Rendering", "Session", "Purchasing", "SupplyPlanning", "TradeModel", "CommandLanguage",
        "Diagnostics", "JSONText", "TestSupport",
      ],
      swiftSettings: settings,
    ),
    .testTarget(
      name: "LessonsTests",
      dependencies: [
        "Lessons", "Session", "TradeModel", "CommandLanguage", "Rendering", "Diagnostics",
        "TestSupport",
      ],
      swiftSettings: settings,
    ),
    .testTarget(
      name: "CourseTests",
      dependencies: ["Course", "Lessons", "CommandLanguage", "Diagnostics"],
      swiftSettings: settings,
    ),
    .testTarget(
      name: "ShellTests",
      dependencies: [
        "Shell", "Session", "TradeModel", "CommandLanguage", "Diagnostics", "Rendering", "Lessons",
        "JSONStore", "TestSupport",
      ],
      swiftSettings: settings,
    ),
    .testTarget(
      name: "TranscriptTests",
      dependencies: [
        "Shell", "Session", "TradeModel", "CommandLanguage", "Diagnostics", "Rendering",
        "JSONStore", "TestSupport",
      ],
      exclude: ["Transcripts", "Errors", "Books"],
      swiftSettings: settings,
    ),
    .testTarget(
      name: "LineEditingTests",
      dependencies: ["LineEditing"],
      swiftSettings: settings,
    ),
    // What the fuzzer runs; without it, the tests run its corpus.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "CommandLanguage", "Diagnostics", "JSONStore", "JSONText", "JSONOracle", "TradeModel",
      ],
      path: "Tests/FuzzTargets",
      swiftSettings: settings,
    ),
    .testTarget(
      name: "FuzzTests",
      dependencies: ["FuzzTargets"],
      exclude: ["Corpus"],
      swiftSettings: settings,
    ),
    // The program is a dependency, so that it is built before its tests.
    .testTarget(
      name: "ProcessTests",
      dependencies: ["TestSupport", "replenish"],
      swiftSettings: settings,
    ),
    .testTarget(
      name: "RepositoryTests",
      dependencies: ["TestSupport", "CommandLanguage"],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6],
)

// The fuzzer is linked with libFuzzer, so that only `.ci/fuzz` builds it.
if Context.environment["REPLENISH_FUZZ"] != nil {
  package.targets.append(.target(name: "CFuzzer", path: "Tests/CFuzzer"))
  package.targets.append(
    .executableTarget(
      name: "replenish-fuzz",
      dependencies: ["FuzzTargets", "CFuzzer"],
      path: "Tests/replenish-fuzz",
      swiftSettings: settings,
    )
  )
}
