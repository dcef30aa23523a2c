// record-fuzz CORPUS [COUNT [SEED]]: sends so many random and damaged texts through the reader, its
// repairs and its changes, and stops at the first that does not keep what Scrutiny asks. Each input
// has a seed of its own, so `record-fuzz CORPUS 1 SEED` shows one again. See scripts/fuzz.

import Glibc
import RecordTexts
import Records

/// What a dying process still says: the seed of the input that it died of.
nonisolated(unsafe) private let lastWords = UnsafeMutablePointer<CChar>.allocate(capacity: 80)

private func remember(_ seed: UInt64) {
  var text = Array("\nrecord-fuzz: died of seed \(seed)\n".utf8CString)
  memcpy(lastWords, &text, text.count)
}

private func corpus(_ folder: String) -> [[UInt8]] {
  var texts: [[UInt8]] = []
  guard let directory = opendir(folder) else { return [] }
  defer { closedir(directory) }
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    guard name.hasSuffix(".rec"), let file = fopen("\(folder)/\(name)", "r") else { continue }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = fread(&bytes, 1, bytes.count, file)
    texts.append(Array(bytes[..<count]))
  }
  // The order of a folder is nobody's promise.
  return texts.sorted { $0.lexicographicallyPrecedes($1) }
}

private func input(_ corpus: [[UInt8]], using numbers: inout SeededNumbers) -> [UInt8] {
  var bytes: [UInt8]
  switch Int.random(in: 0..<8, using: &numbers) {
  case 0: bytes = RandomText.noise(upTo: 200, using: &numbers)
  case 1, 2, 3: bytes = RandomText.bytes(using: &numbers)
  default: bytes = corpus.randomElement(using: &numbers) ?? []
  }
  for _ in 0..<Int.random(in: 0...3, using: &numbers) {
    if Bool.random(using: &numbers) {
      bytes = RandomText.mutated(bytes, using: &numbers)
    } else {
      let other = corpus.randomElement(using: &numbers) ?? []
      bytes = RandomText.damaged(bytes, by: other, using: &numbers)
    }
    // Doubling again and again would only make the run longer.
    if bytes.count > 4_096 { bytes = Array(bytes[..<4_096]) }
  }
  return bytes
}

let arguments = CommandLine.arguments
let texts = corpus(arguments.count > 1 ? arguments[1] : ".")
let count = arguments.count > 2 ? UInt64(arguments[2]) ?? 1_000_000 : 1_000_000
let seed = arguments.count > 3 ? UInt64(arguments[3]) ?? 1 : 1
guard !texts.isEmpty else {
  print("record-fuzz: no corpus")
  exit(2)
}

// What takes more than this is a fault too: 20 seconds for one input, 1 GB of memory.
var limit = rlimit(rlim_cur: 1 << 30, rlim_max: 1 << 30)
setrlimit(Int32(RLIMIT_AS.rawValue), &limit)
for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGALRM] {
  signal(number) { number in
    write(STDERR_FILENO, lastWords, strlen(lastWords))
    signal(number, SIG_DFL)
    raise(number)
  }
}

for number in 0..<count {
  let own = seed &+ number
  remember(own)
  if number.isMultiple(of: 256) { alarm(20) }
  var numbers = SeededNumbers(seed: own &* 0x9E37_79B9)
  let bytes = input(texts, using: &numbers)
  if let fault = Scrutiny.fault(in: bytes, using: &numbers) {
    print("record-fuzz: seed \(own): \(fault)")
    print(String(decoding: bytes, as: UTF8.self).debugDescription)
    exit(1)
  }
}
print("record-fuzz: \(count) inputs, seeds from \(seed): nothing found")
