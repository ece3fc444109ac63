public import ActorNetExport
public import ActorNetModel
public import ArgumentParser

// The words of the model that stand on the command line as they are.

extension NodeScores.Mode: ExpressibleByArgument {}
extension DiagramLayout: ExpressibleByArgument {}
extension DiagramOptions.LabelLanguage: ExpressibleByArgument {}
extension DiagramOptions.Paper: ExpressibleByArgument {}
extension DiagramOptions.Sources: ExpressibleByArgument {}
extension DiagramOptions.Theme: ExpressibleByArgument {}
extension ExportRequest.Dialect: ExpressibleByArgument {}
extension CSVWriter.Cells: ExpressibleByArgument {}

extension PartialDate: ExpressibleByArgument {
  /// Reads `2023-07-31`, `2023-07`, `2023-Q3` or `2023`.
  public init?(argument: String) { self.init(argument) }
}
