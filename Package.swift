// swift-tools-version: 6.2
import PackageDescription

// Warnings are errors where a change is judged (.ci/run), not while one is written.
let isJudged = Context.environment["WIPNET_STRICT"] != nil

let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (isJudged ? [.treatAllWarnings(as: .error)] : [])

let strictC: [CSetting] =
  [.enableWarning("all"), .enableWarning("extra")]
  + (isJudged ? [.treatAllWarnings(as: .error)] : [])

let package = Package(
  name: "wipnet",
  products: [.executable(name: "wipnet", targets: ["wipnet"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
  ],
  targets: [
    .target(name: "Records", swiftSettings: strict),
    .target(name: "Programmes", swiftSettings: strict),
    .target(name: "CShipped", cSettings: strictC),
    .target(name: "Languages", dependencies: ["CShipped"], swiftSettings: strict),
    .target(name: "CMachine", cSettings: strictC),
    .target(
      name: "Registers",
      dependencies: [
        "Records", "Programmes", "CMachine",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(name: "Reports", dependencies: ["Languages", "Programmes"], swiftSettings: strict),
    .target(name: "Frames", swiftSettings: strict),
    .target(
      name: "Dashboards", dependencies: ["Languages", "Programmes", "Reports", "Frames"],
      swiftSettings: strict),
    .target(
      name: "CTerminal", cSettings: strictC, linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(name: "Terminals", dependencies: ["CTerminal", "Frames"], swiftSettings: strict),
    .target(name: "CMemory", cSettings: strictC),
    .executableTarget(
      name: "wipnet",
      dependencies: [
        "Languages", "Records", "Programmes", "Registers", "Reports", "Frames", "Dashboards",
        "Terminals",
        "CShipped", "CMemory",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(
      name: "RecordTexts", dependencies: ["Records"], path: "Tests/RecordTexts",
      swiftSettings: strict),
    .executableTarget(
      name: "record-fuzz", dependencies: ["Records", "RecordTexts"], path: "Tests/RecordFuzz",
      swiftSettings: strict),
    .testTarget(
      name: "RecordsTests", dependencies: ["Records", "RecordTexts"], exclude: ["Corpus"],
      swiftSettings: strict),
    .executableTarget(name: "phrase-list", path: "Tests/PhraseList", swiftSettings: strict),
    .testTarget(
      name: "LanguagesTests", dependencies: ["Languages", "phrase-list"], swiftSettings: strict),
    .testTarget(name: "ProgrammesTests", dependencies: ["Programmes"], swiftSettings: strict),
    .testTarget(
      name: "RegistersTests", dependencies: ["Registers", "Records", "Programmes"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests", dependencies: ["Languages", "Reports", "Registers", "Programmes"],
      swiftSettings: strict),
    .testTarget(name: "FramesTests", dependencies: ["Frames"], swiftSettings: strict),
    .testTarget(
      name: "DashboardsTests",
      dependencies: ["Languages", "Dashboards", "Registers", "Programmes", "Reports", "Frames"],
      exclude: ["Fixtures", "Screens", "Snapshots", "StartSnapshots", "Transcripts"],
      swiftSettings: strict),
    .target(name: "Panes", path: "Tests/Panes", swiftSettings: strict),
    .executableTarget(
      name: "terminal-probe", dependencies: ["Terminals", "Frames"], path: "Tests/TerminalProbe",
      swiftSettings: strict),
    .testTarget(
      name: "TerminalsTests", dependencies: ["Terminals", "Frames", "Panes", "terminal-probe"],
      swiftSettings: strict),
    .target(
      name: "Crashes",
      dependencies: [
        "Registers", "Records", "Programmes",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Tests/Crashes", swiftSettings: strict),
    .executableTarget(
      name: "register-probe",
      dependencies: [
        "Crashes", "Registers", "Programmes",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Tests/RegisterProbe", swiftSettings: strict),
    .testTarget(
      name: "DurabilityTests",
      dependencies: [
        "Crashes", "Registers", "Records", "Programmes", "register-probe",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WipnetTests",
      dependencies: [
        "wipnet", "Panes", "Registers", "Programmes",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Golden"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c17
)
