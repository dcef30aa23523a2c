import CShipped

/// The files held inside the program: the demo register and the themes.
enum Shipped {
  /// Every file with its path, as `demo/places.rec`.
  static var files: [(path: String, bytes: [UInt8])] {
    guard let first = wipnet_shipped_files() else { return [] }
    return UnsafeBufferPointer(start: first, count: Int(wipnet_shipped_count())).map { file in
      (
        String(cString: file.path),
        Array(UnsafeBufferPointer(start: file.bytes, count: Int(file.size)))
      )
    }
  }

  /// The demo register's files, with paths inside the register.
  static var demo: [(path: String, bytes: [UInt8])] {
    files.filter { $0.path.hasPrefix("demo/") }.map { (String($0.path.dropFirst(5)), $0.bytes) }
  }
}
