#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Conversion to UTF-8 by the C library's `iconv`: the only unsafe code of decoding.
enum IconvConversion {
  /// The bytes in UTF-8; nil where they are not valid in that encoding or it is not known here.
  ///
  /// - Parameters:
  ///   - encoding: a name that iconv knows: `GB18030`, `BIG5-HKSCS`, `UTF-16LE`.
  ///   - replacesFaults: bytes that are not valid become U+FFFD, one each.
  /// - Complexity: O(bytes).
  static func utf8(
    _ bytes: [UInt8], from encoding: String, replacesFaults: Bool = false
  ) -> (text: [UInt8], faults: Int)? {
    let descriptor = unsafe iconv_open("UTF-8", encoding)
    guard unsafe descriptor != iconv_t(bitPattern: -1) else { return nil }
    defer { unsafe iconv_close(descriptor) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 3 / 2 + 16)
    var chunk = [UInt8](repeating: 0, count: 65_536)
    var input = bytes
    var consumed = 0
    var faults = 0
    while consumed < input.count {
      var written = 0
      let problem = unsafe input.withUnsafeMutableBytes { source in
        unsafe chunk.withUnsafeMutableBytes { target -> Int32 in
          guard let from = source.baseAddress, let into = target.baseAddress else { return EINVAL }
          var read = unsafe Optional(
            (from + consumed).assumingMemoryBound(to: CChar.self))
          var write = unsafe Optional(into.assumingMemoryBound(to: CChar.self))
          var readLeft = source.count - consumed
          var writeLeft = target.count
          let result = unsafe iconv(descriptor, &read, &readLeft, &write, &writeLeft)
          let problem = result == -1 ? errno : 0
          consumed = source.count - readLeft
          written = target.count - writeLeft
          return problem
        }
      }
      output.append(contentsOf: chunk[..<written])
      if problem == 0 || problem == E2BIG { continue }
      guard replacesFaults else { return nil }
      output.append(contentsOf: [0xEF, 0xBF, 0xBD])
      consumed += 1
      faults += 1
    }
    return (output, faults)
  }
}
