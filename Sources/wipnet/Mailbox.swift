import Dashboards
import Glibc
import Programmes
import Registers
import Synchronization

/// What background work tells the loop.
enum Letter: Sendable {
  case receipt(Receipt)
  case reading(ReadingState)
  case checked([Found])
  case table(PastedRows)
  case past(Past)
  case pairs([LikelyPair])
  case themes(ThemeShelf, [ThemeChoice])
  case opened(Result<Reading, RegisterError>)
  case indexed(RosterIndex)
  case texts(ListTexts.Made)
  case working(LongWork)
  case stopped(LongWork.Kind)
  case failed(LongWork.Kind, String)
  case exported(String)
  case told(String)
}

/// Letters from background work, with a pipe that wakes the loop.
final class Mailbox: Sendable {
  private let letters = Mutex<[Letter]>([])
  /// Readable while letters wait.
  let descriptor: Int32
  private let bell: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    descriptor = ends[0]
    bell = ends[1]
  }

  func post(_ letter: Letter) {
    letters.withLock { $0.append(letter) }
    var byte: UInt8 = 1
    // A full pipe wakes the loop just as well.
    _ = write(bell, &byte, 1)
  }

  /// Waits until there is a letter, but not longer.
  func wait(milliseconds: Int32) {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    poll(&entry, 1, milliseconds)
  }

  func take() -> [Letter] {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    return letters.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
