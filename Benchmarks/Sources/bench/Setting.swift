import Glibc
import Measurements
import Workloads

/// What a run is given: which programs, where, and how much of it.
struct Setting {
  /// The folder for workloads, databases and results; never within the project.
  let work: String
  let wipnet: String
  let floor: String
  /// The bare list in C, beside the program that adds up.
  var list: String {
    floor.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      + "/list"
  }
  /// The folder of the other programs' queries.
  let peers: String
  /// The number of attendances that most is measured on.
  var size = 1_000_000
  /// From the smallest to the largest: what must not grow with the register is measured on each.
  var sizes = [100_000, 1_000_000]
  var seed: UInt64 = 1
  var rounds = 7

  /// A Python that has what `setup` could install.
  var python: String {
    let own = work + "/python/bin/python"
    return access(own, X_OK) == 0 ? own : "python3"
  }

  var hasDuckDB: Bool {
    let command = "'\(python)' -c 'import duckdb' 2>/dev/null"
    return (try? Program(["sh", "-c", command]).run(into: "/dev/null")) != nil
  }

  func store(_ attendances: Int, _ form: Workload.Form, seed: UInt64? = nil) throws -> Store {
    try Store(
      Workload(attendances: attendances, seed: seed ?? self.seed, form: form), in: work)
  }

  /// What stands beside the figures, each with the command that prints it.
  var versions: [(name: String, command: String)] {
    [
      ("wipnet", "'\(wipnet)' --version"), ("wc", "wc --version"), ("awk", "mawk -Wversion"),
      ("recutils", "recsel --version"), ("SQLite", "sqlite3 --version"),
      ("DuckDB", "'\(python)' -c 'import duckdb; print(duckdb.__version__)'"),
      ("ripgrep", "rg --version"), ("fzf", "fzf --version"),
      ("file system", "df --output=fstype '\(work)' | tail -n 1"),
    ]
  }
}

/// What other programs need before they can be asked.
struct Peers {
  let setting: Setting

  init(_ setting: Setting) {
    self.setting = setting
  }

  /// An SQLite database that holds the workload; it is made once.
  func database(of store: Store) throws -> String {
    let database = store.folder + "/sqlite"
    if access(database, R_OK) == 0 { return database }
    say("importing \(store.folder) into SQLite")
    let script = "cd '\(store.folder)' && rm -f new && sqlite3 new < '\(setting.peers)/import.sql'"
    _ = try Program(["sh", "-c", script + " && mv new sqlite"]).run(into: store.output)
    return database
  }
}
