import Glibc
import Workloads

@main
struct Bench {
  static func main() {
    let arguments = CommandLine.arguments
    let w = Workload(attendances: Int(arguments[1])!, seed: 1, form: .full)
    _ = try! w.write(to: arguments[2], tables: true)
  }
}
