extension WorkWording {
  static let english = WorkWording(
    names: [.check: "check", .pairs: "search for doubles", .export: "writing the file"],
    units: [.check: "files", .pairs: "names", .export: "kB"],
    stopped: [
      .check: "Check stopped: nothing has changed", .pairs: "Search stopped",
      .export: "Writing stopped: no file was written",
    ],
    stop: "stops", checkStopped: "The check was stopped. {checkAgain} begins again.",
    pairsStopped: "The search was stopped.", stopping: { "\($0): stopping…" })
}
