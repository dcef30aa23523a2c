// swift-tools-version: 6.2
import PackageDescription

// Made-up registers of any size, and what is measured on them. It stands outside the product: it
// drives the built program as an officer or a script would, and links nothing of it.

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
  name: "wipnet-benchmarks",
  targets: [
    .target(name: "Workloads", swiftSettings: strict),
    .target(name: "CSessions", cSettings: strictC),
    .target(name: "Measurements", dependencies: ["CSessions"], swiftSettings: strict),
    .executableTarget(
      name: "bench", dependencies: ["Workloads", "Measurements"], swiftSettings: strict),
    .executableTarget(name: "floor", path: "Floor", cSettings: strictC),
    .executableTarget(
      name: "list", path: "List", cSettings: strictC, linkerSettings: [.linkedLibrary("ncursesw")]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c17
)
