internal import ActorNetCommandLine
internal import Foundation

exit(await CommandLineProgram.run(Array(CommandLine.arguments.dropFirst())))
