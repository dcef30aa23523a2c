package import Frames

/// Where frames are shown and inputs come from: a terminal, or a script without one.
package protocol Stage: ~Copyable {
  var size: Size { get }
  var colorDepth: ColorDepth { get }

  /// Shows a frame, sending only what differs from the last one.
  mutating func paint(_ frame: borrowing Frame, theme: Theme, guarded: Bool)

  /// Sends everything anew.
  mutating func redraw()

  /// Hands over a text to be copied; false when nothing takes it.
  borrowing func copy(_ text: String) -> Bool

  /// Asks for clicks and the wheel, or for no more of them; false where there is no mouse.
  mutating func useMouse(_ isWanted: Bool) -> Bool

  /// Gives the terminal to another program, as an editor, until `resume`.
  mutating func suspend()

  /// Takes it again, and paints everything anew.
  mutating func resume()

  /// Waits until there is input, one of the descriptors can be read, or it is to end.
  mutating func waitForInput(
    alsoReading descriptors: [Int32], timeoutMilliseconds: Int?
  ) -> Wakeup

  /// All that waits, in order.
  mutating func readInputs() -> [Input]

  /// Gives back what is held.
  consuming func close()
}
