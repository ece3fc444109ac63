/// Takes the time of writing out of a PDF.
enum PDFPolish {
  /// Overwrites the digits of every `/CreationDate (D:…)` with those of 1970-01-01, byte for
  /// byte, so that the offsets in the file stay right.
  static func polish(_ pdf: [UInt8]) -> [UInt8] {
    let mark = Array("/CreationDate (D:".utf8)
    let epoch = Array("19700101000000".utf8)
    var output = pdf
    var index = 0
    while index + mark.count + epoch.count < output.count {
      guard output[index] == 0x2F, output[index...].starts(with: mark) else {
        index += 1
        continue
      }
      var position = index + mark.count
      for digit in epoch where (0x30...0x39).contains(output[position]) {
        output[position] = digit
        position += 1
      }
      while position < output.count, output[position] != 0x29 {
        if (0x30...0x39).contains(output[position]) { output[position] = 0x30 }
        position += 1
      }
      index = position
    }
    return output
  }
}
