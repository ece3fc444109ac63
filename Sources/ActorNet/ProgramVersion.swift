/// The program's name and version, as files and `--version` tell them.
public enum ProgramVersion {
  /// `actornet`
  public static let name = "actornet"
  /// Semantic version.
  public static let number = "0.1.0"
  /// `actornet 0.1.0`
  public static let full = "\(name) \(number)"
}
