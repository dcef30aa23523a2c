import Panes

extension Pane {
  /// Starts the probe and waits until it listens.
  func start(_ before: String = "", _ arguments: String = "") throws {
    try launch(before, arguments)
    try expect("listening")
  }
}
