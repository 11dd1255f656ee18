// A judgement: what a student makes of a case, as a worksheet filled in tells it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "alliance/case-study.h"
#include "assess/score.h"
#include "text/error.h"

namespace entente {

/// Of how sure someone can be of one of two outcomes, in percent.
inline constexpr int least_confidence = 50;
inline constexpr int max_confidence = 100;

struct JudgedFactor {
  Index factor = 0;
  Band band = Band::weak;
};

struct Judgement {
  std::string case_id;
  std::string student;                ///< may be empty
  std::string date;                   ///< may be empty
  std::vector<JudgedFactor> factors;  ///< in the library's order; none of those left empty or unknown
  Band condition = Band::weak;
  Outcome outcome = Outcome::success;  ///< never mixed
  int confidence = least_confidence;
  std::string reasons;  ///< may be empty
};

struct ReadJudgement {
  std::optional<Judgement> judgement;  ///< nothing where anything was complained of
  std::vector<Error> errors;           ///< in the order of their places
};

/// Reads a worksheet on one of the cases with these ids. `file` is named in complaints.
ReadJudgement read_judgement(std::string_view text, std::string file, std::span<const std::string_view> cases,
                             const Library& library);

}  // namespace entente
