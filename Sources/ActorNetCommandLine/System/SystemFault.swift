internal import Foundation

/// What the system says about a fault, in its own words.
enum SystemFault {
  /// The words for a number, such as `No such file or directory`.
  static func words(for code: Int32) -> String {
    unsafe String(cString: strerror(code))
  }

  /// The words for the system's number behind an error of Foundation, else Foundation's own.
  static func words(for error: any Error) -> String {
    code(of: error).map(words(for:)) ?? (error as NSError).localizedDescription
  }

  /// The system's number behind an error of Foundation.
  static func code(of error: any Error) -> Int32? {
    let fault = error as NSError
    if fault.domain == NSPOSIXErrorDomain { return Int32(fault.code) }
    return (fault.userInfo[NSUnderlyingErrorKey] as? any Error).flatMap(code(of:))
  }
}
