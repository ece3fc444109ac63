/// The program's name and version, as files and `--version` tell them.
public enum ProgramVersion {
  /// The program's name.
  public static let name = "actornet"
  /// Semantic version.
  public static let number = "0.1.0"
  /// Name and version, `actornet 0.1.0`.
  public static let full = "\(name) \(number)"
}
