internal import ActorNetAnalysis
internal import ActorNetModel
internal import ArgumentParser

/// Which ties of a projection are kept as above chance.
struct BackboneOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Keep only ties above chance: disparity, hypergeometric or sdsm; \"--backbone help\".",
      valueName: "method"))
  var backbone: String?

  @Option(
    help: ArgumentHelp("The largest corrected p-value of a tie in the backbone.", valueName: "p"))
  var alpha = 0.05

  @Option(
    help: ArgumentHelp(
      "The correction for many tests: none, bonferroni, holm or bh; \"--correction help\".",
      valueName: "name"))
  var correction = PValueCorrection.bh.rawValue

  func validate() throws {
    if backbone == ListRequest.word {
      throw ListRequest.answer(BackboneMethod.allCases.map { ($0.rawValue, $0.summary) })
    }
    if correction == ListRequest.word {
      throw ListRequest.answer(PValueCorrection.allCases.map { ($0.rawValue, $0.summary) })
    }
    guard alpha > 0, alpha <= 1 else {
      throw ValidationError("--alpha must be above 0 and at most 1.")
    }
    _ = try chosen()
  }

  /// The backbone that is asked for, if one is.
  func chosen() throws -> Backbone? {
    let corrected = try WordChoice.read(
      correction, option: "--correction", as: PValueCorrection.self)
    guard let backbone else { return nil }
    return Backbone(
      try WordChoice.read(backbone, option: "--backbone", as: BackboneMethod.self), alpha: alpha,
      correction: corrected)
  }
}

/// A word of an option that has few.
enum WordChoice {
  /// The case of that name.
  /// - Throws: a usage fault with the nearest name.
  static func read<Choice>(
    _ word: String, option: String, as type: Choice.Type = Choice.self
  ) throws -> Choice
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard let choice = Choice(rawValue: word) else {
      throw ValidationError(
        "There is no \"\(word)\" for \(option); "
          + NearestWord.advice(word, among: Choice.allCases.map(\.rawValue)))
    }
    return choice
  }
}
