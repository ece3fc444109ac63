/// The numbers with which the program ends; part of its interface.
///
/// Those from 64 are of BSD's `sysexits.h`.
public enum ExitStatus: Int32, Sendable, Hashable {
  /// Everything was done.
  case done = 0
  /// Nothing was found, where `--exit-status` asked for that to count.
  case nothingFound = 1
  /// The result was written, but some input failed; each is named on standard error.
  case partial = 2
  /// The command line is wrong.
  case usage = 64
  /// The input is not what it should be, and nothing could be written.
  case badData = 65
  /// There is no such input, and nothing could be written.
  case noInput = 66
  /// A defect of this program.
  case defect = 70
  /// The output cannot be created.
  case cannotCreate = 73
  /// Writing failed half-way: a full disk, a device that went away.
  case writeFailed = 74
}
