import Glibc
import Measurements
import Workloads

/// A folder with one workload and what was made from it.
struct Store {
  let workload: Workload
  let folder: String

  var register: String { folder + "/register" }
  var output: String { folder + "/output" }

  /// Opens it, and makes it when it is not there.
  init(_ workload: Workload, in work: String) throws {
    self.workload = workload
    folder = "\(work)/\(workload.attendances)-\(workload.form.rawValue)-\(workload.seed)"
    if access(sum, R_OK) == 0 { return }
    say("making \(folder)")
    // What an interrupted run left there.
    _ = try Program(["rm", "-rf", folder]).run(into: "/dev/null")
    let options =
      (workload.form == .full ? ["--full"] : []) + (workload.hasTables ? ["--tables"] : [])
    let counts = ["\(workload.attendances)", "\(workload.seed)"]
    // In a process of its own, for a program that measures memory has to stay small.
    _ = try Program([Store.bench, "generate"] + counts + [folder] + options)
      .run(into: folder + ".sum")
    guard rename(folder + ".sum", sum) == 0 else {
      throw Refusal("\(sum): \(String(cString: strerror(errno)))")
    }
  }

  /// This program.
  private static let bench = "/proc/self/exe"

  private var sum: String { folder + "/sum" }

  /// The checksum of the answers.
  var checksum: String { String(text(of: sum).prefix { $0 != " " }) }

  /// How a program's answers are written.
  enum AnswerForm: String {
    /// As `wipnet ratios` writes them for programs.
    case wipnet
    /// As lines, in any order.
    case lines
  }

  /// Stops the run when the answers in a program's output are not the generator's.
  func check(_ output: String, _ form: AnswerForm, of name: String) throws {
    let check = Program([Store.bench, "check", form.rawValue, output, folder + "/answers"])
    do throws(ProgramError) {
      _ = try check.run(into: folder + "/differences")
    } catch {
      let differences = text(of: folder + "/differences")
      throw Refusal("\(name) gives other answers on \(folder):\n\(differences)")
    }
  }

  /// The size of the register's files together.
  func registerBytes() throws -> Int {
    _ = try Program(["du", "-sb", "--apparent-size", register]).run(into: output)
    let size = text(of: output).prefix { $0.isNumber }
    return Int(size) ?? 0
  }

  /// A list of the register's files for `wc --files0-from`; without people, those that ratios read.
  func list(withPeople: Bool) throws -> String {
    let list = folder + (withPeople ? "/files" : "/files-of-ratios")
    let below =
      ["programme.rec", "places.rec", "activities"] + (withPeople ? ["participants"] : [])
    let find = ["find"] + below.map { "\(register)/\($0)" } + ["-name", "*.rec", "-print0"]
    _ = try Program(find).run(into: list)
    return list
  }

  /// A copy of the register that may be written to, and that the disk has done with.
  func copy() throws -> String {
    let copy = folder + "/copy"
    _ = try Program(["rm", "-rf", copy]).run(into: output)
    _ = try Program(["cp", "-a", register, copy]).run(into: output)
    _ = try Program(["sync", "-f", copy]).run(into: output)
    return copy
  }
}

extension Workload {
  /// Whether it is one that other programs import: their tables hold no headcounts.
  var hasTables: Bool { form == .plain && attendances <= 1_000_000 }
}

func bytes(of path: String) -> [UInt8] { Array(text(of: path).utf8) }

func write(_ text: String, to path: String) throws(Refusal) {
  guard let file = fopen(path, "w") else {
    throw Refusal("\(path): \(String(cString: strerror(errno)))")
  }
  fputs(text, file)
  guard fclose(file) == 0 else { throw Refusal("\(path): \(String(cString: strerror(errno)))") }
}

/// Tells on standard error what goes on.
func say(_ text: String) {
  let line = Array("bench: \(text)\n".utf8)
  _ = Glibc.write(STDERR_FILENO, line, line.count)
}
